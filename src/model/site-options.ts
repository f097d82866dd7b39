import type { Reader } from './reader.js'

/** What a page says that its address may be made of. */
export interface RoutedPage {
  readonly frontmatter: Readonly<Record<string, unknown>>
  readonly reader: Reader
}

/**
 * The address of a page, or several: a path below wherever the docs are, such as `guides/setup`, or one from the root of
 * the site, `/setup`. `undefined` leaves it to the rule of this library: the path without extension and `index`.
 */
export type Route = (path: string, page: RoutedPage) => string | readonly string[] | undefined

/** How the site addresses what is in the docs: no output hangs on it. */
export interface SiteOptions {
  /** Default: the path without extension and `index`. */
  readonly route?: Route
  /**
   * The id that the site makes of the text of a heading, without the number of those that are alike. Default: unknown, and
   * ids are compared by their letters and digits.
   */
  readonly slug?: (text: string) => string
  /**
   * Whether a page that is not translated is shown as it is at the address that its translation would have, `/fr/setup`.
   * Default: `false`.
   */
  readonly fallback?: boolean
}
