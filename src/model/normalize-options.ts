import { expectObject, expectStrings, expectType, rejectUnknown } from './expect.js'
import { normalizeAxes } from './normalize-axes.js'
import { hasUnderscore } from './path.js'
import type { Names, Options, Settings } from './settings.js'

const optionNames = [
  'sdks',
  'axes',
  'components',
  'tabs',
  'limits',
  'rules',
  'rebase',
  'urls',
  'isPartial',
  'locate',
  'format',
  'emptied',
  'remarkPlugins',
  'parse',
]

const formats: readonly unknown[] = ['mdx', 'md', 'detect']

const componentParts = {
  include: ['name', 'src'],
  if: ['name', 'sdk', 'notSdk'],
  tabs: ['name', 'items'],
  tab: ['name', 'label'],
}

const defaultLimits = { includes: 10_000, chain: 2_000, depth: 500, nodes: 250_000 }

/**
 * Options with their defaults filled in.
 *
 * @throws {TypeError} where an option has the wrong type or is not known
 */
export function normalizeOptions(options: Options = {}): Settings {
  expectObject('options', options)
  rejectUnknown('option', options, optionNames)
  const { components = {}, rebase = true, isPartial = hasUnderscore, format = 'detect', remarkPlugins = [] } = options
  expectObject('components', components)
  for (const [name, parts] of Object.entries(componentParts)) {
    const component: unknown = Reflect.get(components, name)
    if (component === undefined) continue
    expectObject(`components.${name}`, component)
    rejectUnknown(`part of component ${name}`, component, parts)
  }
  rejectUnknown('component', components, Object.keys(componentParts))
  if (typeof rebase !== 'function') expectType('rebase', rebase, 'boolean')
  expectType('isPartial', isPartial, 'function')
  if (!formats.includes(format)) {
    throw new TypeError(`Expected option \`format\` to be 'mdx', 'md' or 'detect', not \`${String(format)}\``)
  }
  if (options.locate !== undefined) expectType('locate', options.locate, 'function')
  if (options.emptied !== undefined) expectType('emptied', options.emptied, 'function')
  if (options.parse !== undefined) expectType('parse', options.parse, 'function')
  if (!Array.isArray(remarkPlugins)) throw new TypeError('Expected option `remarkPlugins` to be an array')
  return Object.freeze({
    axes: Object.freeze(normalizeAxes(options, components.if?.sdk, components.if?.notSdk)),
    hasDeclaredSdks: options.sdks !== undefined,
    names: {
      include: names(components.include?.name, 'Include'),
      src: names(components.include?.src, 'src'),
      condition: names(components.if?.name, 'If'),
      tabs: names(components.tabs?.name, 'Tabs'),
      items: names(components.tabs?.items, 'items'),
      tab: names(components.tab?.name, 'Tab'),
      label: names(components.tab?.label, ['title', 'label', 'value', 'name']),
    },
    tabs: normalizeTabs(options.tabs),
    limits: normalizeLimits(options.limits),
    rebase,
    urls: normalizeUrls(options.urls),
    isPartial,
    locate: options.locate,
    format,
    emptied: options.emptied,
    remarkPlugins,
    parse: options.parse,
  })
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
  return { fallback: expectStrings('tabs.fallback', fallback), unmatched, unwrap }
}

function normalizeLimits(limits: Options['limits'] = {}): Settings['limits'] {
  expectObject('limits', limits)
  rejectUnknown('limit', limits, Object.keys(defaultLimits))
  const all = { ...defaultLimits, ...limits }
  for (const [name, limit] of Object.entries(all)) {
    if (Number.isInteger(limit) && limit >= 0) continue
    throw new TypeError(`Expected limit \`${name}\` to be a whole number from 0 on, not \`${String(limit)}\``)
  }
  return all
}

function normalizeUrls(urls: Options['urls'] = {}): Settings['urls'] {
  expectObject('urls', urls)
  if (Array.isArray(urls)) throw new TypeError('Expected `urls` to be a record of element → attributes, not an array')
  return new Map(
    Object.entries(urls).map(([element, attributes]) => [
      element,
      new Set(expectStrings(`urls.${element}`, attributes)),
    ]),
  )
}

function names(given: Names | undefined, otherwise: Names): ReadonlySet<string> {
  return new Set(expectStrings('components', given ?? otherwise))
}
