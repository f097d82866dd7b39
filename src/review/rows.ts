import { diffArrays } from 'diff'
import type { Comparison } from './compare.js'
import type { BlockItem, Item } from './item.js'

/** A row of a page before and after. */
export interface Row {
  readonly before: BlockItem | undefined
  readonly after: BlockItem | undefined
  readonly isDifferent: boolean
  /** Whether what stands on one side alone is elsewhere on the other. */
  readonly isElsewhere: boolean
}

/** What one side is laid out by: a pair, or a block that has no other. */
type Token = number | BlockItem

/** Lays the blocks of a page before and after out side by side: what was paired stands in one row as far as it goes. */
export function layOut(before: readonly BlockItem[], after: readonly BlockItem[], compared: Comparison): Row[] {
  const { numbers, changed } = numberPairs(compared)
  const tokenOf = (block: BlockItem): Token => numbers.get(block.item) ?? block
  const [old, now] = [before.map(tokenOf), after.map(tokenOf)]
  const [there, here] = [new Set(old), new Set(now)]
  const isLinkOther = hasOtherLinks(compared)
  const rows: Row[] = []
  let [from, to] = [0, 0]
  for (const { added, removed, count } of diffArrays(old, now)) {
    for (let left = count; left > 0; left--) {
      const row = { before: added ? undefined : before[from++], after: removed ? undefined : after[to++] }
      const side = row.before ?? row.after
      if (side === undefined) continue
      const isElsewhere = (added && there.has(tokenOf(side))) || (removed && here.has(tokenOf(side)))
      const isDifferent =
        added || removed || changed.has(side.item) || (isLinkOther && row.before?.links() !== row.after?.links())
      rows.push({ ...row, isDifferent, isElsewhere })
    }
  }
  return rows
}

interface Numbered {
  /** By what is on either side, the number of its pair. */
  readonly numbers: ReadonlyMap<Item, number>
  readonly changed: ReadonlySet<Item>
}

function numberPairs(compared: Comparison): Numbered {
  const numbers = new Map<Item, number>()
  const changed = new Set<Item>()
  const add = (from: Item, to: Item): void => {
    const number = numbers.size
    numbers.set(from, number).set(to, number)
  }
  for (const paired of Object.values(compared) as Comparison[keyof Comparison][]) {
    for (const [from, to] of paired.same) add(from, to)
    for (const { from, to } of paired.changed) {
      add(from, to)
      changed.add(from)
    }
  }
  return { numbers, changed }
}

function hasOtherLinks({ links, images }: Comparison): boolean {
  return [links, images].some(({ lost, gained, changed }) => lost.length + gained.length + changed.length > 0)
}
