import { sdksIn } from '../../../model/scope.js'
import { counted, el } from '../dom.js'
import { endsOf, sdksOfEdge } from '../facts/facts.js'
import { groupBy } from '../facts/group.js'
import { including, type Branch } from '../facts/including.js'
import { baseOf, folderOf } from '../facts/names.js'
import { badge } from './problem.js'
import { chips, entry, linesText, list, section, type Making } from './parts.js'
import { showing, type Route, type Showing } from '../facts/showing.js'
import { isFile, type Vertex } from '../facts/vertices.js'

const kinds: Record<Vertex['kind'], string> = {
  page: 'Page',
  partial: 'Partial',
  code: 'Code file',
  missing: 'No such file',
  outside: 'Outside the docs root',
  dynamic: 'An include whose `src` is computed',
}

/** The panel of a picked vertex: who shows it, and what it shows. */
export function filePanel(making: Making, vertex: Vertex): HTMLElement[] {
  const { facts, sdk } = making
  const scope = vertex.kind === 'page' ? chips(making, sdksIn(vertex.scope, facts.graph.sdks)) : null
  const base = vertex.variantOf === null ? undefined : facts.files.get(vertex.variantOf)
  const variants = facts.vertices.filter((other) => other.variantOf === vertex.path && isFile(vertex))
  return [
    el('h2', { tabindex: '-1', title: vertex.path }, el('small', {}, folderOf(vertex.path)), baseOf(vertex.path)),
    el('p', { class: 'kind' }, kinds[vertex.kind], sdk ? `, as ${sdk} shows it` : '', scope ? ' for ' : '', scope),
    base ? section('Stands in for', list([[entry(making, base)]])) : null,
    variants.length > 0 ? section('Variant files', list(variants.map((other) => [entry(making, other)]))) : null,
    vertex.kind === 'page' ? shows(making, vertex) : null,
    shownOn(making, vertex),
    vertex.kind === 'page' ? null : ownIncludes(making, vertex, 'Includes', () => true),
    vertex.kind === 'page' && !sdk ? ownIncludes(making, vertex, 'Live for no SDK', (sdks, met) => sdks.length === 0 && !met) : null,
  ].filter((element) => element !== null)
}

function shownOn(making: Making, vertex: Vertex): HTMLElement | null {
  const { facts, sdk } = making
  const pages = showing(facts, vertex, sdk)
  if (vertex.kind === 'page' && pages.length === 0) return null
  const verb = isFile(vertex) ? 'Shown on' : 'Asked for on'
  const heading = `${verb} ${counted(pages.length, 'page')}`
  const folders = groupBy(pages, ({ page }) => folderOf(page))
  const groups = [...folders].map(([folder, inside]) => {
    return el('div', { class: 'folder' }, el('h4', {}, folder || '/'), list(inside.map((one) => shownItem(making, one))))
  })
  return section(heading, ...groups)
}

function shownItem(making: Making, { page, sdks, routes }: Showing): (Node | string | null)[] {
  const vertex = making.facts.files.get(page)
  const [only] = routes
  const isPlain = routes.length === 1 && only !== undefined && only.via.length === 0 && only.source === page
  const note = isPlain ? linesText(only.lines) : null
  const ways = isPlain ? [] : routes.map((route) => routeText(making, route, page, routes.length > 1))
  return [vertex ? entry(making, vertex, { folder: false, note }) : page, chips(making, sdks), ...ways]
}

function routeText(making: Making, { source, via, lines, sdks }: Route, page: string, several: boolean): HTMLElement {
  const file = source === page ? '' : `${baseOf(source)}, `
  const way = via.length === 0 ? '' : `via ${via.map(({ path }) => baseOf(path)).join(' → ')}, `
  return el('p', { class: 'way' }, `${way}${file}${linesText(lines)}`, several && sdks.length > 0 ? ': ' : '', several ? chips(making, sdks) : null)
}

function shows(making: Making, page: Vertex): HTMLElement {
  const trees = including(making.facts, page, making.sdk)
  const filled = trees.filter(({ branches }) => branches.length > 0)
  if (filled.length === 0) return section('Includes nothing')
  const several = filled.some(({ source }) => source !== page.path)
  const parts = filled.map(({ source, branches }) => {
    return el('div', { class: 'folder' }, several ? el('h4', {}, `From ${baseOf(source)}`) : null, tree(making, branches))
  })
  return section('Includes', ...parts)
}

function tree(making: Making, branches: readonly Branch[]): HTMLElement {
  return list(
    branches.map((branch) => [
      entry(making, branch.to, { note: linesText([branch.line]) }),
      branch.followed ? null : badge(making.facts.graph.edges[branch.edge]?.status ?? 'ok'),
      chips(making, branch.sdks),
      branch.branches.length > 0 ? tree(making, branch.branches) : null,
    ]),
  )
}

function ownIncludes(making: Making, vertex: Vertex, heading: string, wanted: (sdks: string[], met: boolean) => boolean): HTMLElement | null {
  const { facts, sdk } = making
  const own = facts.graph.edges.flatMap((edge, index) => {
    const ends = endsOf(facts, index)
    if (ends?.from !== vertex) return []
    const sdks = sdksOfEdge(facts, index)
    const met = (facts.hopsOfEdge[index] ?? []).length > 0
    return wanted(sdks, met) && (sdk === null || sdks.includes(sdk)) ? [{ edge, to: ends.to, sdks, met }] : []
  })
  if (own.length === 0) return null
  const never = el('span', { class: 'badge' }, 'never live')
  return section(heading, list(own.map(({ edge, to, sdks, met }) => [
    entry(making, to, { note: linesText([edge.place.start.line]) }), badge(edge.status), met ? chips(making, sdks) : never.cloneNode(true),
  ])))
}
