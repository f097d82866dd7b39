import type { Plans } from '../plan/plans.js'
import { retracedBy, type Touched } from '../plan/touched.js'
import { graphOf, type Graph } from './graph.js'
import type { GraphIndex } from './graph-index.js'
import { rewriteGraph, writeGraph } from './write-graph.js'

/** The graph of plans as they change: written when it is first asked for, and after changes as far as these go. */
export class GraphOfPlans {
  #graph: Graph | undefined
  #index: GraphIndex | undefined
  #files = new Set<string>()
  #pages = new Set<string>()
  #isAll = false

  /** Notes what a change has touched; nothing is written. */
  note(touched: Touched): void {
    this.#graph = undefined
    if (this.#index === undefined) return
    const { files, pages, isAll } = retracedBy(touched)
    for (const path of files) this.#files.add(path)
    for (const path of pages) this.#pages.add(path)
    this.#isAll ||= isAll
  }

  /** The graph of plans as they are now. */
  of(plans: Plans): Graph {
    if (this.#graph) return this.#graph
    const touched = { files: this.#files, pages: this.#pages, isAll: this.#isAll }
    this.#index = this.#index ? rewriteGraph(this.#index, plans, touched) : writeGraph(plans)
    this.#files = new Set()
    this.#pages = new Set()
    this.#isAll = false
    return (this.#graph = graphOf(this.#index, plans))
  }
}
