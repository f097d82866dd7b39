import { compareTexts } from '../../model/sorted.js'
import { drawnOf } from './drawn.js'
import { around, findFocus } from './focus.js'
import { edgeLabel, printable } from './label.js'
import { linksOf, type End, type NodeKind } from './links.js'
import { expectOptions } from '../../model/expect.js'
import type { GraphInput } from '../../model/read-graph.js'

/** What a picture is narrowed to. */
export interface PictureOptions {
  /**
   * A path, or several: only the files that include one of them or that one includes, directly or through others.
   * Default: every file that includes or is included.
   */
  readonly focus?: string | readonly string[] | undefined
}

/** A graph as it is drawn, whatever the language of the picture: ids are safe in each, labels in none. */
export interface Picture {
  /** Sorted by path. */
  readonly nodes: readonly {
    readonly id: string
    readonly label: string
    readonly kind: NodeKind
    readonly isFocus: boolean
  }[]
  /** Sorted as their nodes are. */
  readonly links: readonly {
    readonly from: string
    readonly to: string
    readonly label: string
    readonly isOk: boolean
  }[]
}

/**
 * Chooses what to draw of a graph.
 *
 * @throws {TypeError} where it is no graph, or the focus no path in it
 */
export function pictureOf(input: GraphInput, options: PictureOptions = {}): Picture {
  const { focus } = expectOptions(options, ['focus'])
  const graph = drawnOf(input, focus)
  const { ends, links } = linksOf(graph)
  const focused = focus === undefined ? undefined : findFocus(focus, ends)
  const shown = focused ? around(focused, links) : new Set(links.flatMap(({ from, to }) => [from, to]))
  const sorted = [...shown].sort((a, b) => compareTexts(a.path, b.path) || compareTexts(a.kind, b.kind))
  const order = new Map(sorted.map((end, index) => [end, index]))
  const indexOf = (end: End): number => order.get(end) ?? -1
  return {
    nodes: sorted.map((end, index) => ({
      id: `n${index}`,
      label: printable(end.path),
      kind: end.kind,
      isFocus: focused?.has(end) ?? false,
    })),
    links: links
      .filter(({ from, to }) => shown.has(from) && shown.has(to))
      .sort(
        (a, b) =>
          indexOf(a.from) - indexOf(b.from) || indexOf(a.to) - indexOf(b.to) || compareTexts(a.status, b.status),
      )
      .map(({ from, to, status, scope }) => ({
        from: `n${indexOf(from)}`,
        to: `n${indexOf(to)}`,
        label: printable(edgeLabel(status, scope, graph.axes)),
        isOk: status === 'ok',
      })),
  }
}
