import type { Edge, FileNode, GraphJson } from '../../model/dependency.js'
import { intersect, union, type Scope } from '../../model/scope.js'
import { expectFocus } from './focus.js'
import { edgeLabel, printable } from './label.js'
import { readGraph, type GraphInput } from './read-graph.js'

/** What a picture is narrowed to. */
export interface PictureOptions {
  /**
   * A path, or several: only the files that include one of them or that one includes, directly or through others.
   * Default: every file that includes or is included.
   */
  readonly focus?: string | readonly string[] | undefined
}

/** What a node stands for; `missing` is what an include names and is no file of the docs set. */
export type NodeKind = 'page' | 'partial' | 'variant' | 'code' | 'missing'

/** A graph as it is drawn, whatever the language of the picture. Ids are safe in each, labels in none. */
export interface Picture {
  /** Sorted by label. */
  readonly nodes: readonly { readonly id: string; readonly label: string; readonly kind: NodeKind; readonly isFocus: boolean }[]
  /** Sorted by the places of their nodes; includes of one file in another are one link for each status. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly label: string; readonly isOk: boolean }[]
}

interface Link {
  readonly from: string
  readonly to: string
  readonly status: Edge['status']
  readonly scope: Scope
}

/**
 * Chooses what to draw of a graph.
 *
 * @throws {TypeError} where it is no graph, or the focus no path in it
 */
export function pictureOf(input: GraphInput, { focus }: PictureOptions): Picture {
  const graph = readGraph(input)
  const files = new Map(graph.files.map((file) => [file.path, file]))
  const links = linksOf(graph)
  const linked = links.flatMap(({ from, to }) => [from, to])
  const focused = focus === undefined ? undefined : expectFocus(focus, [...files.keys(), ...linked])
  const shown = focused ? near(focused, links) : new Set(linked)
  const paths = [...shown].sort()
  const ids = new Map(paths.map((path, index) => [path, `n${index}`]))
  const idOf = (path: string): string => ids.get(path) ?? ''
  return {
    nodes: paths.map((path) => ({ id: idOf(path), label: printable(path), kind: kindOf(files.get(path)), isFocus: focused?.has(path) ?? false })),
    links: links
      .filter(({ from, to }) => shown.has(from) && shown.has(to))
      .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.status, b.status))
      .map(({ from, to, status, scope }) => ({
        from: idOf(from),
        to: idOf(to),
        label: printable(edgeLabel(status, scope, graph.sdks)),
        isOk: status === 'ok',
      })),
  }
}

function linksOf({ edges, files }: GraphJson): Link[] {
  const scopes = new Map(files.map(({ path, scope }) => [path, scope]))
  const links = new Map<string, Link>()
  for (const { from, to, status, scope: written } of edges) {
    const key = JSON.stringify([from, to, status])
    const scope = intersect(written, scopes.get(from) ?? written)
    const known = links.get(key)
    links.set(key, { from, to, status, scope: known ? union(known.scope, scope) : scope })
  }
  return [...links.values()]
}
