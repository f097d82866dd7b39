/** The path of a page without its extension, and without `index`. */
export function routePath(page: string): string {
  return page.replace(/\.mdx?$/, '').replace(/(?:^|\/)index$/, '')
}
