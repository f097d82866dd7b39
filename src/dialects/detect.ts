import { readFiles, type Files } from '../model/files.js'
import { isMarkup } from '../model/path.js'
import { remember } from '../model/remember.js'
import { dialects, type Marker, type PathMarker, type TextMarker } from './markers.js'

/** What speaks for a dialect. */
export interface DialectEvidence {
  /** What was found, in words or as it is written. */
  readonly what: string
  /** The first file with it. */
  readonly path: string
  /** How many files have it, of those that were looked at. */
  readonly count: number
}

/** The dialect that a docs set seems to be written in. */
export interface DetectedDialect {
  /** The name of its function in `mdx-partials/dialects`. */
  readonly name: string
  /** What speaks for it, the weightiest first. */
  readonly evidence: readonly DialectEvidence[]
  /** The other dialects that something speaks for, the likeliest first. */
  readonly others: readonly string[]
}

/** Texts that are read, spread over the files, and how much of each: what is written everywhere is seen in some. */
const bounds = { texts: 400, characters: 12_000 }

/** What one thing alone may not outweigh: a page about another tool shows how that is written. */
const enough = 5

/**
 * Names the dialect that a docs set seems to be written in, by what stands in paths and texts. Nothing is parsed, and of
 * many files some are looked at. It is for a person to apply: a resolver takes no dialect by itself.
 *
 * @param files as `createResolver` takes them
 * @returns `undefined` where nothing tells, or two are as likely as each other
 * @throws {TypeError} where a file is not as described
 */
export function detectDialect(files: Files): DetectedDialect | undefined {
  return detectIn(readFiles(files))
}

/** The same for files that have been read. */
export function detectIn(sources: ReadonlyMap<string, string>): DetectedDialect | undefined {
  const paths = [...sources.keys()].sort()
  const texts = spread(paths.filter(isMarkup)).map(
    (path) => [path, (sources.get(path) ?? '').slice(0, bounds.characters)] as const,
  )
  const found = new Map<string, Weighed[]>()
  for (const { name, markers } of dialects) {
    for (const marker of markers) {
      const evidence = evidenceOf(marker, paths, texts)
      if (evidence !== undefined) remember(found, name, (): Weighed[] => []).push({ marker, evidence })
    }
  }
  const likely = dialects
    .flatMap(({ name, on }) => {
      const own = found.get(name)
      return own === undefined ? [] : [{ name, weighed: [...own, ...(on === undefined ? [] : (found.get(on) ?? []))] }]
    })
    .map(({ name, weighed }) => ({ name, weighed: weighed.sort(byWeight), weight: weightOf(weighed) }))
    .sort((a, b) => b.weight - a.weight)
  const [best, next] = likely
  if (best === undefined || best.weight < enough || best.weight === next?.weight) return undefined
  return {
    name: best.name,
    evidence: best.weighed.map(({ evidence }) => evidence),
    others: likely.slice(1).map(({ name }) => name),
  }
}

/** A marker that was found, and where. */
interface Weighed {
  readonly marker: Marker
  readonly evidence: DialectEvidence
}

function evidenceOf(
  marker: Marker,
  paths: readonly string[],
  texts: readonly (readonly [string, string])[],
): DialectEvidence | undefined {
  const having = 'path' in marker ? pathsLike(marker, paths) : textsWith(marker, texts)
  const [first] = having
  return first && { ...first, count: having.length }
}

type Having = readonly Omit<DialectEvidence, 'count'>[]

const pathsLike = ({ what, path: is }: PathMarker, paths: readonly string[]): Having =>
  paths.flatMap((path) => (is.test(path) ? [{ what, path }] : []))

const textsWith = ({ texts: are }: TextMarker, texts: readonly (readonly [string, string])[]): Having =>
  texts.flatMap(([path, text]) => {
    const written = are.find((one) => text.includes(one))
    return written === undefined ? [] : [{ what: `\`${written.replaceAll('\n', '')}\``, path }]
  })

// What stands in many files says more than what stands in one, but never more than twice as much.
const weigh = ({ marker, evidence }: Weighed): number => marker.weight * Math.min(1 + Math.log2(evidence.count) / 4, 2)

const weightOf = (weighed: readonly Weighed[]): number => weighed.reduce((sum, one) => sum + weigh(one), 0)

const byWeight = (a: Weighed, b: Weighed): number => weigh(b) - weigh(a)

function spread(paths: readonly string[]): readonly string[] {
  const step = Math.max(1, Math.ceil(paths.length / bounds.texts))
  return paths.filter((_, index) => index % step === 0)
}
