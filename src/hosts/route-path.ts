import { routeSegments } from '../model/path.js'

/** The path of a page without its extension, and without `index`. */
export const routePath = (page: string): string => routeSegments(page).join('/')
