import { diagnose, type Diagnostic } from '../../messages/diagnostic.js'
import { nearest } from '../../model/nearest.js'
import type { Chooser, Element, Entry, Include } from '../directive.js'
import { answerOf } from '../include/answer.js'
import { findTarget } from '../include/target.js'
import type { Answer, Brought, CheckSetting, Kept, Role, Setting } from '../role.js'
import { mendKey } from '../mends.js'
import { checkSlips } from '../slips.js'
import { entriesFor, isForNobody, namedKeys } from './keys.js'
import { readMap } from './read-map.js'

/** An element that brings in one of several files, by who reads: a condition and an include for each. */
export const chooser: Role<Chooser> = {
  names: ({ components }) => new Set(components.choices.keys()),
  read: (element: Element, { components }, file): Chooser => {
    const way = components.choices.get(element.node.name ?? '')
    if (way === undefined) throw new Error(`Expected an element that chooses, not \`${element.node.name}\``)
    const { entries, whole, passed } = readMap(element, way, file)
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
    if (directive.unread) return open(directive.unread, setting)
    const keys = namedKeys(directive, setting.names.axes)
    if (isForNobody(directive, keys)) return stay
    const value = keys.axis && setting.asked.value(keys.axis.name)
    if (keys.axis !== undefined && value === undefined) return stay
    const answers = entriesFor(directive, keys, value).flatMap((entry) => bring(entry, setting) ?? [])
    const parts = answers.filter((answer) => answer.kind !== 'stay')
    const [first, ...more] = parts
    if (parts.length < answers.length) return answers.find(({ kind }) => kind === 'stay') ?? stay
    if (first === undefined) return { kind: 'drop' }
    return more.length === 0 ? first : { kind: 'each', parts }
  },
}

const stay: Answer = { kind: 'stay', without: new Set() }

function bring({ key, include, words }: Entry, setting: Setting): Brought | Kept | undefined {
  if (words) return { kind: 'say', key, words }
  return include && open(include, setting)
}

function open(include: Include, { path, asked, names, settings }: Setting): Brought | Kept {
  return answerOf(include, findTarget(include, path, asked, names, settings))
}

function checkKeys(directive: Chooser, { path, axes, settings }: CheckSetting): Diagnostic[] {
  const { node, entries } = directive
  const { map = new Set<string>(), always = [] } = settings.components.choices.get(node.name ?? '') ?? {}
  const { axis = axes.find(({ name }) => name === 'sdk'), unknown } = namedKeys(directive, axes)
  const slips = directive.unread ? checkSlips(directive, path, [...map]) : []
  if (axis === undefined || entries.length === 0) return slips
  const names = [...axis.values, ...(directive.otherwise === undefined ? [] : [directive.otherwise]), ...always]
  return [
    ...slips,
    ...unknown.map(({ key, position }) => {
      const args = { actual: key, axis: axis.name, near: nearest(key, names), isKey: true }
      const keys = { known: names, taken: entries.map((entry) => entry.key) }
      return diagnose('sdk-unknown', path, position, args, undefined, mendKey(key, position, axis.name, keys))
    }),
  ]
}
