import type { VFile } from 'vfile'
import { createDocset, type Docset } from './directives/docset.js'
import { pagesOf, sourceFor, walkPages, writeGraph, type Walks } from './graph/build.js'
import { outputClasses } from './graph/classes.js'
import { createGraph, type Graph } from './graph/graph.js'
import { findCoverage, type Coverage } from './insight/coverage.js'
import type { DuplicateOptions } from './insight/duplicates/limits.js'
import { findDuplicates, type Duplicate } from './insight/duplicates/duplicates.js'
import { findMentions, type Mention } from './insight/mentions.js'
import { expectObject, normalizeOptions, rejectUnknown } from './model/normalize-options.js'
import { variantPath } from './model/path.js'
import { sdksIn, type Scope } from './model/scope.js'
import type { Options } from './model/settings.js'
import { changedOutputs, seenBy, type Outputs } from './output/changes.js'
import { readChanges, readFiles, type Files } from './output/files.js'
import { describeOptions, fingerprint, hash } from './output/fingerprint.js'
import { expectFile, expectSdk, expectTarget } from './output/misuse.js'
import { reportAll } from './output/report.js'
import { planOutput, type Resolved } from './output/resolved.js'
import type { Target } from './pipeline/frame.js'

/** An output that several SDKs share. */
export interface Variant extends Resolved {
  /** The SDKs that get this output; it is resolved for the first. */
  readonly sdks: readonly string[]
}

/** Resolves the pages of a docs set, and knows what they are made from. */
export interface Resolver {
  /** Paths of the pages, sorted; a variant file of a page is no page of its own. */
  readonly pages: readonly string[]
  /** Paths of the partials, sorted; their variant files among them. */
  readonly partials: readonly string[]
  /** SDK ids. */
  readonly sdks: readonly string[]
  /** Which files feed which; built when first asked for. */
  readonly graph: Graph
  /**
   * The SDKs that a page is built for: those of its front matter, joined by those of its variant files.
   *
   * @throws {TypeError} where the path is no file
   */
  scope(path: string): Scope
  /**
   * Resolves one page for one target.
   *
   * @throws {TypeError} where the path is no file, or the SDK is not declared
   */
  resolve(path: string, target?: Target): Resolved
  /**
   * Resolves each page for the SDKs in its scope, one at a time; without any SDKs, each page once.
   *
   * @param options `sdks`, `pages`: only these (default: all)
   * @throws {TypeError} where one of them is not there
   */
  resolveAll(options?: {
    readonly sdks?: Iterable<string>
    readonly pages?: Iterable<string>
  }): Generator<Resolved, void, undefined>
  /**
   * The distinct outputs of a page over the SDKs in its scope, each with the SDKs that share it.
   *
   * @throws {TypeError} where the path is no file
   */
  variants(path: string): Variant[]
  /**
   * Takes in changes of files and parses those only; `null` for a file that is gone.
   *
   * @returns the outputs there are now that may differ from before, sorted by page
   * @throws {TypeError} where a change is neither text nor `null`
   */
  update(changes: Readonly<Record<string, string | null>> | ReadonlyMap<string, string | null>): Outputs[]
  /** One VFile for each input file with all its messages, each once. */
  report(): VFile[]
  /** For each page and group of SDK tabs in it, which SDKs have a panel of their own, a fallback, or nothing. */
  coverage(): Coverage[]
  /**
   * Every condition, tab, variant file and front matter that names an SDK.
   *
   * @throws {TypeError} where the SDK is not declared
   */
  mentions(sdk: string): Mention[]
  /**
   * Blocks of text or code that stand in two or more files, alike or nearly so.
   *
   * @param options `threshold`: least similarity, 0 to 1 (default: 0.85); `minLines` of code (default: 3) and
   *   `minWords` of text (default: 20): what is too short to tell
   * @throws {TypeError} where an option is out of range
   */
  duplicates(options?: DuplicateOptions): Duplicate[]
}

/**
 * Makes a resolver of files. It reads and writes nothing, and parses a file when it is first needed.
 *
 * @param files a `Map` or plain object of path → source, or an iterable of VFiles; paths are from the docs root
 * @param options all have defaults
 * @throws {TypeError} where a file or option is not as described, or two files have the same path
 */
export function createResolver(files: Files, options?: Options): Resolver {
  const settings = normalizeOptions(options)
  const optionsText = describeOptions(options)
  let docset: Docset = createDocset(readFiles(files), settings)
  let walks: Walks | undefined
  let graph: Graph | undefined
  const hashes = new Map<string, { readonly source: string; readonly hash: string }>()

  const walked = (): Walks => (walks ??= walkPages(docset))
  const hashOf = (path: string, source: string): string => {
    const known = hashes.get(path)
    if (known?.source === source) return known.hash
    const made = { source, hash: hash(source) }
    hashes.set(path, made)
    return made.hash
  }

  const resolve = (path: string, target: Target = {}): Resolved => {
    const at = docset
    const page = expectFile(path, at)
    expectTarget(target, at)
    const source = target.variant === false ? page : sourceFor(at, page, target.sdk)
    const missing =
      target.sdk !== undefined && target.variant !== false && source === page ? [variantPath(page, target.sdk)] : []
    const mark = (): string => fingerprint(at, optionsText, page, source, target, hashOf)
    return planOutput({ docset: at, path: page, source, missing, target, fingerprint: mark })
  }

  function resolveAll(
    options: { sdks?: Iterable<string>; pages?: Iterable<string> } = {},
  ): Generator<Resolved, void, undefined> {
    expectObject('options', options)
    rejectUnknown('option', options, ['sdks', 'pages'])
    return resolveEach(options)
  }

  function* resolveEach({
    sdks,
    pages,
  }: {
    sdks?: Iterable<string>
    pages?: Iterable<string>
  }): Generator<Resolved, void, undefined> {
    const wanted = sdks === undefined ? docset.sdks : [...sdks].map((sdk) => expectSdk(sdk, docset))
    const paths = pages === undefined ? pagesOf(docset) : [...pages].map((page) => expectFile(page, docset))
    for (const page of paths) {
      if (docset.sdks.length === 0) yield resolve(page)
      else for (const sdk of sdksIn(docset.scope(page), wanted)) yield resolve(page, { sdk })
    }
  }

  const variants = (path: string): Variant[] => {
    const page = expectFile(path, docset)
    return outputClasses(docset, page, sdksIn(docset.scope(page), docset.sdks)).map(({ sdks }) => {
      const [sdk] = sdks
      return Object.assign(resolve(page, sdk === undefined ? {} : { sdk }), { sdks })
    })
  }

  const update: Resolver['update'] = (given) => {
    const changes = readChanges(given)
    const next = docset.change(changes)
    const isSame = next.sdks.join() === docset.sdks.join()
    const seen = isSame ? seenBy(changes.keys(), next.sdkSet) : undefined
    const before = docset
    walks = walkPages(next, seen && walks, seen)
    docset = next
    graph = undefined
    return changedOutputs(before, next, walks, seen)
  }

  return {
    get pages() {
      return pagesOf(docset)
    },
    get partials() {
      return docset.paths.filter(settings.isPartial)
    },
    get sdks() {
      return docset.sdks
    },
    get graph() {
      return (graph ??= createGraph(writeGraph(docset, walked())))
    },
    scope: (path) => docset.scope(expectFile(path, docset)),
    resolve,
    resolveAll,
    variants,
    update,
    report: () => reportAll(docset, walked()),
    coverage: () => findCoverage(docset),
    mentions: (sdk) => findMentions(docset, sdk),
    duplicates: (options) => findDuplicates(docset, options),
  }
}
