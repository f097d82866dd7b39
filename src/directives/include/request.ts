import { Answers } from '../../model/answers.js'
import type { FileNames } from '../../model/file-names.js'
import { formOf, normalizePath } from '../../model/path.js'
import type { AskedReader } from '../../model/asked-reader.js'
import { valueOf } from '../../model/reader.js'
import { remember } from '../../model/remember.js'
import type { Settings } from '../../model/settings.js'
import type { Include } from '../directive.js'
import { locate } from './locate.js'
import { placesByAlias, placesOf } from './places.js'
import { readPath } from './read-path.js'
import { expectedPath } from './stray.js'
import { isNamedByImport } from './text-import.js'

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

const requests = new WeakMap<FileNames, WeakMap<Include, Answers<Request>>>()

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
  const known = remember(requests, names, () => new WeakMap<Include, Answers<Request>>())
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
    return toRequest(basesOf(include, src, from, settings), section, src, isNamedByImport(include))
  const isOpen = [...asked.axes].some((axis) => valueOf(asked.reader, axis) === undefined)
  return { ...requestOfLocated(located, include, src, settings), isNothing: located.length === 0, isOpen }
}

const known = { isNothing: false, isOpen: false }

function requestOfLocated(located: readonly string[], { section }: Include, src: string, settings: Settings): Request {
  const requests = located.map((written) => {
    const { path, section: own = section } = readPath(written)
    const slashed = path.replaceAll('\\', '/')
    return toRequest(placesByAlias(slashed, settings) ?? [normalizePath(slashed)], own, src, false)
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

function basesOf(include: Include, src: string, from: string, settings: Settings): (string | undefined)[] {
  return placesOf(src, { from, folder: include.folder, isSpecifier: isNamedByImport(include) }, settings)
}
