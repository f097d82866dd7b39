import type { Expression } from 'estree'
import type { WrittenScope } from '../directives/condition/written-scope.js'
import { readWrittenScope } from '../directives/condition/written-scope.js'
import type { Directive, Fence } from '../directives/directive.js'
import { valuesNamedBy } from '../directives/tabs/labels.js'
import { familyOf, type Axis } from '../model/axis.js'
import type { Diagnostic } from '../messages/diagnostic.js'
import { readFileNames, standsInFor, type FileNames } from '../model/file-names.js'
import { isMarkup } from '../model/path.js'
import { everyReader, valueOf, type Reader } from '../model/reader.js'
import { lazy, remember } from '../model/remember.js'
import { all, only, scopeOf, union, type Scope, type ValueSet } from '../model/scope.js'
import type { Settings } from '../model/settings.js'
import { resolveLists } from './resolve-lists.js'
import { check } from './check.js'
import { Constants } from './constants.js'
import type { Docset } from './docset.js'
import { readDocument, type Document, type ReadSettings } from './document.js'
import { readExcerpt } from './excerpt.js'
import { readModule, type Module } from './modules.js'
import { isForNobody, knownValues, writtenValues } from './page-values.js'

/** What a docset has found out; what a change leaves true goes on to the next one. */
interface Findings {
  readonly reading: ReadSettings
  readonly documents: Map<string, Document>
  readonly modules: Map<string, Module>
  /** True as long as the axes have the same values. */
  readonly written: WeakMap<Directive | Fence, WrittenScope>
  /** True as long as the axes and the paths are the same. */
  readonly names: FileNames | undefined
  readonly pages: readonly string[] | undefined
}

/** Holds files for resolving; reads and writes nothing. */
export function createDocset(sources: ReadonlyMap<string, string>, reading: ReadSettings): Docset {
  return build(sources, {
    reading,
    documents: new Map(),
    modules: new Map(),
    written: new WeakMap(),
    names: undefined,
    pages: undefined,
  })
}

function build(sources: ReadonlyMap<string, string>, findings: Findings): Docset {
  const { reading, documents, modules, written } = findings
  const { settings } = reading
  const paths = findings.names?.paths ?? Object.freeze([...sources.keys()].sort())
  const source = (path: string): string => sources.get(path) ?? ''
  const document = (path: string): Document =>
    remember(documents, path, () => readDocument(path, source(path), reading))

  const axes = lazy((): readonly Axis[] => {
    if (settings.hasDeclaredSdks) return settings.axes
    const others = settings.axes.filter(({ name }) => name !== 'sdk')
    return settings.axes.map((axis) =>
      axis.name === 'sdk'
        ? {
            ...axis,
            values: findSdks(paths.filter(isMarkup).map(document), { settings, others, constants: constants() }),
          }
        : axis,
    )
  })
  const names = lazy(() => findings.names ?? readFileNames(paths, axes()))
  const values = lazy(() => Object.freeze(Object.fromEntries(axes().map((axis) => [axis.name, axis.values]))))
  const pages = lazy(
    () =>
      findings.pages ??
      Object.freeze(
        paths.filter((path) => isMarkup(path) && !settings.isPartial(path) && standsInFor(path, names()) === undefined),
      ),
  )
  const readers = lazy(() => Object.freeze(everyReader(axes())))
  const scopes = new Map<string, Scope>()
  const constants = lazy(() => new Constants(docset, readFileNames(paths, [])))
  // What hangs on other files is true for as long as these are the same.
  const writtenNow = new WeakMap<Directive | Fence, WrittenScope>()
  const writtenOf = (directive: Directive | Fence, path: string): WrittenScope => {
    const known = written.get(directive) ?? writtenNow.get(directive)
    if (known) return known
    const { lists, modules: used } = resolveLists(directive.lists, path, constants())
    const made = readWrittenScope(directive, lists, used, path, axes())
    ;(used.length === 0 ? written : writtenNow).set(directive, made)
    return made
  }
  const checked = new Map<Document, readonly Diagnostic[]>()

  const docset: Docset = Object.freeze({
    settings,
    get axes() {
      return axes()
    },
    get values() {
      return values()
    },
    get names() {
      return names()
    },
    get readers() {
      return readers()
    },
    get pages() {
      return pages()
    },
    source,
    document,
    module: (path: string) => remember(modules, path, () => readModule(path, source(path))),
    evaluate: (expression: Expression, path: string) => constants().evaluate(expression, path),
    excerpt: (path: string, lines: readonly number[]) => readExcerpt(document(path), lines, reading),
    check: (of: Document) => remember(checked, of, () => check(of, docset)),
    scope: (page: string) => remember(scopes, page, () => readScope(document(page), docset)),
    written: writtenOf,
    change: (changes: ReadonlyMap<string, string | null>) => {
      const next = new Map(sources)
      const kept = new Map(documents)
      const keptModules = new Map(modules)
      for (const [path, text] of changes) {
        kept.delete(path)
        keptModules.delete(path)
        if (text === null) next.delete(path)
        else next.set(path, text)
      }
      const hasSamePaths =
        next.size === sources.size && [...changes.keys()].every((path) => sources.has(path) === next.has(path))
      // Without declared SDKs, a change may bring one, and what was decided on the others with it.
      const hasSameAxes = settings.hasDeclaredSdks
      return build(next, {
        reading,
        documents: kept,
        modules: keptModules,
        written: hasSameAxes ? written : new WeakMap(),
        names: hasSamePaths && hasSameAxes ? names() : undefined,
        pages: hasSamePaths && hasSameAxes ? pages() : undefined,
      })
    },
  })
  return docset
}

// What a file says of an axis, joined by the readers of variant files.
function readScope(document: Document, { axes, names, settings }: Docset): Scope {
  const sets = new Map<string, ValueSet>()
  for (const axis of axes) {
    const known = knownValues(document, axis, settings)
    if (known.length > 0 || isForNobody(document, axis.name, settings))
      sets.set(axis.name, only(known.flatMap((id) => familyOf(axis, id))))
  }
  if (sets.size > 0)
    return names
      .variants(document.path)
      .reduce((scope, { reader }) => union(scope, scopeFor(reader, axes)), scopeOf(sets))
  const variant = standsInFor(document.path, names) === undefined ? undefined : names.variant(document.path)
  return variant ? scopeFor(variant.reader, axes) : all
}

function scopeFor(reader: Reader, axes: readonly Axis[]): Scope {
  return scopeOf(setsOf(reader, axes))
}

function setsOf(reader: Reader, axes: readonly Axis[]): Map<string, ValueSet> {
  return new Map(
    axes.flatMap((axis) => {
      const value = valueOf(reader, axis.name)
      return value === undefined ? [] : [[axis.name, only(familyOf(axis, value))] as const]
    }),
  )
}

/** By what SDKs are found where none are declared. */
interface FoundBy {
  readonly settings: Settings
  /** The axes but `sdk`. */
  readonly others: readonly Axis[]
  readonly constants: Constants
}

function findSdks(documents: readonly Document[], { settings, others, constants }: FoundBy): readonly string[] {
  const found = new Set<string>()
  for (const document of documents) {
    for (const id of writtenValues(document, 'sdk', settings) ?? []) if (typeof id === 'string') found.add(id)
    for (const directive of document.byNode.values()) {
      if (directive.kind === 'chooser')
        for (const { key, isAlways } of directive.entries)
          if (key !== directive.otherwise && !isAlways && valuesNamedBy(key, others) === undefined) found.add(key)
      const lists = directive.lists.filter(({ axis }) => axis === 'sdk')
      for (const { ids = [] } of resolveLists(lists, document.path, constants).lists)
        for (const id of ids) found.add(id)
    }
  }
  return Object.freeze([...found].sort())
}
