import type { Docset } from '../docset/docset.js'
import { conditionBy, wrapperBy } from './components/conditions.js'
import { content } from './components/media.js'
import { panelBy, tabsBy } from './components/panels.js'
import type { WriteComponent } from './component.js'
import type { Known } from './scene.js'

/** What the elements are that the options give a role, where some are left in an output. */
export function rolesOf({ settings, axes }: Docset): [string, Known][] {
  const { tabs, tab, condition, includes, choices } = settings.components
  return [
    // The file that it asks for is not there: its attributes are props.
    ...[...includes.keys(), ...choices.keys()].map((name) => silent(name, content)),
    ...[...condition.wrappers].map(([name, values]) => silent(name, wrapperBy(values, axes))),
    ...[...condition.labels].map(([name, label]) => told(name, panelBy(label, axes, condition.when))),
    ...[...tab.names].map((name) => told(name, panelBy(tab.label, axes, condition.when))),
    // Items that are panels are shown as any list of data.
    ...[...tabs].flatMap(([name, ways]) => (ways.panels === 'items' ? [] : [told(name, tabsBy(ways, settings, axes))])),
  ]
}

/** The same of conditions, which may be components too: what is known of these counts more. */
export const conditionsOf = ({ settings, axes }: Docset): [string, Known][] =>
  [...settings.components.condition.names].map((name) =>
    silent(name, conditionBy(axes, settings.components.condition.when)),
  )

/** A component by its usual name. */
export const usual = (name: string, write: WriteComponent): [string, Known] => [
  name,
  { write, isSilent: false, isRole: false },
]

// One whose attributes have text that a reader sees.
const told = (name: string, write: WriteComponent): [string, Known] => [name, { write, isSilent: false, isRole: true }]

const silent = (name: string, write: WriteComponent): [string, Known] => [name, { write, isSilent: true, isRole: true }]
