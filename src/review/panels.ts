import type { Nodes, Root } from 'mdast'
import { readTab, readTabs } from '../directives/tabs.js'
import type { JsxElement } from '../model/directive.js'
import type { Settings } from '../model/settings.js'
import { whereaboutsOf, type Whereabouts } from './whereabouts.js'

/** A tab panel as it is written, whatever the SDK. */
export interface WrittenPanel {
  readonly label: string
  readonly at: Whereabouts
}

/**
 * Lists the tab panels of a tree that was made without an SDK, outer ones first: only there do all panels stand. In a
 * tree for an SDK, what was in a panel is told by where it was written.
 *
 * @param page path of the file that the tree was made from
 */
export function panelsIn(tree: Root, page: string, settings: Settings): WrittenPanel[] {
  const found: WrittenPanel[] = []
  const walk = (node: Nodes, group: { labels: readonly (string | undefined)[]; next: number } | undefined): void => {
    let inside = group
    if (isElement(node, settings.names.tabs)) {
      inside = { labels: readTabs(node, settings, [], []).items?.labels ?? [], next: 0 }
    } else if (group && isElement(node, settings.names.tab)) {
      const label = readTab(node, settings, [], []).label ?? group.labels[group.next]
      group.next++
      if (label !== undefined) found.push({ label, at: whereaboutsOf(node, page) })
      inside = undefined
    }
    if ('children' in node) for (const child of node.children) walk(child, inside)
  }
  walk(tree, undefined)
  return found
}

function isElement(node: Nodes, names: ReadonlySet<string>): node is JsxElement {
  return (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
    node.name !== null &&
    names.has(node.name)
  )
}
