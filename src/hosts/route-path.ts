import { withoutMarkup } from '../model/path.js'

/** The path of a page without its extension, and without `index`. */
export function routePath(page: string): string {
  return withoutMarkup(page).replace(/(?:^|\/)index$/, '')
}
