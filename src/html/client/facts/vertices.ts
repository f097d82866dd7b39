import { linksOf, type End, type GhostKind } from '../../../graph/render/links.js'
import type { EdgeStatus, FileNode, GraphJson } from '../../../model/dependency.js'
import { all, type Scope } from '../../../model/scope.js'

/** What is drawn as a point: a file, or what an include names where there is no file to bring in. */
export interface Vertex {
  readonly id: string
  readonly path: string
  readonly kind: FileNode['kind'] | GhostKind
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
  /** The line of each edge, by the edge's index. */
  readonly lineOf: ReadonlyMap<number, Line>
}

/** Turns the graph into points and lines. Ids are made of numbers, so no path is ever read as a selector. */
export function drawnOf(graph: GraphJson): Drawn {
  const { ends, links } = linksOf(graph)
  const vertexOf = new Map(ends.map((end, index) => [end, vertexFor(end, `v${index}`)]))
  const vertices = [...vertexOf.values()]
  const lines = links.map(({ from, to, status, edges }, index): Line => {
    return { id: `l${index}`, from: vertexOf.get(from)!, to: vertexOf.get(to)!, status, edges }
  })
  return {
    vertices,
    files: new Map(vertices.filter(isFile).map((vertex) => [vertex.path, vertex])),
    lines,
    lineOf: new Map(lines.flatMap((line) => line.edges.map((edge) => [edge, line]))),
  }
}

function vertexFor(end: End, id: string): Vertex {
  const { path } = end
  if ('ghost' in end) return { id, path, kind: end.ghost, scope: all, variantOf: null }
  const { kind, scope, variantOf = null } = end.file
  return { id, path, kind, scope, variantOf }
}

/** Whether a vertex stands for a file. */
export function isFile(vertex: Vertex): boolean {
  return vertex.kind === 'page' || vertex.kind === 'partial' || vertex.kind === 'code'
}
