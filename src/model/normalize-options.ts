import { describeValue } from './describe-value.js'
import { expectNames, expectObject, expectStrings, expectType, rejectUnknown } from './expect.js'
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
  'cacheKey',
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
  rejectUnknown('component', components, Object.keys(componentParts))
  for (const [name, parts] of Object.entries(componentParts)) {
    const component: unknown = Reflect.get(components, name)
    if (component === undefined) continue
    expectObject(`components.${name}`, component)
    rejectUnknown(`part of component ${name}`, component, parts)
  }
  if (typeof rebase !== 'function') expectType('rebase', rebase, 'boolean')
  expectType('isPartial', isPartial, 'function')
  if (!formats.includes(format)) {
    throw new TypeError(`Expected option \`format\` to be 'mdx', 'md' or 'detect', not \`${String(format)}\``)
  }
  if (options.locate !== undefined) expectType('locate', options.locate, 'function')
  if (options.emptied !== undefined) expectType('emptied', options.emptied, 'function')
  if (options.parse !== undefined) expectType('parse', options.parse, 'function')
  if (options.cacheKey !== undefined) expectType('cacheKey', options.cacheKey, 'string')
  expectPlugins('remarkPlugins', remarkPlugins)
  return Object.freeze({
    axes: Object.freeze(normalizeAxes(options, components.if?.sdk, components.if?.notSdk)),
    hasDeclaredSdks: options.sdks !== undefined,
    names: {
      include: names('include.name', components.include?.name, 'Include'),
      src: names('include.src', components.include?.src, 'src'),
      condition: names('if.name', components.if?.name, 'If'),
      tabs: names('tabs.name', components.tabs?.name, 'Tabs'),
      items: names('tabs.items', components.tabs?.items, 'items'),
      tab: names('tab.name', components.tab?.name, 'Tab'),
      label: names('tab.label', components.tab?.label, ['title', 'label', 'value', 'name']),
    },
    tabs: normalizeTabs(options.tabs),
    limits: normalizeLimits(options.limits),
    rebase,
    urls: normalizeUrls(options.urls),
    isPartial: checked(isPartial),
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
    throw new TypeError(`Expected option \`tabs.unmatched\` to be 'keep' or 'drop', not ${describeValue(unmatched)}`)
  }
  expectType('tabs.unwrap', unwrap, 'boolean')
  return { fallback: expectStrings('tabs.fallback', fallback), unmatched, unwrap }
}

function normalizeLimits(limits: Options['limits'] = {}): Settings['limits'] {
  expectObject('limits', limits)
  rejectUnknown('limit', limits, Object.keys(defaultLimits))
  const given = Object.entries(limits).filter(([, limit]: [string, unknown]) => limit !== undefined)
  for (const [name, limit] of given) {
    if (Number.isInteger(limit) && limit >= 0) continue
    throw new TypeError(`Expected limit \`${name}\` to be a whole number from 0 on, not ${describeValue(limit)}`)
  }
  return { ...defaultLimits, ...(Object.fromEntries(given) as Options['limits']) }
}

function normalizeUrls(urls: Options['urls'] = {}): Settings['urls'] {
  expectObject('urls', urls)
  return new Map(
    Object.entries(urls).map(([element, attributes]) => [
      element,
      new Set(expectStrings(`urls.${element}`, attributes)),
    ]),
  )
}

function names(part: string, given: Names | undefined, otherwise: Names): ReadonlySet<string> {
  return new Set(expectNames(`components.${part}`, given === undefined ? otherwise : given))
}

// A promise would make a partial of every file.
function checked(isPartial: (path: string) => unknown): (path: string) => boolean {
  return (path) => {
    const given = isPartial(path)
    if (typeof given === 'boolean') return given
    throw new TypeError(`Expected \`isPartial\` to give a boolean for \`${path}\`, not ${describeValue(given)}`)
  }
}

// As unified takes them: a plugin, a plugin with its options, or a preset.
function expectPlugins(name: string, plugins: unknown): void {
  if (!Array.isArray(plugins))
    throw new TypeError(`Expected option \`${name}\` to be an array, not ${describeValue(plugins)}`)
  for (const [index, plugin] of Array.from<unknown>(plugins).entries()) {
    const [use] = Array.isArray(plugin) ? (plugin as readonly unknown[]) : [plugin]
    if (typeof use === 'function') continue
    if (isPreset(plugin)) {
      if (plugin.plugins !== undefined) expectPlugins(`${name}[${index}].plugins`, plugin.plugins)
      continue
    }
    throw new TypeError(
      `Expected \`${name}[${index}]\` to be a plugin, or an array of one and its options, not ${describeValue(use)}`,
    )
  }
}

function isPreset(value: unknown): value is { readonly plugins?: unknown } {
  return typeof value === 'object' && value !== null && ('plugins' in value || 'settings' in value)
}
