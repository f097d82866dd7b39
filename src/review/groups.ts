import { append } from '../model/append.js'
import type { Reader } from '../model/reader.js'
import type { SectionOrder } from './change.js'
import { compare, withoutSame, type Comparison } from './compare.js'
import type { FrontMatterFact } from './content.js'
import { frontMatterBlock } from './front-matter.js'
import { isEmptyDelta, tellDelta } from './delta.js'
import { openHunks, type OpenHunk } from './hunks.js'
import type { Inventory, Item } from './item.js'
import { orderOf } from './order.js'
import { findLeftBehind, type LeftBehind } from './left-behind.js'
import type { Pair } from './outputs.js'
import type { Version } from './version.js'

/** Readers of a page for whom the same changed. */
export interface Group {
  readonly page: string
  readonly readers: readonly Reader[]
  readonly compared: Comparison
  readonly order: SectionOrder | undefined
  readonly hunks: readonly OpenHunk[]
  /** What was lost where what stood around it went to another file. */
  readonly left: readonly LeftBehind[]
}

/**
 * Compares the outputs of a page; only those that can differ are made.
 *
 * @param meet is handed what each pair holds, whether or not its readers find a difference
 */
export function groupsOf(
  page: string,
  pairs: readonly Pair[],
  { before, after }: Versions,
  meet: (compared: Comparison, readers: readonly Reader[]) => void,
): Group[] {
  const groups = new Map<string, Group & { readonly readers: Reader[] }>()
  for (const pair of pairs) {
    if (isEqual(pair, page, { before, after })) continue
    const [old, now] = contentsOf(pair, { before, after })
    const compared = compare(old, now)
    meet(compared, pair.readers)
    const order = orderOf(old.headings, now.headings, compared.headings)
    const delta = tellDelta(compared, order)
    if (isEmptyDelta(delta)) continue
    const key = JSON.stringify(delta)
    const known = groups.get(key)
    if (known) append(known.readers, pair.readers)
    else {
      const left = findLeftBehind(old.blocks, compared)
      const hunks = openHunks(old, now, compared)
      groups.set(key, { page, readers: [...pair.readers], compared: withoutSame(compared), order, hunks, left })
    }
  }
  return [...groups.values()]
}

/** The docs before and after. */
export interface Versions {
  readonly before: Version
  readonly after: Version
}

// The two may have been made for different readers, by which their fingerprints differ; so both are asked for the same.
function isEqual({ readers: [reader = {}] }: Pair, page: string, { before, after }: Versions): boolean {
  return before.resolver.resolve(page, reader).fingerprint === after.resolver.resolve(page, reader).fingerprint
}

// Front matter is looked at where it is another at all.
function contentsOf(pair: Pair, { before, after }: Versions): [Inventory, Inventory] {
  const [old, now] = [before.inventory(pair.before), after.inventory(pair.after)]
  if (JSON.stringify(pair.before.frontmatter) === JSON.stringify(pair.after.frontmatter)) return [old, now]
  return [withFrontMatter(old, before.frontmatter(pair.before)), withFrontMatter(now, after.frontmatter(pair.after))]
}

function withFrontMatter(inventory: Inventory, frontmatter: readonly Item<FrontMatterFact>[]): Inventory {
  return { ...inventory, frontmatter, blocks: [...frontmatter.map(frontMatterBlock), ...inventory.blocks] }
}
