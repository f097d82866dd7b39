import type { Diagnostic } from '../../messages/diagnostic.js'
import { slipOf } from '../../model/nearest.js'
import { idsOf } from '../../model/value-ids.js'
import { readWrittenScope } from '../condition/written-scope.js'
import type { Fence, Slot, Tab } from '../directive.js'
import type { CheckSetting } from '../role.js'

/**
 * What is wrong with what the metas of panels say of readers. A value that is not declared may be for whatever shows the
 * code: of those, slips alone are told.
 */
export function checkFences(slots: readonly Slot[], { path, axes }: CheckSetting): Diagnostic[] {
  const panels = panelsIn(slots)
  if (panels.some(({ kind }) => kind === 'tab')) return []
  return panels.flatMap((panel) => {
    const lists = panel.lists.flatMap((list) => {
      const axis = axes.find(({ name }) => name === list.axis)
      const ids = list.ids?.filter((id) => axis && (idsOf(axis, id).length > 0 || slipOf(id, axis.values)))
      return ids === undefined || ids.length === 0 ? [] : { ...list, ids }
    })
    return readWrittenScope(panel, lists, [], path, axes).diagnostics
  })
}

// Code that is tabs by itself is looked at there.
function panelsIn(slots: readonly Slot[]): readonly (Fence | Tab)[] {
  return slots.flatMap((slot) => {
    if (slot.kind === 'fence' || slot.kind === 'tab') return slot
    return slot.kind === 'condition' ? panelsIn(slot.slots) : []
  })
}
