import type { SourceMapSegment } from '@jridgewell/sourcemap-codec'
import type { Nodes } from 'mdast'
import type { Map as SourceMap } from 'vfile'
import { writeMap } from '../../mdx/place-map.js'
import type { Absolute } from '../../mdx/places.js'
import { Sources } from '../../mdx/sources.js'
import { madeOf, type Resolved } from '../../output/resolved.js'
import { parseFlat } from '../flat-text.js'

/**
 * The source map of the flat text of an output: each node leads to where it was written. Who writes a tree keeps no
 * account of lines; parsing the text again gives the same tree.
 *
 * @param absolute what the map calls a file
 */
export function mapText(text: string, output: Resolved, absolute: Absolute): SourceMap | undefined {
  const made = madeOf(output)
  if (made === undefined) return undefined
  const { settings, source: textOf } = made.docset
  const { path } = output.file
  const sources = new Sources(path, textOf)
  const lines = new Lines()
  for (const [node, written] of pairsOf(parseFlat(text, path, settings), output.tree)) {
    const source = sources.of(written.data?.origin?.path ?? path)
    lines.lead(node, written, sources.all.indexOf(source))
  }
  return { version: 3, file: absolute(path), names: [], ...writeMap(lines.segments(), { sources, absolute }) }
}

/** The nodes below the root of one tree, each with the one of another that stands there, as far as the two are alike. */
function pairsOf(tree: Nodes, other: Nodes): [Nodes, Nodes][] {
  const pairs: [Nodes, Nodes][] = [[tree, other]]
  for (const [node, twin] of pairs) {
    const [children, twins] = [childrenOf(node), childrenOf(twin)]
    if (children.length !== twins.length) continue
    for (const [index, child] of children.entries()) {
      const one = twins[index]
      if (one?.type === child.type) pairs.push([child, one])
    }
  }
  return pairs.slice(1)
}

// Texts that stand side by side in a tree are read as one.
const childrenOf = (node: Nodes): readonly Nodes[] =>
  'children' in node
    ? (node.children as Nodes[]).filter(({ type }, index, all) => type !== 'text' || all[index - 1]?.type !== 'text')
    : []

/** Lines of a text, and where what stands in them leads. */
class Lines {
  readonly #lines: Map<number, SourceMapSegment>[] = []

  /** A node leads to where it was written; so does each of its lines, where it has as many as there. */
  lead(node: Nodes, written: Nodes, source: number): void {
    if (!node.position || !written.position) return
    const { start, end } = node.position
    const { start: from, end: to } = written.position
    this.#set(start.line, [start.column - 1, source, from.line - 1, from.column - 1])
    const count = end.line - start.line
    if ('children' in node || to.line - from.line !== count) return
    for (let line = 1; line <= count; line++) this.#set(start.line + line, [0, source, from.line - 1 + line, 0])
  }

  /** Those of each line, in order. */
  segments(): SourceMapSegment[][] {
    return Array.from(this.#lines, (line) => [...(line?.values() ?? [])].sort(([a], [b]) => a - b))
  }

  // What stands in a node, and starts where it does, tells more.
  #set(line: number, segment: SourceMapSegment): void {
    ;(this.#lines[line - 1] ??= new Map<number, SourceMapSegment>()).set(segment[0], segment)
  }
}
