import type { Nodes } from 'mdast'
import type { Include } from '../../directives/directive.js'
import { isCodeLine } from '../../directives/include/code-includes.js'
import type { Plan } from '../../plan/plan.js'
import { follow, type End } from './follow.js'
import { chainOf, isSpare, pathOf, wayTo, type Place } from './places.js'
import type { ShownTree } from './shown-tree.js'
import { literalAt } from './literals.js'
import { stopFor } from './stop.js'
import { covers, overlaps, rangeOf, type Target } from './target.js'

/** One output of a page: its plan, the places that this has, and its tree. */
export interface Output {
  readonly plan: Plan
  readonly places: readonly Place[]
  readonly tree: ShownTree
}

/** The places in which an output shows something; where there are none, what leaves it out. */
export type Seen = { readonly places: readonly Place[] } | { readonly end: End }

/** Places of all outputs of a page that are of the file that something stands in. */
export interface Ways {
  /** Those where some output holds it. */
  readonly leading: readonly Place[]
  readonly others: readonly Place[]
}

/** What becomes of something in an output. */
export function lookFor(target: Target, { places, tree }: Output, { leading, others }: Ways): Seen {
  const lost: End[] = []
  const shown: Place[] = []
  for (const place of places) {
    if (pathOf(place) !== target.path || stopFor(target, place)) continue
    if (isInTree(place, target, tree)) shown.push(place)
    else if (!isSpare(place)) lost.push(endInTree(place, target, tree))
  }
  const [first] = places
  if (shown.length > 0 || first === undefined) return { places: shown }
  const endsOf = (ways: readonly Place[]): End[] =>
    ways.flatMap((way) => follow(target, way, first, tree.isMisfit) ?? [])
  const end = furthest(lost) ?? furthest(endsOf(leading)) ?? furthest(endsOf(others))
  return { end: end ?? { kind: 'no-include', node: undefined, place: first, reach: 0, sought: target } }
}

// Of several that go as far, the first.
function furthest(ends: readonly End[]): End | undefined {
  return ends.reduce<End | undefined>((best, end) => (best && best.reach >= end.reach ? best : end), undefined)
}

function isInTree(place: Place, target: Target, tree: ShownTree): boolean {
  const chain = chainOf(place)
  if (place.code) return tree.hasNode(target.path, chain) || isInCode(place, place.code.include, tree)
  if (tree.hasNode(target.path, chain, target)) return true
  const node = trailTo(place, target).at(-1)
  if (node === undefined || isSpare(place)) return false
  const range = rangeOf(node)
  if (range && literalAt(node, target)) return tree.hasNode(target.path, chain, range)
  const brought = place.inside.filter(({ by }) => by?.key === node)
  return [node, ...brought.flatMap(({ nodes }) => nodes)].flatMap(textsIn).some((text) => tree.hasText(text))
}

// Of lines that stand among others, all of the code is a node of the tree.
function isInCode({ by }: Place, include: Include, tree: ShownTree): boolean {
  const range = rangeOf(include.node)
  return (
    by !== undefined &&
    range !== undefined &&
    isCodeLine(include) &&
    tree.hasNode(pathOf(by.from), chainOf(by.from), range)
  )
}

function textsIn(node: Nodes): string[] {
  if (node.type === 'text') return [node.value]
  return 'children' in node ? node.children.flatMap(textsIn) : []
}

/** Why something is in no tree that the plan lets through. */
function endInTree(place: Place, target: Target, tree: ShownTree): End {
  const way = wayTo(place)
  for (const [index, { by }] of way.entries()) {
    if (by === undefined || by.kind === 'definition' || by.kind === 'spare') continue
    const from = by.from.reading.frame.document.path
    const node = by.key as Nodes
    if (tree.isMisfit(from, node))
      return { kind: 'refused', rule: 'include-blocks', node, place: by.from, reach: index, sought: target }
  }
  const trail = trailTo(place, target)
  const definition = trail.find(({ type }) => type === 'footnoteDefinition' || type === 'definition')
  const reach = way.length
  if (definition) return { kind: 'unused', node: definition, place, reach, sought: target }
  const chain = chainOf(place)
  const gone = trail.find((node) => {
    const range = rangeOf(node)
    return range && !tree.hasNode(target.path, chain, range)
  })
  return { kind: 'emptied', node: gone, place, reach, sought: target }
}

/** The nodes around something in a place, the outermost first, itself last. */
function trailTo(place: Place, target: Target): Nodes[] {
  const trail: Nodes[] = []
  let nodes: readonly Nodes[] = place.nodes
  for (;;) {
    const node = nodes.find((candidate) => {
      const range = rangeOf(candidate)
      return range && overlaps(range, target)
    })
    if (node === undefined) return trail
    trail.push(node)
    const range = rangeOf(node)
    nodes = 'children' in node && !(range && covers(target, range)) ? node.children : []
  }
}
