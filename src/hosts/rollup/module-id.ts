import { extensionOf, isMarkup } from '../../model/path.js'
import type { Reader } from '../../model/reader.js'
import { queryOfReader } from '../query-of-reader.js'

/** A page for a reader, as a module is asked for. */
export interface PageRequest {
  /** What is before the query: a path, or what an alias leads to. */
  readonly path: string
  /** The values that are named, as a query has them. */
  readonly query: string
}

/**
 * The id of the module of a page for a reader: beside the page, so that what it imports is found from there, and of a
 * name that no other plugin takes for a file of MDX. `/docs/a.mdx` for `go` is `/docs/a.@sdk=go.mdx.jsx`. Where the text
 * is for a plugin that compiles MDX, it ends in `.mdx`. A server has it as a URL, so marks that mean something there are
 * encoded in its name.
 */
export function moduleId(path: string, reader: Reader, as: 'js' | 'mdx'): string {
  const end = isMarkup(path) ? extensionOf(path) : ''
  const stem = inName(path.slice(0, path.length - end.length), /[%#?]/g, encodeURIComponent)
  return `${stem}.@${queryOfReader(reader)}${end}${as === 'js' ? '.jsx' : ''}`
}

const ownId = /^(?<stem>.*)\.@(?<query>[^/]*)(?<end>\.mdx?)(?:\.jsx)?$/is
const written = /^(?<path>[^?]*\.mdx?)(?:\?(?<query>.*))?$/is

/** What the id of a module says; `undefined` for one of another. */
export function readModuleId(id: string): PageRequest | undefined {
  const { stem, query, end } = ownId.exec(id)?.groups ?? {}
  if (stem === undefined) return undefined
  const page = inName(stem, /%(?:23|25|3F)/g, decodeURIComponent)
  return { path: `${page}${end ?? ''}`, query: query ?? '' }
}

/** A path with marks in the name of its file written otherwise. */
function inName(path: string, marks: RegExp, write: (mark: string) => string): string {
  const at = path.lastIndexOf('/') + 1
  return path.slice(0, at) + path.slice(at).replace(marks, write)
}

/** What an import asks for, `./a.mdx?sdk=go`; `undefined` where it is no page. */
export function readSpecifier(specifier: string): PageRequest | undefined {
  const own = readModuleId(specifier)
  if (own) return own
  const { path, query } = written.exec(specifier)?.groups ?? {}
  return path === undefined ? undefined : { path, query: query ?? '' }
}
