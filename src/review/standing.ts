import type { Nodes } from 'mdast'
import type { Position } from 'unist'
import type { OriginPanel } from '../model/origin.js'
import { locationOf } from '../page/location.js'
import type { PageFact, PanelFact } from './content.js'
import type { Item } from './item.js'

function panelsAround(node: Nodes): readonly OriginPanel[] {
  const [first] = 'children' in node ? node.children : []
  return node.data?.origin?.panels ?? (node.position === undefined && first ? panelsAround(first) : [])
}

interface PanelItem extends Item<PanelFact> {
  readonly inside: string[]
}

const placeOf = (path: string, position: Position | undefined): string => JSON.stringify([path, position?.start.offset])

/** Where a walk over a flat page stands: under which headings, in which panels. */
export class Standing {
  readonly #page: string
  readonly #above: { readonly depth: number; readonly text: string }[] = []
  readonly #met = new Map<OriginPanel, PanelItem>()
  readonly #shown = new Set<string>()

  /** @param page path of the file that the tree was made from */
  constructor(page: string) {
    this.#page = page
  }

  /** The panels met so far, in document order. */
  get panels(): readonly Item<PanelFact>[] {
    return [...this.#met].map(([{ path, position }, item]) => ({
      ...item,
      isShown: this.#shown.has(placeOf(path, position)),
    }))
  }

  /** Notes that a directive is left on the page: a panel under its label. */
  show(node: Nodes): void {
    this.#shown.add(placeOf(locationOf(node, this.#page).path, node.position))
  }

  /** Goes on below a heading. */
  enter(text: string, depth: number): void {
    this.#above.push({ text, depth })
  }

  /** Leaves the headings that one of this depth ends. */
  leave(depth: number): void {
    while ((this.#above.at(-1)?.depth ?? 0) >= depth) this.#above.pop()
  }

  /**
   * Says where a node stands.
   *
   * @param key what the content of its panels is compared by; left out, it does not count as theirs
   */
  of(node: Nodes, key?: string): PageFact {
    const section = this.#above.map(({ text }) => text)
    let panel: string | null = null
    for (const one of panelsAround(node)) {
      if (one.label === undefined) continue
      const { label, path, position } = one
      const location = { path, line: position?.start.line ?? 1 }
      const item = this.#met.get(one) ?? {
        fact: { label, section, panel, location },
        key: label,
        parts: [] as const,
        inside: [],
      }
      if (key !== undefined) item.inside.push(key)
      this.#met.set(one, item)
      panel = label
    }
    return { section, panel, location: locationOf(node, this.#page) }
  }
}
