import type { GraphJson } from '../../model/dependency.js'
import { readGraph, type GraphInput } from '../../model/read-graph.js'
import { graphSourceOf, type GraphSource } from '../graph-source.js'
import { edgesIn } from '../graph-index.js'
import { nodesIn } from '../records.js'
import { reach } from './focus.js'

/** The records that a picture is drawn from. */
export type Drawn = Pick<GraphJson, 'axes' | 'files' | 'edges'>

/**
 * The records that a picture of a focus is drawn from, or of all: of a graph, no traces are written for it, and where the
 * focus is on record by these very names, only what leads there or from there is looked at.
 *
 * @throws {TypeError} where it is no graph
 */
export function drawnOf(input: GraphInput, focus?: string | readonly string[]): Drawn {
  const source = graphSourceOf(input)
  if (source === undefined) return readGraph(input)
  const { index } = source
  const names: readonly unknown[] = Array.isArray(focus) ? Array.from<unknown>(focus) : [focus]
  if (!names.every((name) => typeof name === 'string' && isOnRecord(name, source)))
    return { axes: index.axes, files: nodesIn(index), edges: edgesIn(index) }
  const paths = [...around(names as readonly string[], source)].sort()
  const edges = edgesIn({ paths, files: index.files })
  const ends = [...new Set([...paths, ...edges.map(({ to }) => to)])].sort()
  return { axes: index.axes, files: nodesIn({ paths: ends, files: index.files }), edges }
}

const isOnRecord = (name: string, source: GraphSource): boolean =>
  source.index.files.has(name) || leadingTo(name, source).length > 0

function leadingTo(path: string, { index, mayLeadTo }: GraphSource): string[] {
  return mayLeadTo(path).filter((from) => index.files.get(from)?.edges.some(({ to }) => to === path))
}

// What is drawn is among these: an edge that leads outside may be written like the path of a file.
function around(names: readonly string[], source: GraphSource): Set<string> {
  const before = reach(names, (path) => leadingTo(path, source))
  const after = reach(names, (path) => source.index.files.get(path)?.edges.map(({ to }) => to) ?? [])
  return new Set([...before, ...after])
}
