import type { VFile } from 'vfile'
import { roles } from './directives/roles.js'
import { createDocset } from './docset/create-docset.js'
import type { Docset } from './docset/docset.js'
import { GraphOfPlans } from './graph/graph-of-plans.js'
import type { Graph } from './graph/graph.js'
import { keepInternals } from './internals.js'
import { ruleIds } from './messages/catalogue.js'
import { expectSeverity, readSeverities, type SeverityOf } from './messages/severity.js'
import { expectIterable, expectOptions, expectType } from './model/expect.js'
import { normalizeOptions } from './model/normalize-options.js'
import type { Reader } from './model/reader.js'
import type { Scope } from './model/scope.js'
import { lazy } from './model/remember.js'
import { told } from './model/told-readers.js'
import type { Options } from './model/options.js'
import type { Parser } from './model/parser.js'
import { changesOf, type Changes } from './output/changes.js'
import { readChanges, readFiles, type FileChanges, type Files } from './model/files.js'
import { Fingerprints } from './output/fingerprint.js'
import { expectFile, expectReader } from './output/misuse.js'
import { sizeOfPage } from './output/page-size.js'
import { reportAll } from './output/report.js'
import type { ReportOptions, ResolveAllOptions, ResolveOptions } from './output/resolve-options.js'
import { planResolved, type OutputRequest, type Resolved } from './output/resolved.js'
import { OutputStore } from './output/store/output-store.js'
import { pagesOfShard, readShard } from './output/shard.js'
import { distinctReaders, sharersOf } from './output/variants.js'
import { readWanted, type Wanted } from './output/wanted.js'
import type { Traced } from './plan/page-plans.js'
import type { Plan } from './plan/plan.js'
import { Plans } from './plan/plans.js'
import { withPacks } from './source/pack/stored-parse.js'
import { createParseFile } from './source/parse.js'
import type { Flattened } from './tree/flatten.js'

/** An output that several readers share. */
export interface Variant extends Resolved {
  /** The SDKs that get this output; it is resolved for the first. */
  readonly sdks: readonly string[]
  /** The readers who get it; it is resolved for the first. */
  readonly readers: readonly Reader[]
}

/** Resolves the pages of a docs set, and knows what they are made from. */
export interface CoreResolver {
  /** Paths of the pages, sorted; a variant file of a page is no page of its own. */
  readonly pages: readonly string[]
  /** Paths of the partials, sorted; their variant files among them. */
  readonly partials: readonly string[]
  /** SDK ids: the values of the axis `sdk`. */
  readonly sdks: readonly string[]
  /** The values of each axis, `sdk` first. */
  readonly axes: Readonly<Record<string, readonly string[]>>
  /** Which files feed which; built when first asked for. */
  readonly graph: Graph
  /**
   * The readers that a page is built for: those of its front matter, joined by those of its variant files.
   *
   * @throws {TypeError} where the path is no file
   */
  scope(path: string): Scope
  /**
   * Resolves one page for one reader.
   *
   * @throws {TypeError} where the path is no file, or an axis or its value is not declared
   */
  resolve(path: string, reader?: ResolveOptions): Resolved
  /**
   * Resolves each page for the readers in its scope, one at a time: for each SDK, and of all other axes for each
   * combination that makes an output of its own; without any SDKs and axes, each page once. It goes over the files as
   * they are when it is called.
   *
   * @throws {TypeError} where a page or a value is not there, or a share is none
   */
  resolveAll(options?: ResolveAllOptions): Generator<Resolved, void, undefined>
  /**
   * The distinct outputs of a page over the readers in its scope, each with those who share it.
   *
   * @throws {TypeError} where the path is no file
   */
  variants(path: string): Variant[]
  /**
   * Takes in changes of files, `null` for a file that is gone. It parses those, and of pages that were not asked for before
   * the ones whose text may lead there; it costs what it touches. A text that is what it was is no change.
   *
   * @returns the outputs there are now that may differ from before, and those that are gone
   * @throws {TypeError} where a change is neither text nor `null`
   */
  update(changes: FileChanges): Changes
  /**
   * One VFile for each input file with all its messages, each once, with whom they are about.
   *
   * @throws {TypeError} where a value is not declared, a severity is none, or a file is not there
   */
  report(options?: ReportOptions): VFile[]
}

/** Options of a resolver that has no parser of its own. */
export type CoreOptions = Options & (Required<Pick<Options, 'parser'>> | Required<Pick<Options, 'parse'>>)

/**
 * Makes a resolver of files. It reads and writes nothing, and parses a file when it is first needed.
 *
 * @param files a `Map` or plain object of path → text, or an iterable of VFiles; paths are from the docs root
 * @param options all have defaults, but for what parses: `parser` or `parse`
 * @throws {TypeError} where a file or option is not as described, two files have the same path, or nothing parses
 */
export function createCoreResolver(files: Files, options: CoreOptions): CoreResolver {
  return createResolverWith(undefined, files, options)
}

/** The same, with a parser for where the options name none. */
export function createResolverWith(parser: Parser | undefined, files: Files, options?: Options): CoreResolver {
  const settings = normalizeOptions(options, parser)
  const severityOf = severitiesOf(options)
  let plans = new Plans(
    createDocset(readFiles(files), { parse: withPacks(createParseFile(settings), settings), settings, roles }),
  )
  const graph = new GraphOfPlans()
  const fingerprints = new Fingerprints(options)
  const outputs = OutputStore.of(options, settings)

  const resolveIn = (
    at: Plans,
    page: string,
    reader: Reader,
    { isVariant = true, readers }: Pick<Partial<OutputRequest>, 'isVariant' | 'readers'> = {},
  ): Resolved => {
    const { docset } = at
    const plan = (): Plan => at.for(page, reader, { isVariant }).plan
    const trace = (): Traced => at.traceFor(page, reader, { isVariant }).plan
    const stored = lazy(() => (isVariant ? outputs?.find(docset, page, reader) : undefined))
    const keep = (made: Flattened): void => {
      if (isVariant) outputs?.keep(at, page, reader, made)
    }
    const fingerprint = (): string => {
      const files = stored()?.trace.files
      if (files !== undefined) return fingerprints.ofFiles(docset, reader, files)
      return fingerprints.of(docset, page, reader, at.traceFor(page, reader, { isVariant }))
    }
    return planResolved({
      docset,
      path: page,
      reader,
      isVariant,
      readers,
      severityOf,
      stored,
      keep,
      plan,
      trace,
      fingerprint,
    })
  }

  const resolve: CoreResolver['resolve'] = (path, options = {}) => {
    const page = expectFile(path, plans.docset)
    const reader = expectReader(options, plans.docset, ['variant'])
    const { variant = true } = options
    expectType('variant', variant, 'boolean')
    return resolveIn(plans, page, reader, { isVariant: variant })
  }

  const resolveAll: CoreResolver['resolveAll'] = (options = {}) => {
    const { sdks, pages, reader = {}, shard } = expectOptions(options, ['sdks', 'pages', 'reader', 'shard'])
    const { docset } = plans
    const wanted = readWanted(sdks, reader, docset)
    const paths =
      pages === undefined
        ? docset.pages
        : expectIterable('pages', pages, 'paths').map((page) => expectFile(page, docset))
    const sizeOf = (page: string): number => sizeOfPage(page, docset, wanted)
    const share = shard === undefined ? paths : pagesOfShard(paths, readShard(shard), sizeOf)
    return resolveEach(plans, share, wanted)
  }

  function* resolveEach(
    at: Plans,
    paths: readonly string[],
    isWanted: Wanted | undefined,
  ): Generator<Resolved, void, undefined> {
    for (const page of paths) {
      outputs?.hold(page)
      try {
        for (const reader of distinctReaders(at, page, isWanted, () => outputs?.decisions(at.docset, page)))
          yield resolveIn(at, page, reader)
      } finally {
        outputs?.letGo()
      }
    }
  }

  const variants: CoreResolver['variants'] = (path) => {
    const at = plans
    const page = expectFile(path, at.docset)
    return sharersOf(page, at, outputs?.decisions(at.docset, page)).map((readers) => {
      const { sdks } = told(readers, { axes: at.docset.values })
      return Object.assign(resolveIn(at, page, readers[0] ?? {}, { readers }), { sdks, readers })
    })
  }

  const report: CoreResolver['report'] = (options = {}) => {
    const allowed = ['sdks', 'reader', 'severity', 'files']
    const { sdks, reader = {}, severity: least = 'info', files: named } = expectOptions(options, allowed)
    const { docset } = plans
    const isWanted = readWanted(sdks, reader, docset)
    const severity = expectSeverity('option `severity`', least)
    const files = named && expectIterable('files', named, 'paths').map((file) => expectFile(file, docset))
    return reportAll(plans, severityOf, { isWanted, severity, files })
  }

  const update: CoreResolver['update'] = (given) => {
    const before = plans
    const changes = new Map(
      [...readChanges(given, before.docset.names)].filter(([path, text]) => isChange(path, text, before.docset)),
    )
    if (changes.size === 0) return { changed: [], removed: [] }
    const docset = before.docset.change(changes)
    plans = before.after(docset, changes.keys())
    graph.note(plans.touched)
    return changesOf(before, plans)
  }

  const resolver: CoreResolver = {
    get pages() {
      return plans.docset.pages
    },
    get partials() {
      return plans.docset.names.paths.filter(settings.isPartial)
    },
    get sdks() {
      return plans.docset.values.sdk ?? []
    },
    get axes() {
      return plans.docset.values
    },
    get graph() {
      return graph.of(plans)
    },
    scope: (path) => plans.docset.scope(expectFile(path, plans.docset)),
    resolve,
    resolveAll,
    variants,
    update,
    report,
  }
  keepInternals(resolver, () => plans)
  return resolver
}

// What the options say counts more than what their dialect does.
function severitiesOf(options: Options | undefined): SeverityOf {
  const [own, under] = [options, options?.dialect].map((said) => readSeverities(said?.rules, ruleIds))
  return (rule, path) => own?.(rule, path) ?? under?.(rule, path)
}

function isChange(path: string, text: string | null, { names, source }: Docset): boolean {
  return text === null ? names.has(path) : !names.has(path) || source(path) !== text
}
