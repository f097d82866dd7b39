import { didYouMean } from '../model/nearest.js'
import { readGraph, type GraphInput } from '../model/read-graph.js'
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
 * Draws a graph as one HTML file that needs nothing else: no network, no server.
 *
 * @param graph the graph, or its JSON
 * @param options what the page shows first
 * @returns the HTML; the same input gives the same text
 */
export function toHtml(graph: GraphInput, options: HtmlOptions = {}): string {
  const json = readGraph(graph)
  const { title = 'mdx-partials', sdk, focus } = options
  if (typeof title !== 'string') throw new TypeError(`Unexpected title ${String(title)}, expected a string`)
  if (sdk !== undefined && !json.sdks.includes(sdk)) {
    throw new TypeError(
      `Unexpected SDK ${String(sdk)}, expected one of the graph: ${json.sdks.join(', ')}${didYouMean(sdk, json.sdks)}`,
    )
  }
  if (focus !== undefined && !json.files.some((file) => file.path === focus)) {
    throw new TypeError(
      `Unexpected focus ${String(focus)}, expected the path of a file of the graph${didYouMean(
        focus,
        json.files.map(({ path }) => path),
      )}`,
    )
  }
  return documentOf(title, { graph: json, sdk: sdk ?? null, focus: focus ?? null })
}
