import type { Nodes } from 'mdast'
import { childrenToPlace } from '../../directives/include/include.js'
import { positionOf } from '../../directives/jsx.js'
import type { Inclusion } from '../../model/origin.js'
import { chainTo, type BroughtCode, type Frame, type Outcome, type Piece, type Reading } from '../../plan/frame.js'
import type { Plan } from '../../plan/plan.js'
import { remember } from '../../model/remember.js'

/** Nodes of a file as one output reads them: of the page, of what an include opens, of children where they are placed. */
export interface Place {
  readonly reading: Reading
  /** What is read: of an include with a section, that section. */
  readonly nodes: readonly Nodes[]
  /** What led here; `undefined` for the page's own. */
  readonly by: Step | undefined
  /** A block of code in place of nodes. */
  readonly code?: BroughtCode
  /** Path of the file that an include names, and is refused. */
  readonly refused?: string
  /** The places that something in it leads to. */
  readonly inside: Place[]
}

/** A step from one place to another. */
export interface Step {
  readonly from: Place
  /** What leads on: an include, an expression, a definition that is referred to. */
  readonly key: object
  /** `spare` are the children of an include: they are shown where it stays. */
  readonly kind: 'open' | 'code' | 'children' | 'jsx' | 'spare' | 'definition' | 'refused'
}

/** Path of the file that a place is of. */
export const pathOf = ({ code, refused, reading }: Place): string =>
  code?.path ?? refused ?? reading.frame.document.path

/** All places of a plan, the page's own first: what it decided, read as it is. */
export function placesOf(plan: Plan): readonly Place[] {
  const found = new PlaceFinder(plan)
  const { tree } = plan.reading.frame.document
  found.add({ reading: plan.reading, nodes: tree.children, by: undefined, inside: [] })
  found.lookAll()
  // What is referred to comes back, though it went with a dropped branch.
  for (const frame of plan.frames) found.addDefinitions(frame)
  found.lookAll()
  return found.places
}

class PlaceFinder {
  readonly places: Place[] = []
  readonly #readings = new Set<Reading>()
  readonly #entries = new Map<Frame, Place>()
  /** Paths of the files that bring nothing, by the step that opened the file around, and by include. */
  readonly #refused: ReadonlyMap<number | undefined, ReadonlyMap<object, readonly string[]>>
  #looked = 0

  constructor({ steps }: Plan) {
    const refused = new Map<number | undefined, Map<object, string[]>>()
    for (const { include, parent, to, refused: rule } of steps) {
      if (rule === undefined || !('node' in include)) continue
      const byNode = remember(refused, parent, () => new Map<object, string[]>())
      remember(byNode, include.node, (): string[] => []).push(to)
    }
    this.#refused = refused
  }

  add(place: Place): void {
    this.places.push(place)
    place.by?.from.inside.push(place)
    this.#readings.add(place.reading)
    if (!this.#entries.has(place.reading.frame)) this.#entries.set(place.reading.frame, place)
  }

  /** Looks where places lead that nobody has looked at. */
  lookAll(): void {
    for (let place = this.places[this.#looked]; place !== undefined; place = this.places[this.#looked]) {
      this.#looked++
      if (place.code !== undefined || place.refused !== undefined) continue
      for (const [key, outcome] of place.reading.outcomes) this.#look(place, key, outcome)
    }
  }

  addDefinitions(frame: Frame): void {
    const from = this.#entries.get(frame)
    if (from === undefined) return
    for (const { site, reading } of [...(frame.definitions?.values() ?? [])].flat()) {
      if (this.#readings.has(reading)) continue
      this.add({ reading, nodes: [site.node], by: { from, key: site.node, kind: 'definition' }, inside: [] })
    }
  }

  #look(from: Place, key: object, outcome: Outcome): void {
    const { reading } = from
    switch (outcome.kind) {
      case 'open':
        this.add({ reading: outcome.reading, nodes: outcome.part.nodes, by: { from, key, kind: 'open' }, inside: [] })
        return this.#spare(from, key, outcome.children)
      case 'code':
        this.add({ reading, nodes: [], code: outcome, by: { from, key, kind: 'code' }, inside: [] })
        return this.#spare(from, key, outcome.children)
      case 'refuse':
        for (const to of this.#refused.get(reading.frame.site?.step)?.get(key) ?? [])
          this.add({ reading, nodes: [], refused: to, by: { from, key, kind: 'refused' }, inside: [] })
        return this.#spare(from, key, outcome.children)
      case 'children':
        return this.#piece(from, key, { ...outcome, sites: [] })
      case 'content':
        for (const piece of outcome.pieces) this.#piece(from, key, piece)
        return
      case 'each':
        for (const part of outcome.parts) this.#look(from, key, part)
    }
  }

  #piece(from: Place, key: object, piece: Piece): void {
    if (piece.kind === 'text') return
    const nodes = piece.kind === 'jsx' ? piece.nodes : childrenToPlace(piece.include)
    this.add({ reading: piece.reading, nodes, by: { from, key, kind: piece.kind }, inside: [] })
  }

  #spare(from: Place, key: object, reading: Reading | undefined): void {
    if (reading === undefined || this.#readings.has(reading)) return
    const node = key as Nodes
    const nodes = 'children' in node ? node.children : []
    this.add({ reading, nodes, by: { from, key, kind: 'spare' }, inside: [] })
  }
}

/** The places on the way to a place, the page's own first, this one last. */
export function wayTo(place: Place): Place[] {
  const way = [place]
  for (let at = place.by; at !== undefined; at = at.from.by) way.push(at.from)
  return way.reverse()
}

/** Whether a place is shown only where an include that holds it stays. */
export const isSpare = (place: Place): boolean => wayTo(place).some(({ by }) => by?.kind === 'spare')

/** The includes that lead to the file of a place, the page's own first. */
export function chainOf({ reading: { frame }, code }: Place): readonly Inclusion[] {
  const chain = chainTo(frame, new Map())
  return code ? [...chain, { path: frame.document.path, position: positionOf(code.include) }] : chain
}
