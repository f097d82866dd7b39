import type { GraphIndex, IndexedTrace } from './graph-index.js'

/** What a graph is asked of. */
export interface GraphSource {
  readonly index: GraphIndex
  /** A path as its file has it, in whatever Unicode normal form it is asked for; `undefined` where there is no file. */
  readonly find: (path: string) => string | undefined
  /** The traces of a file that is no root. */
  readonly tracesOf: (path: string) => readonly IndexedTrace[]
  /** The files that have an edge to a path, and maybe others. */
  readonly mayLeadTo: (path: string) => readonly string[]
}

const sources = new WeakMap<object, GraphSource>()

/** Notes what a graph is asked of, for those who are given the graph. */
export function noteSource<Graph extends object>(graph: Graph, source: GraphSource): Graph {
  sources.set(graph, source)
  return graph
}

/** What a graph is asked of; `undefined` for anything else, such as its JSON. */
export const graphSourceOf = (graph: object): GraphSource | undefined => sources.get(graph)
