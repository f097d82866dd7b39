import { counted, el } from '../dom.js'
import { groupBy } from '../facts/group.js'
import { baseOf, folderOf } from '../facts/names.js'
import { showing, type Route, type Showing } from '../facts/showing.js'
import { isFile, type Vertex } from '../facts/vertices.js'
import { chips, entry, linesText, list, section, type Context } from './parts.js'

/** Lists the pages that show a file, by folder, with their SDKs and the ways the file comes in. */
export function shownOn(context: Context, vertex: Vertex): HTMLElement | null {
  const pages = showing(context.facts, vertex, context.sdk)
  if (vertex.kind === 'page' && pages.length === 0) return null
  const verb = isFile(vertex) ? 'Shown on' : 'Asked for on'
  const folders = groupBy(pages, ({ page }) => folderOf(page))
  const groups = [...folders].map(([folder, inside]) =>
    el('div', {}, el('h4', {}, folder || '/'), list(inside.map((one) => shownItem(context, one)))),
  )
  return section(`${verb} ${counted(pages.length, 'page')}${context.sdk ? ` for ${context.sdk}` : ''}`, ...groups)
}

function shownItem(context: Context, { page, sdks, routes }: Showing): (Node | string | null)[] {
  const vertex = context.facts.files.get(page)
  const [first] = routes
  const direct = routes.length === 1 && first && first.via.length === 0 && first.source === page ? first : null
  const note = direct ? linesText(direct.lines) : null
  const ways = direct ? [] : routes.map((route) => way(context, route, page, routes.length > 1))
  return [vertex ? entry(context, vertex, { folder: false, note }) : page, chips(context, sdks), ...ways]
}

function way(context: Context, { source, via, lines, sdks }: Route, page: string, several: boolean): HTMLElement {
  const variant = source === page ? '' : `in ${baseOf(source)}, `
  const between = via.length === 0 ? '' : `via ${via.map(({ path }) => baseOf(path)).join(' → ')}, `
  return el('p', { class: 'way' }, `${between}${variant}${linesText(lines)} `, several ? chips(context, sdks) : null)
}
