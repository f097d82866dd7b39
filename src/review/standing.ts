import type { Nodes } from 'mdast'
import type { Fact, PanelFact } from './content.js'
import type { Item } from './item.js'
import type { WrittenPanel } from './panels.js'
import { isWithin, placeAt, whereaboutsOf } from './whereabouts.js'

/** Where a walk over a flat page stands: under which headings, in which panels. */
export interface Standing {
  /** The panels met so far, in document order. */
  readonly panels: readonly Item<PanelFact>[]
  /** Goes on below a heading. */
  readonly enter: (text: string, depth: number) => void
  /** Leaves the headings that one of this depth ends. */
  readonly leave: (depth: number) => void
  /**
   * Says where a node stands.
   *
   * @param key what the content of its panels is compared by; left out, it does not count as theirs
   */
  readonly of: (node: Nodes, key?: string) => Fact
}

/**
 * Stands at the start of a flat page.
 *
 * @param page path of the file that the tree was made from
 * @param written the panels of that file, outer ones first
 */
export function standAtStart(page: string, written: readonly WrittenPanel[]): Standing {
  const above: { readonly depth: number; readonly text: string }[] = []
  const met = new Map<WrittenPanel, { readonly fact: PanelFact; readonly key: string; readonly parts: string[] }>()

  return {
    get panels() {
      return [...met.values()]
    },
    enter: (text, depth) => void above.push({ text, depth }),
    leave: (depth) => {
      while ((above.at(-1)?.depth ?? 0) >= depth) above.pop()
    },
    of: (node, key) => {
      const at = whereaboutsOf(node, page)
      const section = above.map(({ text }) => text)
      let panel: string | null = null
      for (const one of written) {
        if (!isWithin(at, one.at)) continue
        const { label } = one
        const item = met.get(one) ?? { fact: { label, section, panel, place: placeAt(one.at) }, key: label, parts: [] }
        if (key !== undefined) item.parts.push(key)
        met.set(one, item)
        panel = label
      }
      return { section, panel, place: placeAt(at) }
    },
  }
}
