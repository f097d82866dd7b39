import type { Axis } from '../../model/axis.js'
import { axesNamedBy } from './labels.js'
import type { Labels, Panel } from './panel.js'

/**
 * What may name a value of each panel: its label, or where that names none, the value that a host tells it by,
 * `<TabItem value="mac" label="macOS">`, in tabs that are about the axis of which that is one: a label of theirs names
 * another, or each panel has one.
 *
 * @param mayCount whether the value of a panel may stand for its label
 */
export function namesOfPanels(
  panels: readonly Panel[],
  labels: Labels,
  axes: readonly Axis[],
  mayCount: (label: string) => boolean,
): Labels {
  const byLabel = labels.map((label) => axesNamedBy(label, axes))
  if (byLabel.every((found) => found.length > 0)) return labels
  const byValue = panels.map(({ tab: { value } }, index) => {
    const label = labels[index]
    return label !== undefined && byLabel[index]?.length === 0 && mayCount(label) ? axesNamedBy(value, axes) : []
  })
  const isAbout = (axis: string): boolean =>
    byLabel.some((found) => found.includes(axis)) || byValue.every((found) => found.includes(axis))
  return labels.map((label, index) => (byValue[index]?.some(isAbout) === true ? panels[index]?.tab.value : label))
}
