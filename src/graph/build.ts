import type { Docset } from '../directives/docset.js'
import type { Edge, FileNode, GraphJson, Step, Trace } from '../model/dependency.js'
import { isMarkup, variantPath } from '../model/path.js'
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

/** What a build of the graph knows, for the next one to go on from. */
export interface Build {
  readonly json: GraphJson
  readonly walks: ReadonlyMap<string, PageWalks>
  readonly drafts: ReadonlyMap<string, readonly Draft[]>
}

/** The pages of a docset: variant files of a page are no pages of their own. */
export function pagesOf(docset: Docset): string[] {
  return docset.paths.filter((path) => isMarkup(path) && !docset.settings.isPartial(path) && !docset.variantOf(path))
}

/** The path of the file that a page is made from for an SDK. */
export function sourceFor(docset: Docset, page: string, sdk: string | null | undefined): string {
  const variant = typeof sdk === 'string' && docset.variantSdks(page).includes(sdk)
  return variant ? variantPath(page, sdk) : page
}

/** Builds the graph; walks and edges that a change cannot have reached are taken from the build before. */
export function build(docset: Docset, before?: Build, changed: ReadonlySet<string> = new Set()): Build {
  const walks = new Map<string, PageWalks>()
  const drafts = new Map<string, readonly Draft[]>()
  const isReusable = (looked: ReadonlySet<string>): boolean => ![...changed].some((path) => looked.has(path))
  for (const path of docset.paths) {
    if (!isMarkup(path)) continue
    drafts.set(path, edgesOf(docset, path))
  }
  const pages = pagesOf(docset)
  for (const page of pages) {
    const known = before?.walks.get(page)
    walks.set(page, known && isReusable(known.looked) ? known : walkPage(docset, page))
  }
  const reached = new Set([...walks.values()].flatMap(({ bySdk }) => [...bySdk.values()].flatMap(({ source, walk: { steps } }) => [source, ...steps.map(({ to }) => to)])))
  for (const path of docset.paths) {
    if (reached.has(path) || !isMarkup(path) || walks.has(path)) continue
    const page = walkPage(docset, path)
    walks.set(path, page)
    for (const { walk: { steps } } of page.bySdk.values()) for (const { to } of steps) reached.add(to)
  }
  return { json: write(docset, drafts, walks), walks, drafts }
}

function walkPage(docset: Docset, page: string): PageWalks {
  const bySdk = new Map<string | null, { source: string; walk: Walk }>()
  const looked = new Set([page])
  const shared = new Map<string, Walk>()
  for (const sdk of [null, ...docset.sdks]) {
    const source = sourceFor(docset, page, sdk)
    const known = shared.get(source)
    const done = known && !known.isAboutSdk ? known : walk(docset, source, sdk ?? undefined)
    shared.set(source, done)
    bySdk.set(sdk, { source, walk: done })
    for (const path of done.looked) looked.add(path)
  }
  return { bySdk, looked }
}

function write(docset: Docset, drafts: ReadonlyMap<string, readonly Draft[]>, walks: ReadonlyMap<string, PageWalks>): GraphJson {
  const ordered = [...drafts.values()].flat()
  const index = new Map(ordered.map((draft, place) => [draft.include, place]))
  const indexOf = (include: Draft['include'], to: string): number => {
    let place = index.get(include) ?? 0
    while (place > 0 && ordered[place]?.to !== to && ordered[place - 1]?.include === include) place--
    return place
  }
  const refused = new Set<number>()
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
        if (isCycle) refused.add(edge)
        return { edge, depth }
      })
      traces.push({ page, source, sdks, steps })
    }
  }
  const edges = ordered.map(({ from, to, src, scope, place, status }, position): Edge =>
    ({ from, to, src, scope, place, status: refused.has(position) ? 'cycle' : status }))
  const files = docset.paths.map((path) => fileNode(docset, path))
  return { version: 1, sdks: docset.sdks, files, edges, traces }
}

function placeKey({ node }: Draft['include']): string {
  return `${node.position?.start.line}:${node.position?.start.column}`
}

function fileNode(docset: Docset, path: string): FileNode {
  const kind = docset.settings.isPartial(path) ? 'partial' : isMarkup(path) ? 'page' : 'code'
  const variant = docset.variantOf(path)
  return { path, kind, scope: kind === 'page' ? docset.scope(path) : all, ...(variant ? { variantOf: variant.base } : {}) }
}
