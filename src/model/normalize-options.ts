import type { Axis } from './axis.js'
import { describeValue } from './describe-value.js'
import { withDialect } from './dialect-options.js'
import { expectNames, expectObject, expectStrings, expectType, rejectUnknown } from './expect.js'
import { normalizeAxes } from './normalize-axes.js'
import { normalizeCache } from './normalize-cache.js'
import { normalizeComponents } from './normalize-components.js'
import { didYouMean } from './nearest.js'
import { optionNames } from './option-names.js'
import { hasUnderscore } from './path.js'
import type { Names } from './names.js'
import type { Options } from './options.js'
import { expectParser } from './expect-parser.js'
import type { Parser } from './parser.js'
import type { Settings } from './settings.js'
import type { HeadingIdMark, SyntaxOptions } from './syntax-options.js'

const formats: readonly unknown[] = ['mdx', 'md', 'detect']

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
  if (options.scope !== undefined) expectType('scope', options.scope, 'function')
  if (options.directive !== undefined) expectType('directive', options.directive, 'function')
  if (typeof rebase !== 'function') expectType('rebase', rebase, 'boolean')
  expectType('isPartial', isPartial, 'function')
  if (!formats.includes(format)) {
    throw new TypeError(`Expected option \`format\` to be 'mdx', 'md' or 'detect', not ${describeValue(format)}`)
  }
  if (options.locate !== undefined) expectType('locate', options.locate, 'function')
  if (options.emptied !== undefined) expectType('emptied', options.emptied, 'function')
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
    imports: normalizeImports(imports),
    aliases: normalizeAliases(options.aliases),
    names: normalizeNames(options.names, axes),
    frontmatter: new Set(options.frontmatter === undefined ? [] : expectNames('frontmatter', options.frontmatter)),
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
    format,
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

function normalizeSite(site: Options['site'] = {}): Settings['site'] {
  expectObject('site', site)
  rejectUnknown('option of site', site, ['route', 'slug', 'fallback'])
  if (site.route !== undefined) expectType('site.route', site.route, 'function')
  if (site.slug !== undefined) expectType('site.slug', site.slug, 'function')
  if (site.fallback !== undefined) expectType('site.fallback', site.fallback, 'boolean')
  return site
}

function normalizeImports(imports: boolean | Names): Settings['imports'] {
  if (typeof imports === 'boolean') return new Set(imports ? ['default'] : [])
  return new Set(expectNames('imports', imports))
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

const syntaxOptions = ['headingIds', 'comments', 'admonitions', 'placeholders', 'sections', 'emptySections', 'fences']

function normalizeSyntax(syntax: Options['syntax'] = {}): Settings['syntax'] {
  expectObject('syntax', syntax)
  rejectUnknown('option of syntax', syntax, syntaxOptions)
  const { comments = false, admonitions = false, placeholders = false, sections = 'ids', emptySections = [] } = syntax
  const headingIds = normalizeHeadingIds(syntax.headingIds)
  const fences = new Set(syntax.fences === undefined ? [] : expectNames('syntax.fences', syntax.fences))
  expectType('syntax.comments', comments, 'boolean')
  if (!['ids', 'comments'].includes(sections))
    throw new TypeError(`Expected \`syntax.sections\` to be 'ids' or 'comments', not ${describeValue(sections)}`)
  return {
    headingIds,
    comments,
    fences,
    admonitions: typeof admonitions === 'boolean' ? admonitions : expectNames('syntax.admonitions', admonitions),
    placeholders: placeholders === false ? false : expectMarks(placeholders),
    sections,
    emptySections: expectStrings('syntax.emptySections', emptySections).map((text) => text.trim().toLowerCase()),
  }
}

function expectMarks(marks: readonly [string, string]): readonly [string, string] {
  const [open = '', close = '', ...more] = expectStrings('syntax.placeholders', marks)
  if (open.trim() === '' || close.trim() === '' || more.length > 0) {
    throw new TypeError(
      `Expected \`syntax.placeholders\` to hold what opens and what closes one, not ${describeValue(marks)}`,
    )
  }
  return [open.trim(), close.trim()]
}

function normalizeHeadingIds(marks: SyntaxOptions['headingIds'] = false): ReadonlySet<HeadingIdMark> {
  if (typeof marks === 'boolean') return new Set(marks ? (['braces'] as const) : [])
  const known: readonly HeadingIdMark[] = ['braces', 'brackets', 'comment', 'hash-comment']
  return new Set(
    expectNames('syntax.headingIds', marks).map((name) => {
      const mark = known.find((one) => one === name)
      if (mark !== undefined) return mark
      throw new TypeError(`Expected option \`syntax.headingIds\` to know \`${name}\`${didYouMean(name, known)}`)
    }),
  )
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
