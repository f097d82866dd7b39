import type { GraphJson } from './dependency.js'

/** A graph, or its JSON. */
export type GraphInput = GraphJson | { toJSON(): GraphJson }

/** The version of the records of a graph that is written and read. */
export const graphVersion = 2

/**
 * The records of a graph.
 *
 * @throws {TypeError} where it is none, or of another version
 */
export function readGraph(graph: GraphInput): GraphJson {
  const json: unknown = hasToJson(graph) ? graph.toJSON() : graph
  if (typeof json !== 'object' || json === null) throw notGraph(graph)
  const { version, axes, files, edges, roots, traces }: { readonly [Key in keyof GraphJson]?: unknown } = json
  if (![files, edges, traces].every(Array.isArray)) throw notGraph(graph)
  if (version !== graphVersion) {
    throw new TypeError(
      `Expected a graph of version ${graphVersion}, not ${String(version)}: write it again with this version of mdx-partials`,
    )
  }
  if (typeof axes !== 'object' || axes === null || !Array.isArray(roots)) throw notGraph(graph)
  return json as GraphJson
}

function hasToJson(value: unknown): value is { toJSON(): unknown } {
  return typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function'
}

const notGraph = (value: unknown): TypeError =>
  new TypeError(`Expected a graph or what its \`toJSON()\` gives, not \`${String(value)}\``)
