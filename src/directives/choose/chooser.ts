import { diagnose, type Diagnostic } from '../../messages/diagnostic.js'
import { nearest } from '../../model/nearest.js'
import type { Chooser, Entry } from '../directive.js'
import { answerOf } from '../include/answer.js'
import { findTarget } from '../include/target.js'
import type { Answer, CheckSetting, Role, Setting } from '../role.js'
import { checkSlips } from '../slips.js'
import { entryFor, isForNobody, namedKeys } from './keys.js'
import { readMap } from './read-map.js'

/** An element that brings in one of several files, by who reads: a condition and an include for each. */
export const chooser: Role<Chooser> = {
  names: ({ components }) => new Set(components.choices.keys()),
  read: (element, { components }, { imports }): Chooser => {
    const way = components.choices.get(element.node.name ?? '')
    if (way === undefined) throw new Error(`Expected an element that chooses, not \`${element.node.name}\``)
    const { entries, whole, passed } = readMap(element, way.map, imports)
    return {
      ...element,
      kind: 'chooser',
      lists: [],
      entries: entries ?? [],
      otherwise: way.otherwise,
      unread: entries === undefined ? whole : undefined,
      passed,
    }
  },
  check: checkKeys,
  decide: (directive, setting) => {
    if (directive.unread) return open({ include: directive.unread }, setting)
    const keys = namedKeys(directive, setting.names.axes)
    if (isForNobody(keys)) return stay
    const { axis, rest } = keys
    if (axis === undefined) return open(rest, setting)
    const value = setting.asked.value(axis.name)
    return value === undefined ? stay : open(entryFor(keys, value), setting)
  },
}

const stay: Answer = { kind: 'stay', without: new Set() }

function open(entry: Pick<Entry, 'include'> | undefined, { path, asked, names, settings }: Setting): Answer {
  const include = entry?.include
  if (include === undefined) return { kind: 'drop' }
  return answerOf(include, findTarget(include, path, asked, names, settings))
}

function checkKeys(directive: Chooser, { path, axes, settings }: CheckSetting): Diagnostic[] {
  const { node, entries } = directive
  const { map = new Set<string>() } = settings.components.choices.get(node.name ?? '') ?? {}
  const { axis = axes.find(({ name }) => name === 'sdk'), unknown } = namedKeys(directive, axes)
  const slips = directive.unread ? checkSlips(directive, path, [...map]) : []
  if (axis === undefined || entries.length === 0) return slips
  const names = [...axis.values, ...(directive.otherwise === undefined ? [] : [directive.otherwise])]
  return [
    ...slips,
    ...unknown.map(({ key, position }) =>
      diagnose('sdk-unknown', path, position, { actual: key, axis: axis.name, near: nearest(key, names), isKey: true }),
    ),
  ]
}
