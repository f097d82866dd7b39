import type { GraphJson } from '../model/dependency.js'
import { documentOf } from './document.js'

/** What the page shows first. */
export interface HtmlOptions {
  /** Title of the page. Default: `'mdx-partials'`. */
  readonly title?: string
  /** Id of the SDK that is chosen at first. Default: none, which shows the edges of all. */
  readonly sdk?: string
  /** Path of the file that is selected at first. Default: none. */
  readonly focus?: string
}

/**
 * Draw a graph as one HTML file that needs nothing else: no network, no server.
 *
 * @param graph the graph, or its JSON
 * @param options what the page shows first
 * @returns the HTML; the same input gives the same text
 */
export function toHtml(graph: GraphJson | { toJSON(): GraphJson }, options: HtmlOptions = {}): string {
  const json = jsonOf(graph)
  const { title = 'mdx-partials', sdk, focus } = options
  if (typeof title !== 'string') throw new TypeError(`Unexpected title ${String(title)}, expected a string`)
  if (sdk !== undefined && !json.sdks.includes(sdk)) {
    throw new TypeError(`Unexpected SDK ${String(sdk)}, expected one of the graph: ${json.sdks.join(', ')}`)
  }
  if (focus !== undefined && !json.files.some((file) => file.path === focus)) {
    throw new TypeError(`Unexpected focus ${String(focus)}, expected the path of a file of the graph`)
  }
  return documentOf(title, { graph: json, sdk: sdk ?? null, focus: focus ?? null })
}

function jsonOf(graph: unknown): GraphJson {
  const json: unknown = hasToJson(graph) ? graph.toJSON() : graph
  if (!isGraph(json)) throw new TypeError('Unexpected graph, expected a `GraphJson` or an object with `toJSON()`')
  return json
}

function hasToJson(value: unknown): value is { toJSON(): unknown } {
  return typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function'
}

function isGraph(value: unknown): value is GraphJson {
  if (typeof value !== 'object' || value === null) return false
  const { version, sdks, files, edges, traces } = value as Partial<GraphJson>
  return version === 1 && [sdks, files, edges, traces].every((list) => Array.isArray(list))
}
