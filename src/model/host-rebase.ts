/**
 * What holds an address: a link or a definition, an image of Markdown, an attribute of an element, or the code that names
 * a module or a file beside it.
 */
export type RebaseKind = 'link' | 'image' | 'attribute' | 'module'

/**
 * How a host writes an address of a partial on a page; `undefined` leaves it to the rule of this library.
 *
 * @param url a URL without scheme that does not start with `/`, `?` or `#`, or a relative specifier of a module
 * @param move paths of the file that wrote it, and of the page, and what holds it
 */
export type Rebase = (
  url: string,
  move: { readonly from: string; readonly to: string; readonly kind: RebaseKind },
) => string | undefined
