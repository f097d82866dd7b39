import type { Docset } from '../directives/docset.js'
import type { Edge, FileNode, GraphJson, Step, Trace } from '../model/dependency.js'
import { isMarkup, variantPath } from '../model/path.js'
import { remember } from '../model/remember.js'
import { all } from '../model/scope.js'
import { edgesOf, type Draft } from './edges.js'
import { walk, type Walk } from './walk.js'

/** What a page is made from, for every SDK and for none. */
export interface PageWalks {
  /** By SDK; `null` for the target without one. */
  readonly bySdk: ReadonlyMap<string | null, { readonly source: string; readonly walk: Walk }>
  /** Every path that was looked for. */
  readonly looked: ReadonlySet<string>
}

/** What pages are made from: all that a graph, or a change, is told from. */
export type Walks = ReadonlyMap<string, PageWalks>

/** The pages of a docset: variant files of a page are no pages of their own. */
export function pagesOf(docset: Docset): string[] {
  return docset.paths.filter((path) => isMarkup(path) && !docset.settings.isPartial(path) && !docset.variantOf(path))
}

/** The path of the file that a page is made from for an SDK. */
export function sourceFor(docset: Docset, page: string, sdk: string | null | undefined): string {
  const variant = typeof sdk === 'string' && docset.variantSdks(page).includes(sdk)
  return variant ? variantPath(page, sdk) : page
}

/**
 * Walks every page.
 *
 * @param before walks from before a change: those that cannot have seen it are kept
 * @param seen paths that tell of the change to whoever looked for them
 */
export function walkPages(docset: Docset, before?: Walks, seen: ReadonlySet<string> = new Set()): Walks {
  const paths = [...seen]
  return new Map(
    pagesOf(docset).map((page) => {
      const known = before?.get(page)
      const isKept = known && !paths.some((path) => known.looked.has(path))
      return [page, isKept ? known : walkPage(docset, page)]
    }),
  )
}

/** Writes the graph down: the edges of every file, and what every page is made from. */
export function writeGraph(docset: Docset, walks: Walks): GraphJson {
  const drafts = docset.paths.filter(isMarkup).flatMap((path) => edgesOf(docset, path))
  return write(docset, drafts, walks, new Map([...walks, ...walkPartials(docset, walks)]))
}

/** The files of MDX that no page is made from. */
export function unreached(docset: Docset, walks: Walks): string[] {
  const reached = new Set(
    [...walks.values()].flatMap(({ bySdk }) =>
      [...bySdk.values()].flatMap(({ source, walk: { steps } }) => [source, ...steps.map(({ to }) => to)]),
    ),
  )
  return docset.paths.filter((path) => isMarkup(path) && !walks.has(path) && !reached.has(path))
}

/** Walks the files that are no pages, each by itself. */
export function walkPartials(docset: Docset, walks: Walks): Walks {
  return new Map(
    docset.paths.filter((path) => isMarkup(path) && !walks.has(path)).map((path) => [path, walkPage(docset, path)]),
  )
}

/** Walks a page for SDKs, one after the other; a walk that no SDK could lead another way serves them all. */
export function* walkEach<Sdk extends string | null>(
  docset: Docset,
  page: string,
  sdks: readonly Sdk[],
): Generator<{ sdk: Sdk; source: string; walk: Walk }> {
  const shared = new Map<string, Walk>()
  for (const sdk of sdks) {
    const source = sourceFor(docset, page, sdk)
    const known = shared.get(source)
    const done = known && !known.isAboutSdk ? known : walk(docset, source, sdk ?? undefined)
    shared.set(source, done)
    yield { sdk, source, walk: done }
  }
}

function walkPage(docset: Docset, page: string): PageWalks {
  const bySdk = new Map<string | null, { source: string; walk: Walk }>()
  const looked = new Set([page])
  for (const { sdk, source, walk } of walkEach(docset, page, [null, ...docset.sdks])) {
    bySdk.set(sdk, { source, walk })
    for (const path of walk.looked) looked.add(path)
  }
  return { bySdk, looked }
}

function write(docset: Docset, ordered: readonly Draft[], pages: Walks, walks: Walks): GraphJson {
  const index = new Map<Draft['include'], Map<string, number>>()
  ordered.forEach(({ include, to }, place) => remember(index, include, () => new Map<string, number>()).set(to, place))
  const indexOf = (include: Draft['include'], to: string): number => index.get(include)?.get(to) ?? 0
  const refused = new Set<number>()
  const roots = new Set([...pagesOf(docset), ...unreached(docset, pages)])
  const traces: Trace[] = []
  for (const [page, { bySdk }] of [...walks].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const groups = new Map<string, { source: string; walk: Walk; sdks: (string | null)[] }>()
    for (const [sdk, { source, walk: done }] of bySdk) {
      const key = JSON.stringify([source, done.steps.map(({ from, include, to }) => [from, placeKey(include), to])])
      const group = groups.get(key)
      if (group) group.sdks.push(sdk)
      else groups.set(key, { source, walk: done, sdks: [sdk] })
    }
    for (const { source, walk: done, sdks } of groups.values()) {
      const steps = done.steps.map(({ include, to, depth, isCycle }): Step => {
        const edge = indexOf(include, to)
        if (isCycle && roots.has(page)) refused.add(edge)
        return { edge, depth }
      })
      traces.push({ page, source, sdks, steps })
    }
  }
  const edges = ordered.map(({ from, to, src, scope, place, status }, position): Edge => ({
    from,
    to,
    src,
    scope,
    place,
    status: refused.has(position) ? 'cycle' : status,
  }))
  const files = docset.paths.map((path) => fileNode(docset, path))
  return { version: 1, sdks: docset.sdks, files, edges, traces }
}

function placeKey({ node }: Draft['include']): string {
  return `${node.position?.start.line}:${node.position?.start.column}`
}

function fileNode(docset: Docset, path: string): FileNode {
  const kind = !isMarkup(path) ? 'code' : docset.settings.isPartial(path) ? 'partial' : 'page'
  const variant = docset.variantOf(path)
  return {
    path,
    kind,
    scope: kind === 'page' ? docset.scope(path) : all,
    ...(variant ? { variantOf: variant.base } : {}),
  }
}
