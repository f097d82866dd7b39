import type { Definition, FootnoteDefinition } from 'mdast'
import type { Node } from 'unist'
import type { Plugins } from './plugins.js'

/** Something of a tree that no MDX text reads as. */
export interface Unwritable {
  /** The node at fault, as it is in the tree. */
  readonly node: Node
  readonly actual: string
  readonly expected: string
}

/** What stands around the nodes being prepared. */
export interface Context {
  readonly report: (problem: Unwritable) => void
  readonly plugins: Plugins
  /** The definitions in the tree, by identifier; the first counts. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** Identifiers of the footnote definitions in the tree. */
  readonly footnotes: ReadonlySet<string>
  /** Whether lines start at the margin, where `import` and `export` are ESM. */
  readonly margin: boolean
  /** Whether there may be blank lines between blocks: in a list item they would make it spread. */
  readonly spread: boolean
  /** What keeps phrasing on one line, if anything. */
  readonly line: 'heading' | 'label' | 'table cell' | undefined
  /** Whether a hard break can stand here. */
  readonly breaks: boolean
  /** Takes the footnotes defined inside a footnote: the parser confuses the indents of the two. */
  readonly nested: FootnoteDefinition[] | undefined
  /** Whether this is in a link, where there can be no other. */
  readonly link: boolean
}

const originals = new WeakMap<Node, Node>()

/** Remembers what a prepared node was made from. */
export function prepared<Prepared extends Node>(node: Node, copy: Prepared): Prepared {
  originals.set(copy, node)
  return copy
}

/** Reports a node, and gives what is written in its place. */
export function instead<Value>({ report }: Context, node: Node, actual: string, expected: string, value: Value): Value {
  report({ node: originals.get(node) ?? node, actual, expected })
  return value
}

/** Names a context. */
export function placeOf({ line, link }: Context): string {
  return line ?? (link ? 'link' : 'paragraph')
}
