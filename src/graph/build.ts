import type { Docset } from '../docset/docset.js'
import type { Document } from '../docset/document.js'
import { standsInFor } from '../model/file-names.js'
import type { Edge, FileNode, GraphJson, Step, Trace } from '../model/dependency.js'
import { isMarkup } from '../model/path.js'
import { graphVersion } from '../model/read-graph.js'
import { lazy, remember } from '../model/remember.js'
import { all } from '../model/scope.js'
import type { Plan } from '../plan/plan.js'
import { PagePlans, type Plans } from '../plan/plans.js'
import { draftsOf, edgesOf, placeOf, type Draft } from './edges.js'
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
  const roots = rootsOf(plans)
  const excerpts = excerptsIn(roots.flatMap((path) => [...plans.of(path).distinct(docset)]))
  const drafts = new Map(markup.map((path) => [path, draftsOf(path, docset, excerpts.get(path))]))
  const index = indexEdges([...drafts.values()].flat())
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

/** By file, the lines of it that plans have read by themselves. */
function excerptsIn(all: readonly Plan[]): Map<string, Set<Document>> {
  const found = new Map<string, Set<Document>>()
  for (const { frames } of all) {
    for (const { document } of frames)
      if (document.whole) remember(found, document.path, () => new Set<Document>()).add(document)
  }
  return found
}

/** Edges by the file that they lead to, of each include; in lines that were read by themselves it is told by its place. */
interface EdgeIndex {
  readonly byInclude: ReadonlyMap<Draft['include'], ReadonlyMap<string, number>>
  readonly byPlace: () => ReadonlyMap<string, ReadonlyMap<string, number>>
}

function indexEdges(drafts: readonly Draft[]): EdgeIndex {
  return { byInclude: indexBy(drafts, ({ include }) => include), byPlace: lazy(() => indexBy(drafts, placeOf)) }
}

function indexBy<Key>(drafts: readonly Draft[], keyOf: (draft: Draft) => Key): Map<Key, Map<string, number>> {
  const index = new Map<Key, Map<string, number>>()
  for (const [at, draft] of drafts.entries())
    remember(index, keyOf(draft), () => new Map<string, number>()).set(draft.to, at)
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

function stepsOf({ steps }: Plan, { byInclude, byPlace }: EdgeIndex): Step[] {
  const written = new Map<number, number>()
  return steps.flatMap(({ include, from, to, parent: opener, refused, isValue }, at): Step[] => {
    const edge = byInclude.get(include)?.get(to) ?? byPlace().get(placeOf({ from, include }))?.get(to)
    const parent = opener === undefined ? null : written.get(opener)
    // A file by itself may read lines that no root has read, and in them includes that are none in their file.
    if (edge === undefined || parent === undefined) return []
    written.set(at, written.size)
    return [{ edge, parent, ...(refused === undefined ? {} : { refused }), ...(isValue ? { value: true } : {}) }]
  })
}

// A cycle is an edge that some output had to refuse; one of code, or of a value, is an edge that every output met in code
// alone. What no output meets is what it is written as.
function withStatus(edges: readonly Edge[], traces: readonly Trace[]): Edge[] {
  const [cycles, inCode, values, inContent] = [
    new Set<number>(),
    new Set<number>(),
    new Set<number>(),
    new Set<number>(),
  ]
  for (const { steps } of traces) {
    for (const { edge, refused, value } of steps) {
      if (refused === 'include-cycle') cycles.add(edge)
      if (refused === 'directive-in-code') inCode.add(edge)
      else if (value) values.add(edge)
      else inContent.add(edge)
    }
  }
  return edges.map((edge, at) => {
    if (cycles.has(at)) return { ...edge, status: 'cycle' }
    if (edge.status !== 'ok' || inContent.has(at)) return edge
    if (values.has(at)) return { ...edge, status: 'value' }
    return inCode.has(at) ? { ...edge, status: 'code' } : edge
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
