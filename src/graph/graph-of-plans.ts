import type { Plans } from '../plan/plans.js'
import { touchedByBoth, untouched, type Touched } from '../plan/touched.js'
import { graphOf, type Graph } from './graph.js'
import type { GraphIndex } from './graph-index.js'
import { rewriteGraph, writeGraph } from './write-graph.js'

/** The graph of plans as they change: written when it is first asked for, and after changes as far as these go. */
export class GraphOfPlans {
  #graph: Graph | undefined
  #index: GraphIndex | undefined
  #touched = untouched

  /** Notes what a change has touched; nothing is written. */
  note(touched: Touched): void {
    this.#graph = undefined
    if (this.#index) this.#touched = touchedByBoth(this.#touched, touched)
  }

  /** The graph of plans as they are now. */
  of(plans: Plans): Graph {
    if (this.#graph) return this.#graph
    this.#index = this.#index ? rewriteGraph(this.#index, plans, this.#touched) : writeGraph(plans)
    this.#touched = untouched
    return (this.#graph = graphOf(this.#index, plans))
  }
}
