import type { Reader } from '../../model/reader.js'

/**
 * Says how the site addresses a page for a reader, such as `https://docs.example.com/go/guides/users`; of several
 * addresses, the first is the page's own. `undefined` where it has none.
 */
export type SiteUrl = (path: string, reader: Reader) => string | readonly string[] | undefined
