import type { Docset } from '../docset/docset.js'
import { standsInFor } from '../model/file-names.js'
import type { Edge, FileNode, GraphJson, Step, Trace } from '../model/dependency.js'
import { isMarkup } from '../model/path.js'
import { graphVersion } from '../model/read-graph.js'
import { remember } from '../model/remember.js'
import { all } from '../model/scope.js'
import type { Plan } from '../plan/plan.js'
import { PagePlans, type Plans } from '../plan/plans.js'
import { draftsOf, edgesOf, type Draft } from './edges.js'
import { rootsOf } from './roots.js'

/** The records of a graph, and how to write down what a file that is no root is made from. */
export interface WrittenGraph extends Omit<GraphJson, 'traces'> {
  /** Of the roots. */
  readonly traces: readonly Trace[]
  /** The traces of any file by itself. */
  readonly tracesOf: (path: string) => readonly Trace[]
}

/**
 * Writes plans down: the edges of every file, and what every root is made from. Any other file is on some of them; what
 * it is made from by itself is written when it is asked for.
 */
export function writeGraph(plans: Plans): WrittenGraph {
  const { docset } = plans
  const markup = docset.names.paths.filter(isMarkup)
  const drafts = new Map(markup.map((path) => [path, draftsOf(path, docset)]))
  const index = indexEdges([...drafts.values()].flat())
  const roots = rootsOf(plans)
  const isRoot = new Set(roots)
  const traces = roots.flatMap((path) => tracesOf(plans.of(path), docset, index))
  const edges = markup.flatMap((path) => {
    const isBare = docset.names.variants(path).length === 0
    const own = isRoot.has(path)
      ? isBare
        ? plans.of(path)
        : plans.peek(path, false)
      : new PagePlans(path, false, false)
    return edgesOf(drafts.get(path) ?? [], own, docset)
  })
  const files = docset.names.paths.map((path) => fileNode(docset, path))
  return {
    version: graphVersion,
    axes: docset.values,
    files,
    edges: withStatus(edges, traces),
    roots,
    traces,
    tracesOf: (path) => tracesOf(plans.peek(path), docset, index),
  }
}

type EdgeIndex = ReadonlyMap<Draft['include'], ReadonlyMap<string, number>>

function indexEdges(drafts: readonly Draft[]): EdgeIndex {
  const index = new Map<Draft['include'], Map<string, number>>()
  for (const [at, { include, to }] of drafts.entries()) {
    remember(index, include, () => new Map<string, number>()).set(to, at)
  }
  return index
}

interface Group {
  readonly source: string
  readonly steps: readonly Step[]
  readonly plans: Set<Plan>
}

function tracesOf(own: PagePlans, docset: Docset, index: EdgeIndex): Trace[] {
  const groups = new Map<string, Group>()
  for (const plan of own.distinct(docset)) {
    const steps = stepsOf(plan, index)
    const key = JSON.stringify([plan.source, steps])
    remember(groups, key, (): Group => ({ source: plan.source, steps, plans: new Set() })).plans.add(plan)
  }
  return [...groups.values()].map(({ source, steps, plans }) => ({
    page: own.path,
    source,
    readers: own.readersWhere(({ plan }) => plans.has(plan), docset),
    steps,
  }))
}

function stepsOf({ steps }: Plan, index: EdgeIndex): Step[] {
  return steps.map(({ include, to, parent = null, refused }) => {
    const edge = index.get(include)?.get(to)
    if (edge === undefined) throw new Error(`Expected an edge to \`${to}\``)
    return { edge, parent, ...(refused === undefined ? {} : { refused }) }
  })
}

// A cycle is an edge that some output had to refuse; one of code is an edge that every output met in code alone.
function withStatus(edges: readonly Edge[], traces: readonly Trace[]): Edge[] {
  const [cycles, inCode, inContent] = [new Set<number>(), new Set<number>(), new Set<number>()]
  for (const { steps } of traces) {
    for (const { edge, refused } of steps) {
      if (refused === 'include-cycle') cycles.add(edge)
      if (refused === 'directive-in-code') inCode.add(edge)
      else inContent.add(edge)
    }
  }
  return edges.map((edge, at) => {
    if (cycles.has(at)) return { ...edge, status: 'cycle' }
    return inCode.has(at) && !inContent.has(at) && edge.status === 'ok' ? { ...edge, status: 'code' } : edge
  })
}

function fileNode(docset: Docset, path: string): FileNode {
  const kind = !isMarkup(path) ? 'code' : docset.settings.isPartial(path) ? 'partial' : 'page'
  const base = standsInFor(path, docset.names)
  return {
    path,
    kind,
    scope: kind === 'page' ? docset.scope(path) : all,
    ...(base === undefined ? {} : { variantOf: base }),
  }
}
