import type { Edge, EdgeStatus, FileNode, GraphJson } from '../../../model/dependency.js'
import { all, type Scope } from '../../../model/scope.js'

/** What is drawn as a point: a file, or what an include names where there is no file to bring in. */
export interface Vertex {
  readonly id: string
  readonly path: string
  readonly kind: FileNode['kind'] | 'missing' | 'outside' | 'dynamic'
  readonly scope: Scope
  readonly variantOf: string | null
}

/** What is drawn as one line: the includes of one status from one file to one vertex. */
export interface Line {
  readonly id: string
  readonly from: Vertex
  readonly to: Vertex
  readonly status: EdgeStatus
  /** Indices into the graph's edges. */
  readonly edges: readonly number[]
}

/** The graph as points and lines. */
export interface Drawn {
  readonly vertices: readonly Vertex[]
  readonly files: ReadonlyMap<string, Vertex>
  readonly lines: readonly Line[]
  /** The line of each edge, by the edge's index; an edge from no known file has none. */
  readonly lineOf: readonly (Line | null)[]
}

/** Turns the graph into points and lines. Ids are made of numbers, so no path is ever read as a selector. */
export function drawnOf(graph: GraphJson): Drawn {
  const vertices: Vertex[] = []
  const add = (vertex: Omit<Vertex, 'id'>) => vertices[vertices.push({ id: `v${vertices.length}`, ...vertex }) - 1]!
  const files = new Map(graph.files.map((file) => [file.path, add({ ...file, variantOf: file.variantOf ?? null })]))
  const ghosts = new Map<string, Vertex>()
  const target = (edge: Edge): Vertex => {
    const kind = edge.status === 'outside' || edge.status === 'dynamic' ? edge.status : 'missing'
    const file = kind === 'missing' ? files.get(edge.to) : undefined
    if (file) return file
    const key = `${kind} ${edge.to}`
    const ghost = ghosts.get(key) ?? add({ path: edge.to, kind, scope: all, variantOf: null })
    ghosts.set(key, ghost)
    return ghost
  }
  const lines = new Map<string, Line & { edges: number[] }>()
  const lineOf = graph.edges.map((edge, index) => {
    const from = files.get(edge.from)
    if (!from) return null
    const to = target(edge)
    const key = `${from.id} ${to.id} ${edge.status}`
    const line = lines.get(key) ?? { id: `l${lines.size}`, from, to, status: edge.status, edges: [] }
    line.edges.push(index)
    lines.set(key, line)
    return line
  })
  return { vertices, files, lines: [...lines.values()], lineOf }
}

/** Whether a vertex stands for a file. */
export function isFile(vertex: Vertex): boolean {
  return vertex.kind === 'page' || vertex.kind === 'partial' || vertex.kind === 'code'
}
