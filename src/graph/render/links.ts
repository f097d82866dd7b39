import type { Edge, EdgeStatus, FileNode, GraphJson } from '../../model/dependency.js'
import { union, type Scope } from '../../model/scope.js'

/** What a node stands for; `missing` is what an include names and is no file of the docs set. */
export type NodeKind = 'page' | 'partial' | 'variant' | 'code' | 'missing'

/** One end of a link. */
export interface End {
  readonly path: string
  readonly kind: NodeKind
}

/** The includes of one file in another that have the same status. */
export interface Link {
  readonly from: End
  readonly to: End
  readonly status: EdgeStatus
  readonly scope: Scope
}

/** The files of a graph, and its edges as links between them; an end is one object wherever it stands. */
export function linksOf({ files, edges }: GraphJson): { ends: End[]; links: Link[] } {
  const known = new Map(files.map((file) => [file.path, { path: file.path, kind: kindOf(file) }]))
  const absent = new Map<string, End>()
  const absentEnd = (path: string): End => {
    const end = absent.get(path) ?? { path, kind: 'missing' }
    absent.set(path, end)
    return end
  }
  // An include that leads outside may be written like the path of a file.
  const endOf = ({ to, status }: Edge): End =>
    (status === 'outside' || status === 'dynamic' ? undefined : known.get(to)) ?? absentEnd(to)

  const links = new Map<string, Link>()
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to, edge.status])
    const before = links.get(key)
    const scope = before ? union(before.scope, edge.scope) : edge.scope
    links.set(key, { from: known.get(edge.from) ?? absentEnd(edge.from), to: endOf(edge), status: edge.status, scope })
  }
  return { ends: [...known.values(), ...absent.values()], links: [...links.values()] }
}

function kindOf({ kind, variantOf }: FileNode): NodeKind {
  return variantOf === undefined ? kind : 'variant'
}
