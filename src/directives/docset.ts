import type { Condition, Directive, Include, Tab } from '../model/directive.js'
import { isMarkup } from '../model/path.js'
import { lazy, remember } from '../model/remember.js'
import { all, only, union, type Scope } from '../model/scope.js'
import type { Settings } from '../model/settings.js'
import { createParser, type Parser } from '../source/parse.js'
import { decide, type Decision } from './decision.js'
import { readDocument, type Document } from './document.js'
import { indexFiles, type FileIndex } from './file-index.js'
import { scopeOfLabel } from './panels.js'
import { findTarget, type Target } from './target.js'

/** The files of a resolver at one moment. Documents are parsed when they are first asked for, then kept. */
export interface Docset {
  readonly settings: Settings
  /** SDK ids: those declared, else those found in the files, sorted. */
  readonly sdks: readonly string[]
  readonly sdkSet: ReadonlySet<string>
  /** All paths, sorted. */
  readonly paths: readonly string[]
  readonly has: (path: string) => boolean
  readonly source: (path: string) => string
  readonly document: (path: string) => Document
  /** The file that a variant file stands in for, and its SDK. */
  readonly variantOf: (path: string) => { readonly base: string; readonly sdk: string } | undefined
  /** The SDKs for which a file has variant files, sorted. */
  readonly variantSdks: (path: string) => readonly string[]
  /** The SDKs that a page is built for. */
  readonly scope: (page: string) => Scope
  /** The SDKs that a label of a panel names; `undefined` where it names none. */
  readonly labelScope: (label: string | undefined) => Scope | undefined
  readonly decision: (directive: Condition | Tab, path: string) => Decision
  readonly target: (include: Include, from: string, sdk: string | undefined) => Target
  /** The SDKs for which an include may name another file than for the rest. */
  readonly targetSdks: (include: Include, from: string) => readonly string[]
  /** The same files but for these changes; what did not change is not parsed again. */
  readonly change: (changes: ReadonlyMap<string, string | null>) => Docset
}

/** Holds files for resolving; reads and writes nothing. */
export function createDocset(sources: ReadonlyMap<string, string>, settings: Settings): Docset {
  return build(sources, settings, {
    parse: createParser(settings),
    documents: new Map(),
    decisions: new WeakMap(),
    index: undefined,
  })
}

/** What a docset has found out; what a change leaves true goes on to the next one. */
interface Findings {
  readonly parse: Parser
  readonly documents: Map<string, Document>
  /** True as long as the SDKs are the same. */
  readonly decisions: WeakMap<Directive, Decision>
  /** True as long as the SDKs and the paths are the same. */
  readonly index: FileIndex | undefined
}

function build(
  sources: ReadonlyMap<string, string>,
  settings: Settings,
  { parse, documents, decisions, index: known }: Findings,
): Docset {
  const scopes = new Map<string, Scope>()
  const labels = new Map<string | undefined, { scope: Scope | undefined }>()
  const has = (path: string): boolean => sources.has(path)
  const source = (path: string): string => sources.get(path) ?? ''
  const paths = known?.paths ?? Object.freeze([...sources.keys()].sort())

  const document = (path: string): Document =>
    remember(documents, path, () => readDocument(path, source(path), parse, settings))

  const sdks = lazy(() => settings.sdks ?? Object.freeze(findSdks(paths.filter(isMarkup).map(document))))
  const sdkSet = lazy((): ReadonlySet<string> => new Set(sdks()))
  const index = lazy(() => known ?? indexFiles(paths, sdkSet()))

  const readScope = (page: string): Scope => {
    const own = document(page).sdks?.filter((id) => sdkSet().has(id)) ?? []
    const variant = index().variantOf.get(page)
    if (own.length === 0) return variant ? only([variant.sdk]) : all
    return union(only(own), only(index().variantSdks.get(page) ?? []))
  }

  const change = (changes: ReadonlyMap<string, string | null>): Docset => {
    const next = new Map(sources)
    const kept = new Map(documents)
    for (const [path, text] of changes) {
      kept.delete(path)
      if (text === null) next.delete(path)
      else next.set(path, text)
    }
    const hasSamePaths =
      next.size === sources.size && [...changes.keys()].every((path) => sources.has(path) === next.has(path))
    // Without declared SDKs, a change may bring one, and what was decided on the others with it.
    const hasSameSdks = settings.sdks !== undefined
    return build(next, settings, {
      parse,
      documents: kept,
      decisions: hasSameSdks ? decisions : new WeakMap(),
      index: hasSamePaths && hasSameSdks ? index() : undefined,
    })
  }

  const target = (include: Include, from: string, sdk: string | undefined): Target => {
    const targets = remember(index().targets, include, () => new Map<string | undefined, Target>())
    return remember(targets, sdk, () => findTarget(include, from, sdk, has, settings))
  }

  const targetSdks = (include: Include, from: string): readonly string[] => {
    const { tried, path } = target(include, from, undefined)
    const found = new Set([...tried, path].flatMap((candidate) => index().variantSdks.get(candidate) ?? []))
    return found.size === 0 ? [] : sdks().filter((sdk) => found.has(sdk))
  }

  return Object.freeze({
    settings,
    get sdks() {
      return sdks()
    },
    get sdkSet() {
      return sdkSet()
    },
    paths,
    has,
    source,
    document,
    change,
    variantOf: (path: string) => index().variantOf.get(path),
    variantSdks: (path: string) => index().variantSdks.get(path) ?? [],
    scope: (page: string) => remember(scopes, page, () => readScope(page)),
    labelScope: (label: string | undefined) =>
      remember(labels, label, () => ({ scope: scopeOfLabel(label, sdks(), settings) })).scope,
    decision: (directive: Condition | Tab, path: string) =>
      remember(decisions, directive, () => decide(directive, path, sdkSet())),
    target,
    targetSdks,
  })
}

function findSdks(documents: readonly Document[]): string[] {
  const found = new Set<string>()
  for (const document of documents) {
    for (const id of document.sdks ?? []) found.add(id)
    for (const directive of document.byNode.values()) {
      if (directive.kind !== 'condition' && directive.kind !== 'tab') continue
      for (const id of directive.sdk?.ids ?? directive.notSdk?.ids ?? []) found.add(id)
    }
  }
  return [...found].sort()
}
