import { diagnose, type Diagnostic } from '../../messages/diagnostic.js'
import { familyOf } from '../../model/axis.js'
import { remember } from '../../model/remember.js'
import { contains, none as nobody, type Scope } from '../../model/scope.js'
import type { Settings } from '../../model/settings.js'
import { attributeOf, attributesIn } from '../attributes.js'
import { openTagOf } from '../container.js'
import type { Condition, Named } from '../directive.js'
import { positionOf } from '../jsx.js'
import type { Answer, CheckSetting, Role, Setting } from '../role.js'
import { checkSlips } from '../slips.js'
import { attributesOfAxes, readValueLists } from '../value-lists.js'
import { readWhen } from './when.js'
import { checkWhen } from './check-when.js'
import { isWrapper, valuesOfName, valuesOfLabel } from './wrappers.js'
import { openScopeOf, verdictOf } from './written-scope.js'

/** The attribute that keeps a condition from being warned of. It goes when the condition is decided. */
const ignoreWarning = 'ignoreSdkWarning'

/** What React tells elements of a list by: it says nothing to a reader. */
const keyOfJsx = 'key'

/** `<If>`: keeps its content for some readers. */
export const condition: Role<Condition> = {
  names: ({ components: { condition: own } }) => new Set([...own.names, ...own.wrappers.keys(), ...own.labels.keys()]),
  read: readCondition,
  check: (directive, setting) => [
    ...setting.written.diagnostics,
    ...checkWhen(directive, setting),
    ...checkAttributes(directive, setting),
    ...checkAgainstPage(directive, setting),
  ],
  decide: decideByLists,
}

function readCondition(element: Named, settings: Settings): Condition {
  const { node } = element
  return {
    ...element,
    kind: 'condition',
    isWrapper: isWrapper(node, settings),
    lists: [
      ...valuesOfName(node, settings),
      ...valuesOfLabel(node, settings),
      ...readValueLists(element, settings.axes),
    ],
    when: readWhen(node, settings.components.condition.when),
    ignoresWarning: attributeOf(node, new Set([ignoreWarning])) !== undefined,
  }
}

/** Decides an element by what its attributes say. */
export function decideByLists({ node, isWrapper }: Pick<Condition, 'node' | 'isWrapper'>, setting: Setting): Answer {
  const verdicts = [verdictOf(setting.written.sets, setting.asked), ...setting.tests]
  if (verdicts.includes('out')) return { kind: 'drop' }
  const without = decidedAttributes(setting)
  const isOpen = verdicts.includes('open')
  if (isWrapper) {
    const isDecided = setting.written.sets.size > 0 && setting.written.undecided.size === 0 && !isOpen
    return isDecided ? { kind: 'unwrap' } : { kind: 'stay', without, isOpen }
  }
  const isDecided =
    without.size > 0 &&
    attributesIn(node).every(
      (attribute) =>
        attribute.type === 'mdxJsxAttribute' && (without.has(attribute.name) || attribute.name === keyOfJsx),
    )
  return isDecided ? { kind: 'unwrap' } : { kind: 'stay', without, isOpen }
}

/** Of those who the reader may be, whom a condition that stays surely lets through. */
export function surelyFor({ isWrapper }: Condition, { written, tests, asked }: Setting): Scope {
  const saysNothing = !isWrapper && written.sets.size === 0 && tests.length === 0
  if (saysNothing || written.undecided.size > 0 || tests.includes('open')) return nobody
  return openScopeOf(written.sets, asked)
}

const none: ReadonlySet<string> = new Set()
const attributesOf = new WeakMap<Settings, Map<string, ReadonlySet<string>>>()

/** The attributes that a reader's values, or what they make of an expression, have decided. */
export function decidedAttributes({ settings, written, asked, tests }: Setting): ReadonlySet<string> {
  const when = settings.components.condition.when
  const hasWhen = tests.length > 0 && !tests.includes('open')
  const decided =
    written.sets.size === 0 ? [] : settings.axes.filter(({ name }) => written.sets.has(name) && !asked.isOpen(name))
  if (decided.length === 0 && !hasWhen) return none
  const known = remember(attributesOf, settings, () => new Map<string, ReadonlySet<string>>())
  const key = JSON.stringify([decided.map(({ name }) => name), hasWhen, [...written.undecided]])
  return remember(known, key, () => {
    const names = decided.flatMap(({ attributes: { is, not } }) => [...is, ...not])
    const all = new Set([...names, ...(hasWhen ? when : []), ignoreWarning])
    for (const name of written.undecided) all.delete(name)
    return all
  })
}

function checkAttributes(directive: Condition, { path, axes, settings }: CheckSetting): Diagnostic[] {
  const { node, isWrapper } = directive
  if (isWrapper) return []
  const names = [...attributesOfAxes(axes), ...settings.components.condition.when]
  if (attributesIn(node).length > 0) return checkSlips({ node }, path, [...names, ignoreWarning])
  return [diagnose('condition-bare', path, positionOf(directive), { element: openTagOf(node), names })]
}

// A value that no reader of the page has, nor any value that extends it. Of those that one name stands for, some may.
function checkAgainstPage(directive: Condition, { page, axes, path, written }: CheckSetting): Diagnostic[] {
  if (page === undefined || directive.ignoresWarning) return []
  return written.lists.flatMap(({ axis: name, isNegative, named }) => {
    const axis = axes.find((candidate) => candidate.name === name)
    if (axis === undefined || isNegative || written.contradicted.has(name)) return []
    const built = axis.values.filter((value) => contains(page, { [name]: value }))
    const isBuilt = (id: string): boolean => familyOf(axis, id).some((value) => built.includes(value))
    const outside = new Set(named.filter((ids) => !ids.some(isBuilt)).flat())
    return [...outside]
      .filter((id) => written.ids.get(name)?.includes(id) === true)
      .map((id) =>
        diagnose('condition-outside-page', path, positionOf(directive), { id, axis: name, built: [...built].sort() }),
      )
  })
}
