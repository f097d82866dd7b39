import { diagnose, type Diagnostic } from '../../messages/diagnostic.js'
import { familyOf } from '../../model/axis.js'
import { remember } from '../../model/remember.js'
import { contains } from '../../model/scope.js'
import type { Settings } from '../../model/settings.js'
import type { Condition } from '../directive.js'
import { positionOf } from '../jsx.js'
import type { Answer, CheckSetting, Role, Setting } from '../role.js'
import { checkSlips } from '../slips.js'
import { attributesOfAxes, readValueLists } from '../value-lists.js'
import { verdictOf } from './written-scope.js'

/** The attribute that keeps a condition from being warned of. It goes when the condition is decided. */
const ignoreWarning = 'ignoreSdkWarning'

/** What React tells elements of a list by: it says nothing to a reader. */
const keyOfJsx = 'key'

/** `<If>`: keeps its content for some readers. */
export const condition: Role<Condition> = {
  names: ({ components }) => components.condition.names,
  read: (element, { axes }) => ({
    ...element,
    kind: 'condition',
    lists: readValueLists(element.node, axes),
    ignoresWarning: element.node.attributes.some(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === ignoreWarning,
    ),
  }),
  check: (directive, setting) => [
    ...setting.written.diagnostics,
    ...checkAttributes(directive, setting),
    ...checkAgainstPage(directive, setting),
  ],
  decide: decideByLists,
}

/** Decides an element by what its attributes list. */
export function decideByLists({ node }: Pick<Condition, 'node'>, setting: Setting): Answer {
  if (verdictOf(setting.written.sets, setting.asked) === 'out') return { kind: 'drop' }
  const without = decidedAttributes(setting)
  const isDecided =
    without.size > 0 &&
    node.attributes.every(
      (attribute) =>
        attribute.type === 'mdxJsxAttribute' && (without.has(attribute.name) || attribute.name === keyOfJsx),
    )
  return isDecided ? { kind: 'unwrap' } : { kind: 'stay', without }
}

const none: ReadonlySet<string> = new Set()
const attributesOf = new WeakMap<Settings, Map<string, ReadonlySet<string>>>()

/** The attributes that a reader's values have decided. */
export function decidedAttributes({ settings, written: { sets }, asked }: Setting): ReadonlySet<string> {
  if (sets.size === 0) return none
  const decided = settings.axes.filter(({ name }) => sets.has(name) && asked.value(name) !== undefined)
  if (decided.length === 0) return none
  const known = remember(attributesOf, settings, () => new Map<string, ReadonlySet<string>>())
  return remember(known, decided.map(({ name }) => name).join(), () => {
    const names = decided.flatMap(({ attributes: { is, not } }) => [...is, ...not])
    return new Set([...names, ignoreWarning])
  })
}

function checkAttributes(directive: Condition, { path, axes }: CheckSetting): Diagnostic[] {
  const { node } = directive
  const names = attributesOfAxes(axes)
  if (node.attributes.length > 0) return checkSlips(directive, path, [...names, ignoreWarning])
  return [diagnose('condition-bare', path, positionOf(directive), { element: node.name ?? '', names })]
}

// A value that no reader of the page has, nor any value that extends it.
function checkAgainstPage(directive: Condition, { page, axes, path }: CheckSetting): Diagnostic[] {
  if (page === undefined || directive.ignoresWarning) return []
  return directive.lists.flatMap(({ axis: name, isNegative, ids = [] }) => {
    const axis = axes.find((candidate) => candidate.name === name)
    const isContradicted = directive.lists.filter((list) => list.axis === name).length > 1
    if (axis === undefined || isNegative || isContradicted) return []
    const built = axis.values.filter((value) => contains(page, { [name]: value }))
    return ids
      .filter((id) => axis.values.includes(id) && !familyOf(axis, id).some((value) => built.includes(value)))
      .map((id) =>
        diagnose('condition-outside-page', path, positionOf(directive), { id, axis: name, built: [...built].sort() }),
      )
  })
}
