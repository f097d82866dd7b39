import { expectOptions, expectType } from '../model/expect.js'
import { readGraph, type GraphInput } from '../model/read-graph.js'
import type { Reader } from '../model/reader.js'
import { documentOf } from './document.js'
import { expectFocus, expectReader } from './misuse.js'

/** What the page shows first. */
export interface HtmlOptions {
  /** Title of the page. Default: `'mdx-partials'`. */
  readonly title?: string | undefined
  /** Id of the SDK that is chosen at first: short for `reader: { sdk }`. Default: none, which shows the edges of all. */
  readonly sdk?: string | undefined
  /** Values of axes that are chosen at first. Default: none. */
  readonly reader?: Reader | undefined
  /** Path of the file that is selected at first. Default: none. */
  readonly focus?: string | undefined
}

/**
 * Draws a graph as one HTML file that needs nothing else: no network, no server.
 *
 * @param graph the graph, or its JSON
 * @param options what the page shows first
 * @returns the HTML; the same input gives the same text
 * @throws {TypeError} where it is no graph, or an option is not known or names what is not in the graph
 */
export function toHtml(graph: GraphInput, options: HtmlOptions = {}): string {
  const json = readGraph(graph)
  const { title = 'mdx-partials', sdk, reader, focus } = expectOptions(options, ['title', 'sdk', 'reader', 'focus'])
  expectType('title', title, 'string')
  return documentOf(title, {
    graph: json,
    reader: expectReader(sdk, reader, json),
    focus: focus === undefined ? null : expectFocus(focus, json),
  })
}
