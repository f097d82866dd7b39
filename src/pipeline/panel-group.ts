import type { Tabs } from '../model/directive.js'
import type { Nodes } from 'mdast'
import type { PanelChoice, comingPanels } from '../directives/panels.js'

/** The panels of one `<Tabs>` while its children are assembled. */
export interface PanelGroup {
  readonly tabs: Tabs
  readonly choice: PanelChoice & { kind: 'chosen' }
  /** Panels that conditions let through and that have not come by yet. */
  readonly coming: ReturnType<typeof comingPanels>
  /** Panels that are left, with their places. */
  readonly left: { readonly node: Nodes; readonly place: number }[]
}
