import type { Nodes } from 'mdast'
import type { LeftOutKind } from './explanation.js'
import { pathOf, wayTo, type Place } from './places.js'
import { stopFor, stopIn, type Stop } from './stop.js'
import { rangeOf, type Range, type Target } from './target.js'

/** Where a way ends on which something is followed through an output. */
export interface End extends Stop {
  readonly place: Place
  /** How far it goes: places on the way, and a half where the last one holds what is looked for. */
  readonly reach: number
  /** What was looked for in the last place. */
  readonly sought: Range
  /** Path of the file that is on the way, and of the one that is there in its place. */
  readonly files?: readonly [wanted: string, instead: string]
}

/** Whether an include stays where it stands, for what it brings in cannot stand there. */
export type IsMisfit = (path: string, include: Nodes) => boolean

/**
 * Goes the way to a place that another output of the page has, as far as this one has it too; `undefined` where it leads
 * to what is looked for.
 *
 * @param first where this output starts
 */
export function follow(target: Target, to: Place, first: Place, isMisfit: IsMisfit): End | undefined {
  let at = first
  const [start, ...way] = wayTo(to)
  if (start && pathOf(start) !== pathOf(first))
    return {
      kind: 'variant-file',
      node: undefined,
      place: first,
      reach: 0,
      sought: target,
      files: [pathOf(start), pathOf(first)],
    }
  for (const [index, next] of way.entries()) {
    const range = rangeOf(next.by?.key as Nodes) ?? { start: 0, end: 0 }
    const stop = stopBefore(next, at, range, isMisfit)
    if (stop) return endAt(at, stop, index, range)
    const found = at.inside.find((candidate) => isSame(candidate, next, range))
    if (found === undefined) return missing(at, next, range, index)
    at = found
  }
  const stop = stopFor(target, at)
  return stop && (at.code && at.by ? endAt(at.by.from, stop, way.length, target) : endAt(at, stop, way.length, target))
}

function stopBefore({ by }: Place, at: Place, range: Range, isMisfit: IsMisfit): Stop | undefined {
  if (by === undefined || by.kind === 'definition') return undefined
  const stop = stopIn(at, range)
  if (by.kind === 'spare') return stopOfChildren(at, range, stop, isMisfit)
  // An include that brings something else is looked at more closely.
  return isWithout(stop) ? undefined : stop
}

// They are shown where the include stays.
function stopOfChildren(at: Place, range: Range, stop: Stop | undefined, isMisfit: IsMisfit): Stop | undefined {
  const node = ownKey(at, range)
  const outcome = node && at.reading.outcomes.get(node)
  if (outcome?.kind === 'refuse' && stop?.node === node) return outcome.isKept ? undefined : stop
  if (stop && !isWithout(stop)) return stop
  const isShown = node !== undefined && isMisfit(at.reading.frame.document.path, node)
  return isShown ? undefined : { kind: 'children', node }
}

const isWithout = (stop: Stop | undefined): boolean =>
  stop?.kind === 'section' && stop.node !== undefined && stop.rule === undefined

function isSame(candidate: Place, wanted: Place, range: Range): boolean {
  const own = rangeOf(candidate.by?.key as Nodes)
  if (candidate.by?.kind !== wanted.by?.kind || own?.start !== range.start || own.end !== range.end) return false
  if (pathOf(candidate) !== pathOf(wanted)) return false
  const [first, other] = [candidate.nodes[0], wanted.nodes[0]]
  const isJsx = wanted.by?.kind === 'jsx' && first !== undefined && other !== undefined
  return !isJsx || rangeOf(first)?.start === rangeOf(other)?.start
}

// What the step would go on from is there, and leads elsewhere.
function missing(at: Place, next: Place, range: Range, reach: number): End {
  const node = ownKey(at, range) ?? (next.by?.key as Nodes)
  const end = (kind: LeftOutKind): End => endAt(at, { kind, node }, reach, range)
  switch (next.by?.kind) {
    case 'open':
    case 'code': {
      const other = at.inside.find(({ by }) => by?.key === node && (by.kind === 'open' || by.kind === 'code'))
      return other ? { ...end('variant-file'), files: [pathOf(next), pathOf(other)] } : end('choice')
    }
    case 'definition':
      return end('unused')
    case 'children':
    case 'spare':
      return end('children')
    default:
      return end('expression')
  }
}

// Documents that were let go are read again: their nodes are told by where they stand.
function ownKey({ reading }: Place, range: Range): Nodes | undefined {
  for (const key of reading.outcomes.keys()) {
    const own = 'type' in key ? rangeOf(key as Nodes) : undefined
    if (own?.start === range.start && own.end === range.end) return key as Nodes
  }
  return undefined
}

function endAt(place: Place, stop: Stop, reach: number, sought: Range): End {
  return { ...stop, place, reach: reach + (stop.node ? 0.5 : 0), sought }
}
