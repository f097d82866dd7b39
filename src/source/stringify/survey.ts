import type { Definition, Nodes, Root } from 'mdast'
import type { Kind } from '../../model/plugin-nodes.js'
import { identify } from './label.js'
import { noteKind, type Plugins } from './plugins.js'

/** What counts of a tree wherever it stands. */
export interface Survey {
  /** What the types of plugins are. */
  readonly kinds: Plugins['kinds']
  /** By identifier; the first counts. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** Identifiers of the footnote definitions. */
  readonly footnotes: ReadonlySet<string>
}

/** Looks over a whole tree, once. */
export function survey(tree: Root): Survey {
  const kinds = new Map<string, Kind>()
  const definitions = new Map<string, Definition>()
  const footnotes = new Set<string>()
  const look = (node: Nodes, parent: Nodes | undefined): void => {
    noteKind(node, parent, kinds)
    if (node.type === 'definition') {
      const identifier = identify(node.identifier)
      if (!definitions.has(identifier)) definitions.set(identifier, node)
    }
    if (node.type === 'footnoteDefinition') footnotes.add(identify(node.identifier))
    if ('children' in node) for (const child of node.children) look(child, node)
  }
  look(tree, undefined)
  return { kinds, definitions, footnotes }
}
