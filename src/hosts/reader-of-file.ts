import type { VFile } from 'vfile'
import type { Reader } from '../model/reader.js'
import type { Resolver } from '../resolver.js'
import { readerOfQuery } from './reader-of-query.js'

/** Whom the pages of a host are for: one reader for all, or whoever a file says. */
export type HostReader = Reader | ((file: VFile) => Reader | undefined)

/** Whom the pages of a host are for. */
export interface Readers {
  readonly sdk?: string | undefined
  readonly reader?: HostReader | undefined
}

/** Whom options name: `sdk` is the short way to say so, and what the reader says of it counts more. */
export function readerFor(sdk: string | undefined, reader: Reader = {}): Reader {
  return { ...(sdk !== undefined && { sdk }), ...reader }
}

/**
 * Whom a file is for. What says more of the file counts more: `file.data.mdxPartials.reader`, then the query of its
 * path, then what is said of all files.
 */
export function readerOfFile(file: VFile, query: string, { sdk, reader }: Readers, resolver: Resolver): Reader {
  return {
    ...readerFor(sdk, typeof reader === 'function' ? reader(file) : reader),
    ...readerOfQuery(query, resolver),
    ...file.data.mdxPartials?.reader,
  }
}
