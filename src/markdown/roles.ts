import type { Docset } from '../docset/docset.js'
import { content } from './components/media.js'
import { conditionBy, wrapperBy } from './components/conditions.js'
import { panelBy, tabsBy } from './components/panels.js'
import type { WriteComponent } from './component.js'

/** What the elements are that the options give a role, where some are left in an output. */
export function rolesOf({ settings, axes }: Docset): [string, WriteComponent][] {
  const { tabs, tab, condition, includes, choices } = settings.components
  return [
    // The file that it asks for is not there: its attributes are props.
    ...[...includes.keys(), ...choices.keys()].map((name): [string, WriteComponent] => [name, content]),
    ...[...condition.names].map((name): [string, WriteComponent] => [name, conditionBy(axes)]),
    ...[...condition.wrappers].map(([name, values]): [string, WriteComponent] => [name, wrapperBy(values, axes)]),
    ...[...condition.labels].map(([name, label]): [string, WriteComponent] => [name, panelBy(label)]),
    ...[...tab.names].map((name): [string, WriteComponent] => [name, panelBy(tab.label)]),
    ...[...tabs].map(([name, ways]): [string, WriteComponent] => [name, tabsBy(ways, settings)]),
  ]
}
