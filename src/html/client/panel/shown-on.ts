import { counted, el } from '../dom.js'
import { groupBy } from '../facts/group.js'
import { baseOf, folderOf } from '../facts/names.js'
import { showing, type Route, type Showing } from '../facts/showing.js'
import { isFile, type Vertex } from '../facts/vertices.js'
import { badges } from './badges.js'
import { chips, entry, linesText, list, section, type Context } from './parts.js'

/** Lists the pages that show a file, by folder, with their readers and the ways the file comes in. */
export function shownOn(context: Context, vertex: Vertex): HTMLElement | null {
  const pages = showing(context.facts, vertex, context.choice)
  if (vertex.kind === 'page' && pages.length === 0) return null
  const verb = isFile(vertex) ? 'Shown on' : 'Asked for on'
  const folders = groupBy(pages, ({ page }) => folderOf(page))
  const groups = [...folders].map(([folder, inside]) =>
    el('div', {}, el('h4', {}, folder || '/'), list(inside.map((one) => shownItem(context, one)))),
  )
  return section(`${verb} ${counted(pages.length, 'page')}${context.told ? ` for ${context.told}` : ''}`, ...groups)
}

function shownItem(context: Context, { page, readers, routes }: Showing): (Node | string | null)[] {
  const vertex = context.facts.files.get(page)
  const [first] = routes
  const direct = routes.length === 1 && first && first.via.length === 0 && first.source === page ? first : null
  const note = direct ? linesText(direct.lines) : null
  const ways = direct
    ? badges(context, direct.refusals, readers)
    : routes.map((route) => way(context, route, page, routes.length > 1))
  return [vertex ? entry(context, vertex, { folder: false, note }) : page, chips(context, readers), ...ways]
}

function way(context: Context, route: Route, page: string, several: boolean): HTMLElement {
  const { source, via, lines, readers, refusals } = route
  const variant = source === page ? '' : `in ${baseOf(source)}, `
  const between = via.length === 0 ? '' : `via ${via.map(({ path }) => baseOf(path)).join(' → ')}, `
  const text = `${between}${variant}${linesText(lines)} `
  const chipsOf = several ? chips(context, readers) : null
  return el('p', { class: 'way' }, text, chipsOf, ...badges(context, refusals, readers))
}
