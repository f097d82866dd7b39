import type { Axis } from './axis.js'
import { describeValue } from './describe-value.js'
import { withDialect } from './dialect-options.js'
import {
  expectAmong,
  expectCount,
  expectIdentifiers,
  expectNames,
  expectObject,
  expectStrings,
  expectType,
  rejectUnknown,
} from './expect.js'
import { expectPlugins } from './expect-plugins.js'
import { normalizeAxes } from './normalize-axes.js'
import { normalizeCache } from './normalize-cache.js'
import { normalizeComponents } from './normalize-components.js'
import { normalizeSyntax } from './normalize-syntax.js'
import { didYouMean } from './nearest.js'
import { isRecord } from './record.js'
import { optionNames } from './option-names.js'
import { hasUnderscore } from './path.js'
import type { Options } from './options.js'
import { expectParser } from './expect-parser.js'
import type { Parser } from './parser.js'
import type { Settings } from './settings.js'

const defaultLimits = { includes: 10_000, chain: 2_000, depth: 500, nodes: 250_000 }

/**
 * Options with their defaults filled in.
 *
 * @param parser what parses where the options say nothing
 * @throws {TypeError} where an option has the wrong type or is not known, or nothing parses
 */
export function normalizeOptions(given: Options = {}, parser?: Parser): Settings {
  expectObject('options', given)
  rejectUnknown('option', given, optionNames)
  const options = withDialect(given)
  const { rebase = true, isPartial = hasUnderscore, format = 'detect', remarkPlugins = [] } = options
  const { imports = true, bareProps = false } = options
  const components = normalizeComponents(options.components)
  expectType('bareProps', bareProps, 'boolean')
  if (typeof rebase !== 'function' && typeof rebase !== 'boolean')
    throw new TypeError(`Expected option \`rebase\` to be a boolean or a function, not ${describeValue(rebase)}`)
  expectType('isPartial', isPartial, 'function')
  for (const name of ['scope', 'directive', 'locate', 'emptied'] as const)
    if (options[name] !== undefined) expectType(name, options[name], 'function')
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
    ...normalizeImports(imports),
    aliases: normalizeAliases(options.aliases, given),
    names: normalizeNames(options.names, axes),
    frontmatter: new Set(
      options.frontmatter === undefined ? [] : expectIdentifiers('frontmatter', options.frontmatter),
    ),
    bareProps,
    scope: options.scope,
    syntax: normalizeSyntax(options.syntax),
    directive: options.directive,
    tabs: normalizeTabs(options.tabs),
    limits: normalizeLimits(options.limits),
    rebase,
    urls: normalizeUrls(options.urls),
    site: normalizeSite(options.site),
    isPartial: checked(isPartial),
    locate: options.locate,
    format: expectAmong(['mdx', 'md', 'detect'], 'option `format`', format),
    emptied: options.emptied,
    cache: normalizeCache(options.cache),
    remarkPlugins,
    parser: normalizeParser(options, parser),
  })
}

function normalizeParser({ parse, parser }: Options, otherwise: Parser | undefined): Settings['parser'] {
  if (parse !== undefined) {
    expectType('parse', parse, 'function')
    if (parser !== undefined) throw new TypeError('Expected one of the options `parser` and `parse`, found both')
    return parse
  }
  if (parser === undefined) {
    if (otherwise) return otherwise
    throw new TypeError('Expected option `parser`: `mdx-partials/core` has none of its own, `mdx-partials` has')
  }
  return expectParser(parser)
}

function normalizeTabs(tabs: Options['tabs'] = {}): Settings['tabs'] {
  if (tabs === false) return false
  expectObject('tabs', tabs)
  rejectUnknown('option of tabs', tabs, ['fallback', 'unmatched', 'unwrap', 'languages'])
  const { fallback = [], unmatched = 'keep', unwrap = true, languages = false } = tabs
  expectAmong(['keep', 'drop'], 'option `tabs.unmatched`', unmatched)
  expectType('tabs.unwrap', unwrap, 'boolean')
  expectType('tabs.languages', languages, 'boolean')
  return { fallback: expectStrings('tabs.fallback', fallback), unmatched, unwrap, languages }
}

function normalizeLimits(limits: Options['limits'] = {}): Settings['limits'] {
  expectObject('limits', limits)
  rejectUnknown('limit', limits, Object.keys(defaultLimits))
  const given = Object.entries(limits).filter(([, limit]: [string, unknown]) => limit !== undefined)
  for (const [name, limit] of given) expectCount(`limit \`${name}\``, limit)
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

function normalizeSite(site: Options['site'] = {}): Settings['site'] {
  expectObject('site', site)
  rejectUnknown('option of site', site, ['route', 'slug', 'fallback'])
  if (site.route !== undefined) expectType('site.route', site.route, 'function')
  if (site.slug !== undefined) expectType('site.slug', site.slug, 'function')
  if (site.fallback !== undefined) expectType('site.fallback', site.fallback, 'boolean')
  return site
}

function normalizeImports(imports: NonNullable<Options['imports']>): Pick<Settings, 'imports' | 'lowerCaseImports'> {
  if (typeof imports === 'boolean') return { imports: new Set(imports ? ['default'] : []), lowerCaseImports: false }
  if (!isRecord(imports)) return { imports: new Set(expectNames('imports', imports)), lowerCaseImports: false }
  rejectUnknown('option in `imports`', imports, ['exports', 'lowerCase'])
  const { exports = 'default', lowerCase = false } = imports
  expectType('imports.lowerCase', lowerCase, 'boolean')
  return { imports: new Set(expectNames('imports.exports', exports)), lowerCaseImports: lowerCase }
}

function normalizeAliases(
  aliases: Options['aliases'] = {},
  { aliases: given = {}, locate }: Options,
): Settings['aliases'] {
  expectObject('aliases', aliases)
  return Object.entries(aliases)
    .map(([start, folders]) => {
      if (start === '') throw new TypeError('Expected option `aliases` to hold beginnings of paths, none of them empty')
      const isGiven = Object.hasOwn(given, start)
      const isFirst = isGiven && locate === undefined
      return { start, folders: expectAny(`aliases.${start}`, folders), isFirst, isOfDialect: !isGiven }
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
    const isName = others.length === 1 && axis !== key && declared.includes(axis)
    if (isName) for (const name of expectIdentifiers('names', key)) found.set(name, axis)
    else if (declared.includes(key))
      for (const name of [key, ...expectIdentifiers(`names.${key}`, others)]) found.set(name, key)
    else throw new TypeError(`Expected option \`names\` to name an axis, not \`${key}\`${didYouMean(key, declared)}`)
  }
  return found
}

// A promise would make a partial of every file.
function checked(isPartial: (path: string) => unknown): (path: string) => boolean {
  return (path) => {
    const given = isPartial(path)
    if (typeof given === 'boolean') return given
    throw new TypeError(`Expected \`isPartial\` to give a boolean for \`${path}\`, not ${describeValue(given)}`)
  }
}
