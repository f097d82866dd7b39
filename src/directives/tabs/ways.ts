import type { TabsSettings } from '../../model/component-options.js'
import type { Settings } from '../../model/settings.js'
import { nameOf } from '../container.js'
import type { Tabs } from '../directive.js'

const otherwise: TabsSettings = { items: new Set(), panels: 'tab', unwrap: true }

/** How tabs are written that have a name. */
export function waysOf(node: Tabs['node'], { components }: Pick<Settings, 'components'>): TabsSettings {
  return components.tabs.get(nameOf(node)) ?? otherwise
}
