import { didYouMean } from './nearest.js'
import { hasUnderscore } from './path.js'
import type { Names, Options, Settings } from './settings.js'

const optionNames = ['sdks', 'components', 'tabs', 'rebase', 'isPartial', 'locate', 'remarkPlugins', 'parse']

const componentParts = {
  include: ['name', 'src'],
  if: ['name', 'sdk', 'notSdk'],
  tabs: ['name', 'items'],
  tab: ['name', 'label'],
}

/**
 * Options with their defaults filled in.
 *
 * @throws {TypeError} where an option has the wrong type or is not known
 */
export function normalizeOptions(options: Options = {}): Settings {
  expectObject('options', options)
  rejectUnknown('option', options, optionNames)
  const { components = {}, rebase = true, isPartial = hasUnderscore, remarkPlugins = [] } = options
  expectObject('components', components)
  for (const [name, parts] of Object.entries(componentParts)) {
    const component: unknown = Reflect.get(components, name) ?? undefined
    if (component === undefined && Reflect.get(components, name) !== null) continue
    expectObject(`components.${name}`, component)
    rejectUnknown(`part of component ${name}`, component, parts)
  }
  rejectUnknown('component', components, Object.keys(componentParts))
  expectType('rebase', rebase, 'boolean')
  expectType('isPartial', isPartial, 'function')
  if (options.locate !== undefined) expectType('locate', options.locate, 'function')
  if (options.parse !== undefined) expectType('parse', options.parse, 'function')
  if (!Array.isArray(remarkPlugins)) throw new TypeError('Expected option `remarkPlugins` to be an array')
  const labels = normalizeSdks(options.sdks)
  return Object.freeze({
    sdks: options.sdks === undefined ? undefined : Object.freeze([...labels.keys()]),
    labels,
    names: {
      include: names(components.include?.name, 'Include'),
      src: names(components.include?.src, 'src'),
      condition: names(components.if?.name, 'If'),
      sdk: names(components.if?.sdk, 'sdk'),
      notSdk: names(components.if?.notSdk, 'notSdk'),
      tabs: names(components.tabs?.name, 'Tabs'),
      items: names(components.tabs?.items, 'items'),
      tab: names(components.tab?.name, 'Tab'),
      label: names(components.tab?.label, ['title', 'label', 'value', 'name']),
    },
    tabs: normalizeTabs(options.tabs),
    rebase,
    isPartial,
    locate: options.locate,
    remarkPlugins,
    parse: options.parse,
  })
}

function normalizeSdks(sdks: Options['sdks']): ReadonlyMap<string, readonly string[]> {
  if (sdks === undefined) return new Map()
  expectObject('sdks', sdks)
  const entries = Array.isArray(sdks) ? sdks.map((id: unknown) => [id, []] as const) : Object.entries(sdks)
  const labels = new Map<string, readonly string[]>()
  for (const [id, label] of entries) {
    if (typeof id !== 'string' || id === '')
      throw new TypeError(`Expected SDK ids to be strings, not \`${String(id)}\``)
    if (labels.has(id)) throw new TypeError(`Expected SDK \`${id}\` to be declared once`)
    labels.set(id, strings(`sdks.${id}`, label))
  }
  return labels
}

function normalizeTabs(tabs: Options['tabs'] = {}): Settings['tabs'] {
  if (tabs === false) return false
  expectObject('tabs', tabs)
  rejectUnknown('option of tabs', tabs, ['fallback', 'unmatched', 'unwrap'])
  const { fallback = [], unmatched = 'keep', unwrap = true } = tabs
  if (unmatched !== 'keep' && unmatched !== 'drop') {
    throw new TypeError(`Expected option \`tabs.unmatched\` to be 'keep' or 'drop', not \`${String(unmatched)}\``)
  }
  expectType('tabs.unwrap', unwrap, 'boolean')
  return { fallback: strings('tabs.fallback', fallback), unmatched, unwrap }
}

function names(given: Names | undefined, otherwise: Names): ReadonlySet<string> {
  return new Set(strings('components', given ?? otherwise))
}

function strings(name: string, value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.map((item) => {
    if (typeof item !== 'string')
      throw new TypeError(`Expected option \`${name}\` to hold strings, not \`${String(item)}\``)
    return item
  })
}

/** @throws {TypeError} where a value is no object */
export function expectObject(name: string, value: unknown): asserts value is object {
  if (typeof value !== 'object' || value === null) {
    throw new TypeError(`Expected \`${name}\` to be an object, not \`${String(value)}\``)
  }
}

function expectType(name: string, value: unknown, type: 'boolean' | 'function'): void {
  if (typeof value !== type)
    throw new TypeError(`Expected option \`${name}\` to be a ${type}, not \`${String(value)}\``)
}

/** @throws {TypeError} where an object has other keys than these, with the nearest one */
export function rejectUnknown(kind: string, value: object, allowed: readonly string[]): void {
  for (const name of Object.keys(value)) {
    if (allowed.includes(name)) continue
    throw new TypeError(`Unexpected ${kind} \`${name}\`${didYouMean(name, allowed)}`)
  }
}
