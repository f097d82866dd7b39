import type { Nodes } from 'mdast'
import type { Container } from '../../directives/container.js'
import { isLabel } from '../../model/plugin-nodes.js'
import type { Allowed } from '../allowed.js'
import type { Passage } from '../passage.js'
import { assemble } from './assemble.js'
import { visitParent } from './visit-parent.js'
import { finishTabs, visitPanel } from './visit-tabs.js'
import type { Visited } from './visited.js'

/** What becomes of a container: the outcome of the plan carried out, if it has one. */
export function visitContainer(
  node: Container,
  siblings: readonly Nodes[],
  passage: Passage,
  allowed: Allowed,
): Visited {
  const outcome = passage.reading.outcomes.get(node)
  switch (outcome?.kind) {
    case 'drop':
      return []
    case 'unwrap':
      return assemble(contentOf(node), passage, allowed).nodes
    case 'stay': {
      const kept = keep(node, siblings, { ...passage, isOpen: true }, allowed, outcome.without)
      if ('type' in kept) passage.output.standing.add(kept)
      return kept
    }
    case 'panel':
      return visitPanel(outcome, node, passage, (inner) => keep(node, siblings, inner, allowed, outcome.without))
    case 'choose': {
      const result = visitParent(node, siblings, passage, allowed)
      return finishTabs(outcome, result, { passage, allowed, isAlone: false })
    }
    default:
      return visitParent(node, siblings, passage, allowed)
  }
}

// Attributes that are decided go.
function keep(
  node: Container,
  siblings: readonly Nodes[],
  passage: Passage,
  allowed: Allowed,
  without: ReadonlySet<string>,
): Visited {
  const kept = visitParent(node, siblings, passage, allowed)
  if (without.size === 0 || !('type' in kept) || kept.type !== 'containerDirective') return kept
  const attributes = Object.entries(kept.attributes ?? {}).filter(([name]) => !without.has(name))
  return Object.assign(kept, { attributes: Object.fromEntries(attributes) })
}

// A label is of the container alone.
const contentOf = ({ children }: Container): readonly Nodes[] => children.filter((child) => !isLabel(child))
