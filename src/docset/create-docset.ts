import type { Expression } from 'estree'
import type { Bindings } from '../directives/bindings.js'
import type { WrittenScope } from '../directives/condition/written-scope.js'
import { readWrittenScope } from '../directives/condition/written-scope.js'
import type { Scoped } from '../directives/directive.js'
import type { Axis } from '../model/axis.js'
import { readFileNames, type FileNames } from '../model/file-names.js'
import { LayeredMap } from '../model/layered-map.js'
import { isMarkup } from '../model/path.js'
import { everyReader, type Reader } from '../model/reader.js'
import { lazy, remember } from '../model/remember.js'
import type { Scope } from '../model/scope.js'
import { resolveLists } from './resolve-lists.js'
import { check } from './check.js'
import { Constants } from './constants.js'
import type { ChangeFiles, Checked, Docset } from './docset.js'
import type { Document, ReadSettings } from './document.js'
import { readExcerpt } from './excerpt.js'
import { findSdks, type FoundSdks } from './found-sdks.js'
import { HeldDocuments } from './held-documents.js'
import { readPageScope } from './page-scope.js'
import { changePages, pagesAmong } from './pages.js'
import { SourceFile } from './source-file.js'

/** What a docset has found out of all its files, for the next one to go on from. */
interface Known {
  readonly axes: readonly Axis[]
  /** Where none are declared. */
  readonly found: FoundSdks | undefined
  /** The paths of what has changed since. */
  readonly changed: readonly string[]
  readonly values: Docset['values']
  readonly readers: readonly Reader[]
  /** True as long as the axes have the same values. */
  readonly written: WeakMap<Scoped, WrittenScope>
  /** True as long as the axes have the same values. */
  readonly names: FileNames
  /** Names without axes. */
  readonly bareNames: FileNames
  readonly pages: readonly string[]
  /** By file; true as long as the names are the same. */
  readonly scopes: WeakMap<SourceFile, Scope>
}

/** Holds files for resolving; reads and writes nothing. */
export function createDocset(sources: ReadonlyMap<string, string>, reading: ReadSettings): Docset {
  const { maxBytes } = reading.settings.cache
  const held = maxBytes < Infinity ? new HeldDocuments(maxBytes) : undefined
  const files = new Map([...sources].map(([path, source]) => [path, new SourceFile(path, source, reading, held)]))
  return build(LayeredMap.of(files), reading, held, undefined)
}

function build(
  files: LayeredMap<string, SourceFile>,
  reading: ReadSettings,
  held: HeldDocuments | undefined,
  before: Known | undefined,
): Docset {
  const { settings } = reading
  const none = new Map<string, SourceFile>()
  const file = (path: string): SourceFile =>
    files.get(path) ?? remember(none, path, () => new SourceFile(path, '', reading, held))

  // Without axes, of which constants may tell the values.
  const bareNames = lazy(() =>
    settings.hasDeclaredSdks ? names() : (before?.bareNames ?? readFileNames([...files.keys()].sort(), [])),
  )
  const constants = lazy(() => new Constants(docset, bareNames()))
  const found = lazy((): FoundSdks => {
    const others = settings.axes.filter(({ name }) => name !== 'sdk')
    const documentAt = (path: string): Document | undefined => files.get(path)?.document
    const paths = (before?.changed ?? bareNames().paths).filter(isMarkup)
    return findSdks(paths, documentAt, { settings, others, constants: constants() }, before?.found)
  })
  const axes = lazy((): readonly Axis[] => {
    if (settings.hasDeclaredSdks) return settings.axes
    const { sdks } = found()
    if (before && JSON.stringify(before.values.sdk) === JSON.stringify(sdks)) return before.axes
    return settings.axes.map((axis) => (axis.name === 'sdk' ? { ...axis, values: sdks } : axis))
  })
  // A change may bring an SDK where none are declared, and what was decided on the others goes with it.
  const same = lazy(() => (before?.axes === axes() ? before : undefined))
  const names = lazy(() => same()?.names ?? readFileNames(Object.freeze([...files.keys()].sort()), axes()))
  const values = lazy(
    () => same()?.values ?? Object.freeze(Object.fromEntries(axes().map((axis) => [axis.name, axis.values]))),
  )
  const readers = lazy(() => same()?.readers ?? Object.freeze(everyReader(axes())))
  const pages = lazy(() => same()?.pages ?? Object.freeze(pagesAmong(names().paths, names(), settings)))
  const scopes = lazy(() => same()?.scopes ?? new WeakMap<SourceFile, Scope>())
  const written = lazy(() => same()?.written ?? new WeakMap<Scoped, WrittenScope>())
  // What hangs on other files is true for as long as these are the same.
  const writtenNow = new WeakMap<Scoped, WrittenScope>()
  const writtenOf = (directive: Scoped, path: string): WrittenScope => {
    const known = written().get(directive) ?? writtenNow.get(directive)
    if (known) return known
    const { lists, modules: used } = resolveLists(directive.lists, path, constants())
    const made = readWrittenScope(directive, lists, used, path, axes())
    ;(used.length === 0 ? written() : writtenNow).set(directive, made)
    return made
  }
  const checked = new WeakMap<Document, Checked>()

  const fileOf = (path: string, text: string): SourceFile => new SourceFile(path, text, reading, held)
  const changeBy =
    (make: typeof fileOf): ChangeFiles =>
    (changes) => {
      const gone = [...changes.keys()].filter((path) => files.has(path) && changes.get(path) === null)
      const come = [...changes.keys()].filter((path) => !files.has(path) && changes.get(path) !== null)
      const isSame = come.length + gone.length === 0
      const next = new Map<string, SourceFile | undefined>()
      for (const [path, text] of changes) next.set(path, text === null ? undefined : make(path, text))
      const named = isSame ? names() : names().change(come, gone)
      return build(files.with(next), reading, held, {
        axes: axes(),
        found: settings.hasDeclaredSdks ? undefined : found(),
        changed: [...changes.keys()],
        values: values(),
        readers: readers(),
        written: written(),
        names: named,
        bareNames: isSame || settings.hasDeclaredSdks ? bareNames() : bareNames().change(come, gone),
        pages: changePages(pages(), [...come, ...gone], named, settings),
        scopes: isSame ? scopes() : new WeakMap(),
      })
    }

  const docset: Docset = Object.freeze({
    settings,
    held,
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
    source: (path: string) => files.get(path)?.source ?? '',
    textHash: (path: string) => file(path).textHash,
    document: (path: string) => file(path).document,
    frontmatter: (path: string) => file(path).frontmatter,
    leads: (path: string) => file(path).leads,
    module: (path: string) => file(path).module,
    evaluate: (expression: Expression, path: string, names?: Bindings['locals']) =>
      constants().evaluate(expression, path, names),
    excerpt: (path: string, lines: readonly number[]) => readExcerpt(file(path).document, lines, reading),
    check: (of: Document) => remember(checked, of, () => check(of, docset)),
    scope: (page: string) => remember(scopes(), file(page), () => readPageScope(file(page).scopeText, docset)),
    written: writtenOf,
    change: changeBy(fileOf),
    tries: () => {
      const tried = new Map<string, SourceFile>()
      return changeBy((path, text) => remember(tried, JSON.stringify([path, text]), () => fileOf(path, text)))
    },
  })
  return docset
}
