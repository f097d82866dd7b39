import type { CoreResolver } from '../core-resolver.js'
import { expectAmong, expectOptions, expectType } from '../model/expect.js'
import { readGraph, type GraphInput } from '../model/read-graph.js'
import type { Reader } from '../model/reader.js'
import { explorerDocumentOf } from './explorer-document.js'
import { readMatrix } from './matrix/read-matrix.js'
import { expectFocus, expectReader } from './misuse.js'

/** What the page shows first. */
export interface HtmlOptions {
  /** Title of the page. Default: `'mdx-partials'`. */
  readonly title?: string | undefined
  /** What is shown first: the drawing of the graph, or the matrix of pages and SDKs. Default: `'graph'`. */
  readonly view?: 'graph' | 'matrix' | undefined
  /** Id of the SDK that is chosen at first: short for `reader: { sdk }`. Default: none, which shows the edges of all. */
  readonly sdk?: string | undefined
  /** Values of axes that are chosen at first. Default: none. */
  readonly reader?: Reader | undefined
  /** Path of the file that is selected at first. Default: none. */
  readonly focus?: string | undefined
}

/**
 * Draws a docs set as one HTML file that needs nothing else: no network, no server. It holds the graph, and a matrix of
 * pages and SDKs.
 *
 * @param docs a resolver; or a graph or its JSON, of which the matrix knows scopes, variant files and includes, but no
 *   tabs, conditions and messages
 * @param options what the page shows first
 * @returns the HTML; the same input gives the same text
 * @throws {TypeError} where it is neither, or an option is not known or names what is not in the graph
 */
export function toHtml(docs: GraphInput | CoreResolver, options: HtmlOptions = {}): string {
  const json = readGraph(isResolver(docs) ? docs.graph : docs)
  const names = ['title', 'view', 'sdk', 'reader', 'focus']
  const { title = 'mdx-partials', view = 'graph', sdk, reader, focus } = expectOptions(options, names)
  expectType('title', title, 'string')
  return explorerDocumentOf(title, {
    graph: json,
    matrix: isResolver(docs) ? readMatrix(docs) : null,
    view: expectAmong(['graph', 'matrix'], 'option `view`', view),
    reader: expectReader(sdk, reader, json),
    focus: focus === undefined ? null : expectFocus(focus, json),
  })
}

function isResolver(docs: GraphInput | CoreResolver): docs is CoreResolver {
  return typeof docs === 'object' && docs !== null && 'graph' in docs
}
