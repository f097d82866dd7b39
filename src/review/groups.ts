import { append } from '../model/append.js'
import type { Reader } from '../model/reader.js'
import type { SectionOrder } from './change.js'
import { compare, withoutSame, type Comparison } from './compare.js'
import { contentsOf } from './contents.js'
import { isEmptyDelta, tellDelta } from './delta.js'
import { openHunks, type OpenHunk } from './hunks.js'
import type { Item } from './item.js'
import { orderOf } from './order.js'
import type { Pair } from './outputs.js'
import { findReplaced } from './replaced.js'
import { layOut } from './rows.js'
import type { Versions } from './version.js'

/** Readers of a page for whom the same changed. */
export interface Group {
  readonly page: string
  readonly readers: readonly Reader[]
  readonly compared: Comparison
  readonly order: SectionOrder | undefined
  readonly hunks: readonly OpenHunk[]
}

/** A file that readers of a page are shown now, and were not. */
export interface Coming {
  readonly path: string
  readonly page: string
  readonly readers: readonly Reader[]
  readonly compared: Comparison
  /** By what was lost, the file that came in at its place. */
  readonly replaced: ReadonlyMap<Item, string>
}

/** What became of a page. */
export interface Compared {
  readonly groups: readonly Group[]
  readonly comings: readonly Coming[]
}

/**
 * Compares the outputs of a page; only those that can differ are made.
 *
 * @param meet is handed what each pair holds, whether or not its readers find a difference
 */
export function compareOutputs(
  page: string,
  pairs: readonly Pair[],
  versions: Versions,
  meet: (compared: Comparison, readers: readonly Reader[]) => void,
): Compared {
  const groups = new Map<string, Group & { readonly readers: Reader[] }>()
  const comings: Coming[] = []
  for (const pair of pairs) {
    const { readers } = pair
    if (isEqual(pair, page, versions)) continue
    const [before, after] = contentsOf(pair, versions)
    const whole = compare(before, after)
    meet(whole, readers)
    const order = orderOf(before.headings, after.headings, whole.headings)
    const compared = withoutSame(whole)
    const delta = tellDelta(compared, order)
    const isSame = isEmptyDelta(delta)
    const rows = isSame ? [] : layOut(before.blocks, after.blocks, whole)
    const arrived = arrivedIn(pair)
    const replaced = findReplaced(rows, arrived)
    for (const path of arrived) comings.push({ path, page, readers, compared, replaced })
    if (isSame) continue
    const key = JSON.stringify(delta)
    const known = groups.get(key)
    if (known) append(known.readers, readers)
    else groups.set(key, { page, readers: [...readers], compared, order, hunks: openHunks(rows) })
  }
  return { groups: [...groups.values()], comings }
}

// The two may have been made for different readers, by which their fingerprints differ; so both are asked for the same.
function isEqual({ readers: [reader = {}] }: Pair, page: string, { before, after }: Versions): boolean {
  return before.resolver.resolve(page, reader).fingerprint === after.resolver.resolve(page, reader).fingerprint
}

function arrivedIn({ before, after }: Pair): ReadonlySet<string> {
  const known = new Set(before.dependencies)
  return new Set(after.dependencies.filter((path) => !known.has(path)))
}
