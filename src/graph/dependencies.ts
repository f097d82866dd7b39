import { didYouMean } from '../model/nearest.js'
import { edgeOf, type GraphIndex, type IndexedTrace } from './graph-index.js'
import { readQuery, type QueryOptions } from './query.js'
import { isDependency, isInBoxes } from './trace.js'

/**
 * See `Graph.dependencies`.
 *
 * @param tracesOf the traces of a file by itself
 */
export function findDependencies(
  index: GraphIndex,
  path: string,
  tracesOf: (path: string) => readonly IndexedTrace[],
  options: QueryOptions = {},
): string[] {
  const { deep, reader } = readQuery(index, options, false)
  if (!index.files.get(path)?.node)
    throw new TypeError(`Expected \`${path}\` to be a file${didYouMean(path, index.paths)}`)
  const isForAll = Object.keys(reader).length === 0
  const traces = tracesOf(path).filter((trace) => isForAll || isInBoxes(trace.readers, reader))
  const found = new Set<string>()
  for (const { source, steps } of traces) {
    found.add(source)
    for (const step of steps) {
      const edge = edgeOf(index, step)
      if (edge && (deep || step.parent === null) && isDependency(step, edge)) found.add(edge.to)
    }
  }
  found.delete(path)
  return [...found]
}
