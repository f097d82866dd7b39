import { slug } from 'github-slugger'
import { code } from '../../model/code.js'
import { describeValue } from '../../model/describe-value.js'
import { routeSegments } from '../../model/path.js'
import type { Reader } from '../../model/reader.js'
import type { Resolved } from '../../output/resolved.js'

/** What an entry is made from. */
export interface EntryOptions {
  /** Path of the page, from the root of the docs. */
  readonly entry: string
  /** Its front matter. */
  readonly data: Readonly<Record<string, unknown>>
  readonly reader: Reader
  /** The id of the page by itself, as Astro makes it: `slug` of its front matter, else the slugs of its folders and name. */
  readonly slug: string
}

/** The id of an entry. */
export type GenerateId = (options: EntryOptions) => string

/**
 * The id of the entry of an output.
 *
 * @param given what is said of all readers, and needs no place in their ids
 * @throws {TypeError} where `generateId` gives none
 */
export function entryId(
  { path: entry, reader, frontmatter: data }: Resolved,
  given: Reader,
  generateId: GenerateId | undefined,
): string {
  const slug = slugOf(entry, data)
  if (generateId === undefined) {
    const values = Object.entries(reader).flatMap(([axis, value]) => (given[axis] === undefined ? [value] : []))
    return [...values, slug].filter((part) => part !== undefined && part !== '').join('/') || 'index'
  }
  const id: unknown = generateId({ entry, data, reader, slug: slug || 'index' })
  if (typeof id === 'string' && id !== '') return id
  throw new TypeError(`Expected option \`generateId\` to give an id for ${code(entry)}, not ${describeValue(id)}`)
}

/** As the loader `glob` of Astro has it. */
function slugOf(path: string, { slug: own }: Readonly<Record<string, unknown>>): string {
  if (typeof own === 'string' && own !== '') return own
  return routeSegments(path)
    .map((segment) => slug(segment))
    .join('/')
}
