import type { Axis } from './axis.js'
import { describeValue } from './describe-value.js'
import { withDialect } from './dialect-options.js'
import { expectNames, expectObject, expectStrings, expectType, rejectUnknown } from './expect.js'
import { normalizeAxes } from './normalize-axes.js'
import { normalizeComponents } from './normalize-components.js'
import { didYouMean } from './nearest.js'
import { optionNames } from './option-names.js'
import { hasUnderscore } from './path.js'
import type { Options, Settings } from './settings.js'

const formats: readonly unknown[] = ['mdx', 'md', 'detect']

const defaultLimits = { includes: 10_000, chain: 2_000, depth: 500, nodes: 250_000 }

/**
 * Options with their defaults filled in.
 *
 * @throws {TypeError} where an option has the wrong type or is not known
 */
export function normalizeOptions(given: Options = {}): Settings {
  expectObject('options', given)
  rejectUnknown('option', given, optionNames)
  const options = withDialect(given)
  const { rebase = true, isPartial = hasUnderscore, format = 'detect', remarkPlugins = [], imports = true } = options
  const components = normalizeComponents(options.components)
  expectType('imports', imports, 'boolean')
  if (options.scope !== undefined) expectType('scope', options.scope, 'function')
  if (options.directive !== undefined) expectType('directive', options.directive, 'function')
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
  const axes = Object.freeze(normalizeAxes(options, options.components?.if?.sdk, options.components?.if?.notSdk))
  for (const [element, values] of components.condition.wrappers)
    rejectUnknown(
      `axis in \`components.if.wrappers.${element}\``,
      Object.fromEntries(values),
      axes.map(({ name }) => name),
    )
  return Object.freeze({
    axes,
    hasDeclaredSdks: options.sdks !== undefined,
    components,
    dialect: options.dialect?.name,
    imports,
    aliases: normalizeAliases(options.aliases),
    names: normalizeNames(options.names, axes),
    scope: options.scope,
    syntax: normalizeSyntax(options.syntax),
    directive: options.directive,
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
  rejectUnknown('option of tabs', tabs, ['fallback', 'unmatched', 'unwrap', 'languages'])
  const { fallback = [], unmatched = 'keep', unwrap = true, languages = false } = tabs
  if (unmatched !== 'keep' && unmatched !== 'drop') {
    throw new TypeError(`Expected option \`tabs.unmatched\` to be 'keep' or 'drop', not ${describeValue(unmatched)}`)
  }
  expectType('tabs.unwrap', unwrap, 'boolean')
  expectType('tabs.languages', languages, 'boolean')
  return { fallback: expectStrings('tabs.fallback', fallback), unmatched, unwrap, languages }
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

function normalizeAliases(aliases: Options['aliases'] = {}): Settings['aliases'] {
  expectObject('aliases', aliases)
  return Object.entries(aliases)
    .map(([start, folders]) => {
      if (start === '') throw new TypeError('Expected option `aliases` to hold beginnings of paths, none of them empty')
      return { start, folders: expectAny(`aliases.${start}`, folders) }
    })
    .sort((a, b) => b.start.length - a.start.length)
}

// A folder may have no name: that of the docs root.
function expectAny(name: string, folders: unknown): readonly string[] {
  const found = expectStrings(name, folders)
  if (found.length === 0) throw new TypeError(`Expected option \`${name}\` to hold one folder or several`)
  return found
}

// An axis and its name in code are told apart by which of them is declared: either may come first.
function normalizeNames(names: Options['names'] = {}, axes: readonly Axis[]): Settings['names'] {
  expectObject('names', names)
  const declared = axes.map(({ name }) => name)
  const found = new Map<string, string>()
  for (const [key, values] of Object.entries(names)) {
    const others = expectNames(`names.${key}`, values)
    const [axis = ''] = others
    if (others.length === 1 && axis !== key && declared.includes(axis)) found.set(key, axis)
    else if (declared.includes(key)) for (const name of [key, ...others]) found.set(name, key)
    else throw new TypeError(`Expected option \`names\` to name an axis, not \`${key}\`${didYouMean(key, declared)}`)
  }
  return found
}

function normalizeSyntax(syntax: Options['syntax'] = {}): Settings['syntax'] {
  expectObject('syntax', syntax)
  rejectUnknown('option of syntax', syntax, ['headingIds', 'comments', 'admonitions'])
  const { headingIds = false, comments = false, admonitions = false } = syntax
  expectType('syntax.headingIds', headingIds, 'boolean')
  expectType('syntax.comments', comments, 'boolean')
  if (typeof admonitions === 'boolean') return { headingIds, comments, admonitions }
  return { headingIds, comments, admonitions: expectNames('syntax.admonitions', admonitions) }
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
