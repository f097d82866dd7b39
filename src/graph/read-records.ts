import type { Edge, FileNode, GraphJson, Trace } from '../model/dependency.js'
import { freezeDeep } from '../model/freeze.js'
import { LayeredMap } from '../model/layered-map.js'
import { remember } from '../model/remember.js'
import { bareRecord } from './file-record.js'
import { emptyIndex, type FileRecord, type GraphIndex, type IndexedTrace, type RootRecord } from './graph-index.js'
import { relist } from './path-lists.js'

/** The index of records that were read, and the traces of each file, root or not. */
export interface ReadIndex {
  readonly index: GraphIndex
  readonly traces: ReadonlyMap<string, readonly IndexedTrace[]>
}

/** Puts records that are as they should be into an index. They are the index's from then on. */
export function readRecords({ axes, files, edges, roots, traces }: GraphJson): ReadIndex {
  const byFile = new Map<string, Edge[]>()
  const places = edges.map((edge) => ({
    from: edge.from,
    at: remember(byFile, edge.from, (): Edge[] => []).push(edge) - 1,
  }))
  const nodes = new Map<string, FileNode | undefined>(files.map((node) => [node.path, node]))
  for (const path of byFile.keys()) if (!nodes.has(path)) nodes.set(path, undefined)
  const records = new Map([...nodes].map(([path, node]) => [path, recordOf(node, byFile.get(path) ?? [])]))
  const byPage = new Map<string, IndexedTrace[]>()
  for (const trace of traces) remember(byPage, trace.page, (): IndexedTrace[] => []).push(readTrace(trace, places))
  const rootRecords = new Map(roots.map((path) => [path, rootRecordOf(byPage.get(path) ?? [], records)]))
  const named = new Map([...rootRecords].map(([path, { names }]) => [path, { were: [], are: names }]))
  const index = {
    ...emptyIndex,
    axes: freezeDeep(axes),
    paths: Object.freeze([...nodes.keys()]),
    files: LayeredMap.of(records),
    roots: LayeredMap.of(rootRecords),
    namedBy: relist(emptyIndex.namedBy, named),
  }
  return { index, traces: byPage }
}

function recordOf(node: FileNode | undefined, edges: readonly Edge[]): FileRecord {
  freezeDeep(edges)
  return { ...bareRecord(node && freezeDeep(node)), written: edges, edges }
}

type Place = Pick<IndexedTrace['steps'][number], 'from' | 'at'>

function readTrace({ page, source, readers, steps }: Trace, places: readonly Place[]): IndexedTrace {
  return freezeDeep({
    page,
    source,
    readers,
    steps: steps.map(({ edge, ...step }) => ({ ...(places[edge] ?? { from: '', at: 0 }), ...step })),
  })
}

function rootRecordOf(traces: readonly IndexedTrace[], files: ReadonlyMap<string, FileRecord>): RootRecord {
  const names = new Set<string>()
  for (const { page, source, steps } of traces) {
    names.add(page).add(source)
    for (const { from, at } of steps) names.add(files.get(from)?.edges[at]?.to ?? page)
  }
  return { traces, names: [...names], excerpts: [] }
}
