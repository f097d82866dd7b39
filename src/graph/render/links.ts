import type { Edge, EdgeStatus, FileNode, GraphJson } from '../../model/dependency.js'
import { remember } from '../../model/remember.js'
import { union, type Scope } from '../../model/scope.js'

/** What an include may name that is no file of the docs set. */
export type GhostKind = 'missing' | 'outside' | 'dynamic'

/** What a node looks like; ghosts of all kinds look alike. */
export type NodeKind = FileNode['kind'] | 'variant' | 'missing'

/** One end of a link: a file, or what an include names where there is none. */
export type End =
  | { readonly path: string; readonly kind: NodeKind; readonly file: FileNode }
  | { readonly path: string; readonly kind: 'missing'; readonly ghost: GhostKind }

/** The includes of one file in another that have the same status. */
export interface Link {
  readonly from: End
  readonly to: End
  readonly status: EdgeStatus
  readonly scope: Scope
  /** Indices into the graph's edges. */
  readonly edges: readonly number[]
}

/** The files of a graph, and its edges as links between them; an end is one object wherever it stands. */
export function linksOf({ files, edges }: Pick<GraphJson, 'files' | 'edges'>): { ends: End[]; links: Link[] } {
  const known = new Map(files.map((file): [string, End] => [file.path, { path: file.path, kind: kindOf(file), file }]))
  const ghosts = new Map<string, End>()
  const ghostOf = (path: string, ghost: GhostKind): End =>
    remember(ghosts, JSON.stringify([ghost, path]), (): End => ({ path, kind: 'missing', ghost }))
  // An include that leads outside may be written like the path of a file.
  const endOf = ({ to, status }: Edge): End =>
    status === 'outside' || status === 'dynamic' ? ghostOf(to, status) : (known.get(to) ?? ghostOf(to, 'missing'))

  const links = new Map<string, Link & { readonly edges: number[] }>()
  for (const [index, edge] of edges.entries()) {
    const { from, to, status } = edge
    const key = JSON.stringify([from, to, status])
    const before = links.get(key)
    const indices = before?.edges ?? []
    indices.push(index)
    links.set(key, {
      from: known.get(from) ?? ghostOf(from, 'missing'),
      to: endOf(edge),
      status,
      scope: before ? union(before.scope, edge.scope) : edge.scope,
      edges: indices,
    })
  }
  return { ends: [...known.values(), ...ghosts.values()], links: [...links.values()] }
}

function kindOf({ kind, variantOf }: FileNode): NodeKind {
  return variantOf === undefined ? kind : 'variant'
}
