import type { Tabs } from '../model/directive.js'
import type { Nodes } from 'mdast'
import type { PanelChoice } from '../directives/panels.js'

/** The panels of one `<Tabs>` while its children are assembled: they come by in the order in which they were listed. */
export interface PanelGroup {
  readonly tabs: Tabs
  readonly choice: PanelChoice & { kind: 'chosen' }
  /** Places of the panels that conditions let through, in order. */
  readonly live: readonly number[]
  next: number
  /** Panels that are left, with their places. */
  readonly left: { readonly node: Nodes; readonly place: number }[]
}
