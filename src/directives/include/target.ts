import { decode } from '../../model/decode.js'
import { describeValue } from '../../model/describe-value.js'
import { nearestVariant, variantPaths, type FileNames } from '../../model/file-names.js'
import { folderOf, formOf, normalizePath } from '../../model/path.js'
import type { AskedReader, Reader } from '../../model/reader.js'
import { remember } from '../../model/remember.js'
import type { Settings } from '../../model/settings.js'
import type { Include } from '../directive.js'
import { expectedPath } from './stray.js'

/** The file that an include names for a reader. */
export interface Target {
  readonly status: 'ok' | 'missing' | 'outside' | 'dynamic'
  /** The file; where there is none, the path it should have, or `src` as written. */
  readonly path: string
  /** Paths that were looked for before it and are not there; of variant files, the path that they stand in for. */
  readonly tried: readonly string[]
  /** The path that was looked for when the file was found: its own, or the one that it stands in for. */
  readonly base: string
}

/** What an include asks for, whoever reads: paths in the order in which they are looked for, or why there are none. */
interface Request {
  readonly status: 'ok' | 'outside' | 'dynamic'
  readonly paths: readonly string[]
  /** The path that the file should have. */
  readonly expected: string
}

/**
 * Finds the file that an include names.
 *
 * @param from path of the file that holds the include
 */
export function findTarget(
  include: Include,
  from: string,
  asked: AskedReader,
  names: FileNames,
  settings: Settings,
): Target {
  const { status, paths, expected } = requestOf(include, from, names, settings)
  if (status !== 'ok') return { status, path: expected, tried: [], base: expected }
  for (let index = 0; index < paths.length; index++) {
    const path = paths[index] ?? ''
    const found = nearestVariant(names, path, asked)?.path ?? names.find(path)
    if (found !== undefined) return { status: 'ok', path: found, tried: paths.slice(0, index), base: path }
  }
  return { status: 'missing', path: expected, tried: paths, base: expected }
}

/** Paths that are looked for on behalf of a reader, variant files too, and are not there. */
export function pathsMissing(
  include: Include,
  from: string,
  reader: Reader,
  names: FileNames,
  settings: Settings,
): string[] {
  const missing: string[] = []
  for (const path of requestOf(include, from, names, settings).paths) {
    for (const candidate of [...variantPaths(path, reader, names.axes), path]) {
      if (names.has(candidate)) return missing
      missing.push(candidate)
    }
  }
  return missing
}

const requests = new WeakMap<FileNames, Map<Include, Request>>()

// A host's own `locate` is asked once, for as long as the files have the same names.
function requestOf(include: Include, from: string, names: FileNames, settings: Settings): Request {
  const known = remember(requests, names, () => new Map<Include, Request>())
  return remember(known, include, () => makeRequest(include, from, settings))
}

function makeRequest({ src, actual, node, imported }: Include, from: string, settings: Settings): Request {
  if (src === undefined) return { status: 'dynamic', paths: [], expected: actual }
  const located = locate(src, from, node.name ?? '', settings)
  const path = imported ? src.replace(/^[/\\]+/, '') : src
  const bases = located === undefined ? basesOf(path, from) : [normalizePath(located)]
  if (bases.includes(undefined)) return { status: 'outside', paths: [], expected: src }
  const found = bases.flatMap((base) => (base === undefined || base === '' ? [] : [formOf(base)]))
  // An import names its file by its whole name.
  const paths = imported ? found : found.flatMap((base) => [base, `${base}.mdx`, `${base}.md`])
  return { status: 'ok', paths, expected: expectedPath(formOf(bases[0] ?? src)) }
}

function locate(src: string, from: string, name: string, settings: Settings): string | undefined {
  const located: unknown = settings.locate?.(src, { from, name, attributes: {}, reader: {}, lineage: () => [] })
  if (located === undefined || typeof located === 'string') return located
  throw new TypeError(
    `Expected \`locate\` to give a path or \`undefined\` for \`${src}\` in \`${from}\`, not ${describeValue(located)}`,
  )
}

// A path is taken as it is written, then decoded; neither may leave the root.
function basesOf(src: string, from: string): (string | undefined)[] {
  const slashed = src.replaceAll('\\', '/')
  if (/^[a-z][a-z0-9+.-]*:/i.test(slashed)) return [undefined]
  const folder = /^\.\.?(\/|$)/.test(slashed) && folderOf(from) !== '' ? `${folderOf(from)}/` : ''
  return [...new Set([slashed, decode(slashed)])].map((path) =>
    path.startsWith('/') ? undefined : normalizePath(folder + path),
  )
}
