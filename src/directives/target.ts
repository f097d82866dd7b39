import type { Include } from '../model/directive.js'
import { nearest } from '../model/nearest.js'
import { extensionOf, folderOf, isMarkup, normalizePath, variantPath } from '../model/path.js'
import type { Settings } from '../model/settings.js'

/** The file that an include names for one SDK. */
export interface Target {
  readonly status: 'ok' | 'missing' | 'outside' | 'dynamic'
  /** The file; where there is none, the path it should have, or `src` as written. */
  readonly path: string
  /** Paths that were looked for before it and are not there. */
  readonly tried: readonly string[]
}

/**
 * Finds the file that an include names.
 *
 * @param from path of the file that holds the include
 * @param has whether a path is a file
 */
export function findTarget(
  include: Include,
  from: string,
  sdk: string | undefined,
  has: (path: string) => boolean,
  settings: Settings,
): Target {
  const { src, actual, node } = include
  if (src === undefined) return { status: 'dynamic', path: actual, tried: [] }
  const located = settings.locate?.(src, { from, name: node.name ?? '' })
  const bases = located === undefined ? basesOf(src, from) : [normalizePath(located)]
  if (bases.includes(undefined)) return { status: 'outside', path: src, tried: [] }
  const tried: string[] = []
  for (const base of bases) {
    if (base === undefined || base === '') continue
    for (const path of candidates(base, sdk)) {
      if (has(path)) return { status: 'ok', path, tried }
      tried.push(path)
    }
  }
  return { status: 'missing', path: expectedPath(bases[0] ?? src), tried }
}

/** The file that may be meant by a path that is none; not the one that holds the include. */
export function nearestFile(
  path: string,
  from: string,
  { paths }: { readonly paths: readonly string[] },
): string | undefined {
  return nearest(
    path,
    paths.filter((candidate) => candidate !== from),
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

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function* candidates(base: string, sdk: string | undefined): Generator<string> {
  for (const path of [base, `${base}.mdx`, `${base}.md`]) {
    if (sdk !== undefined && extensionOf(path) !== '') yield variantPath(path, sdk)
    yield path
  }
}

function expectedPath(base: string): string {
  return isMarkup(base) || extensionOf(base) !== '' ? base : `${base}.mdx`
}
