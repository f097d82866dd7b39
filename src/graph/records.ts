import type { FileNode, GraphJson, Step, Trace } from '../model/dependency.js'
import { graphVersion } from '../model/read-graph.js'
import { edgesIn, type GraphIndex, type IndexedTrace } from './graph-index.js'

/** The nodes of a graph, in order. */
export function nodesIn({ paths, files }: Pick<GraphIndex, 'paths' | 'files'>): FileNode[] {
  return paths.flatMap((path) => files.get(path)?.node ?? [])
}

/** The roots of a graph, in order. */
export function rootPathsIn({ paths, roots }: Pick<GraphIndex, 'paths' | 'roots'>): string[] {
  return paths.filter((path) => roots.has(path))
}

/** Traces as the records have them, which count edges from the first to the last. */
export function* tracesIn(
  { paths, files }: Pick<GraphIndex, 'paths' | 'files'>,
  tracesOf: (path: string) => readonly IndexedTrace[],
): Generator<Trace> {
  const first = new Map<string, number>()
  let count = 0
  for (const path of paths) {
    first.set(path, count)
    count += files.get(path)?.edges.length ?? 0
  }
  const stepOf = ({ from, at, parent, refused, value }: IndexedTrace['steps'][number]): Step => ({
    edge: (first.get(from) ?? 0) + at,
    parent,
    ...(refused === undefined ? {} : { refused }),
    ...(value === undefined ? {} : { value }),
  })
  for (const { path, kind } of nodesIn({ paths, files })) {
    if (kind === 'code') continue
    for (const { page, source, readers, steps } of tracesOf(path))
      yield { page, source, readers, steps: steps.map(stepOf) }
  }
}

/** All records of a graph. */
export function recordsOf(index: GraphIndex, tracesOf: (path: string) => readonly IndexedTrace[]): GraphJson {
  return {
    version: graphVersion,
    axes: index.axes,
    files: nodesIn(index),
    edges: edgesIn(index),
    roots: rootPathsIn(index),
    traces: [...tracesIn(index, tracesOf)],
  }
}
