import type { GraphJson, Trace } from '../model/dependency.js'
import { didYouMean } from '../model/nearest.js'
import { readQuery, type QueryOptions } from './query.js'
import { filesByPath, isDependency, isInBoxes } from './trace.js'

/**
 * See `Graph.dependencies`.
 *
 * @param tracesOf the traces of a file by itself
 */
export function findDependencies(
  graph: GraphJson,
  path: string,
  tracesOf: (path: string) => readonly Trace[],
  options: QueryOptions = {},
): string[] {
  const { deep, reader } = readQuery(graph, options, false)
  if (!filesByPath(graph).has(path)) {
    throw new TypeError(
      `Expected \`${path}\` to be a file${didYouMean(
        path,
        graph.files.map((file) => file.path),
      )}`,
    )
  }
  const isForAll = Object.keys(reader).length === 0
  const traces = tracesOf(path).filter((trace) => isForAll || isInBoxes(trace.readers, reader))
  const found = new Set<string>()
  for (const { source, steps } of traces) {
    found.add(source)
    for (const step of steps) {
      const edge = graph.edges[step.edge]
      if (edge && (deep || step.parent === null) && isDependency(step, edge)) found.add(edge.to)
    }
  }
  found.delete(path)
  return [...found]
}
