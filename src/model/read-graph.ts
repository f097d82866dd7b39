import type { GraphJson } from './dependency.js'

/** A graph, or its JSON. */
export type GraphInput = GraphJson | { toJSON(): GraphJson }

/**
 * The records of a graph.
 *
 * @throws {TypeError} where it is none
 */
export function readGraph(graph: GraphInput): GraphJson {
  const json: unknown = hasToJson(graph) ? graph.toJSON() : graph
  if (!isGraph(json)) throw new TypeError(`Expected a graph or what its \`toJSON()\` gives, not \`${String(graph)}\``)
  return json
}

function hasToJson(value: unknown): value is { toJSON(): unknown } {
  return typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function'
}

function isGraph(value: unknown): value is GraphJson {
  if (typeof value !== 'object' || value === null) return false
  const { version, sdks, files, edges, traces }: Partial<GraphJson> = value
  return version === 1 && [sdks, files, edges, traces].every(Array.isArray)
}
