import { Answers } from '../../model/answers.js'
import { decode } from '../../model/decode.js'
import type { FileNames } from '../../model/file-names.js'
import { folderOf, formOf, normalizePath } from '../../model/path.js'
import { valueOf, type AskedReader } from '../../model/reader.js'
import { remember } from '../../model/remember.js'
import type { Settings } from '../../model/settings.js'
import type { Include } from '../directive.js'
import { inFolder, isRelative, pathsByAlias } from './aliases.js'
import { locate } from './locate.js'
import { readPath } from './read-path.js'
import { expectedPath } from './stray.js'

/** A path that is looked for, and the section that is taken of the file. */
export interface Candidate {
  readonly path: string
  readonly section: string | undefined
}

/** What an include asks for: files in the order in which they are looked for, or why there are none. */
export interface Request {
  readonly status: 'ok' | 'outside' | 'dynamic'
  readonly candidates: readonly Candidate[]
  /** The path that the file should have. */
  readonly expected: string
  /** Whether the host says that there is nothing for the reader. */
  readonly isNothing: boolean
  /** Whether the host asks for an axis that the reader leaves open. */
  readonly isOpen: boolean
}

const requests = new WeakMap<FileNames, Map<Include, Answers<Request>>>()

/**
 * What an include asks for on behalf of a reader. A host's own `locate` is asked once for all who give the same answers
 * to what it asks, for as long as the files have the same names.
 *
 * @param from path of the file that holds the include
 */
export function requestOf(
  include: Include,
  from: string,
  asked: AskedReader,
  names: FileNames,
  settings: Settings,
): Request {
  const known = remember(requests, names, () => new Map<Include, Answers<Request>>())
  const answers = remember(known, include, () => new Answers<Request>())
  return answers.findFor(asked, (own) => makeRequest(include, from, own, names, settings))
}

function makeRequest(
  include: Include,
  from: string,
  asked: AskedReader,
  { axes }: FileNames,
  settings: Settings,
): Request {
  const { src, section } = include
  if (src === undefined) return { ...known, status: 'dynamic', candidates: [], expected: include.actual }
  const located = locate(include, src, from, asked, axes, settings)
  if (located === undefined)
    return toRequest(basesOf(include, src, from, settings), section, src, include.imported !== undefined)
  const isOpen = [...asked.asked].some((axis) => valueOf(asked.reader, axis) === undefined)
  return { ...requestOfLocated(located, include, src, settings), isNothing: located.length === 0, isOpen }
}

const known = { isNothing: false, isOpen: false }

function requestOfLocated(located: readonly string[], { section }: Include, src: string, settings: Settings): Request {
  const requests = located.map((written) => {
    const { path, section: own = section } = readPath(written)
    const slashed = path.replaceAll('\\', '/')
    const bases = (pathsByAlias(slashed, settings) ?? [slashed]).map(normalizePath)
    return toRequest(bases, own, src, false)
  })
  const within = requests.filter(({ status }) => status === 'ok')
  const [first = toRequest(requests.length === 0 ? [] : [undefined], section, src, false)] = within
  return { ...first, candidates: within.flatMap(({ candidates }) => candidates) }
}

function toRequest(
  bases: readonly (string | undefined)[],
  section: string | undefined,
  src: string,
  isExact: boolean,
): Request {
  if (bases.includes(undefined)) return { ...known, status: 'outside', candidates: [], expected: src }
  const found = bases.flatMap((base) => (base === undefined || base === '' ? [] : [formOf(base)]))
  const paths = isExact ? found : found.flatMap((base) => [base, `${base}.mdx`, `${base}.md`])
  const expected = formOf(bases[0] ?? src)
  return {
    ...known,
    status: 'ok',
    candidates: paths.map((path) => ({ path, section })),
    expected: isExact ? expected : expectedPath(expected),
  }
}

// A path is taken as it is written, then decoded; neither may leave the root.
function basesOf(include: Include, src: string, from: string, settings: Settings): (string | undefined)[] {
  const slashed = src.replaceAll('\\', '/')
  const paths = [...new Set([slashed, decode(slashed)])]
  return paths.flatMap((path) => {
    const aliased = pathsByAlias(path, settings)
    return aliased ? aliased.map(normalizePath) : [baseOf(path, include, from)]
  })
}

// The specifier of an import is from the docs root, with a slash or without.
function baseOf(path: string, { folder, imported }: Include, from: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined
  if (folder !== '') return normalizePath(inFolder(folder, path))
  if (isRelative(path)) return normalizePath(inFolder(folderOf(from), path))
  return normalizePath(imported ? path.replace(/^\/+/, '') : path)
}
