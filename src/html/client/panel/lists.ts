import { counted, el } from '../dom.js'
import { problemsOf, reachOf } from '../facts/facts.js'
import { problemItem } from './problem.js'
import { entry, list, type Making } from './parts.js'
import { looseOf, matches } from '../scene.js'
import { isFile, type Vertex } from '../facts/vertices.js'

/** Which lists stand open; kept from one drawing of the panel to the next. */
export type Open = Set<string>

/** The panel where nothing is picked: the problems, and every file in some list. */
export function listsPanel(making: Making, query: string, open: Open): HTMLElement[] {
  const { facts, sdk } = making
  const loose = looseOf(facts)
  const reach = new Map(facts.vertices.map((vertex) => [vertex, reachOf(facts, vertex, sdk)]))
  const found = facts.vertices.filter((vertex) => !query || matches(vertex, query))
  const ofKind = (kind: Vertex['kind']) => found.filter((vertex) => vertex.kind === kind)
  const farthest = (a: Vertex, b: Vertex) => reach.get(b)! - reach.get(a)!
  const pages = ofKind('page')
  const count = (vertex: Vertex) => counted(reach.get(vertex)!, 'page')
  const problems = problemsOf(facts).filter((edge) => !query || found.includes(facts.lineOf[edge]?.to as Vertex) || found.includes(facts.lineOf[edge]?.from as Vertex))
  const fold = (name: string, vertices: readonly Vertex[], note: (vertex: Vertex) => string | null, first = false) =>
    folded({ name, count: vertices.length, open, all: query !== '', first }, () => list(vertices.map((vertex) => [entry(making, vertex, { note: note(vertex) })])))
  const files = facts.vertices.filter(isFile).length
  const hits = found.filter(isFile).length
  return [
    el('h2', { tabindex: '-1' }, query ? `${hits} of ${counted(files, 'file')} match` : counted(files, 'file')),
    folded({ name: 'Problems', count: problems.length, open, all: query !== '', first: true }, () => list(problems.map((edge) => problemItem(making, edge)))),
    fold('Partials', ofKind('partial').sort(farthest), count, true),
    fold('Code files', ofKind('code').sort(farthest), count),
    fold('Pages that include something', pages.filter((page) => !loose.has(page)), () => null),
    fold('Pages that include nothing', pages.filter((page) => loose.has(page)), () => null),
  ].filter((element) => element !== null)
}

interface Fold {
  readonly name: string
  readonly count: number
  readonly open: Open
  readonly all: boolean
  readonly first: boolean
}

function folded({ name, count, open, all, first }: Fold, content: () => HTMLElement): HTMLElement | null {
  if (count === 0) return null
  const closed = `closed ${name}`
  const isOpen = all || (first ? !open.has(closed) : open.has(name))
  const details = el('details', isOpen ? { open: '' } : {}, el('summary', {}, el('h3', {}, `${name} `, el('small', {}, String(count)))))
  const fill = () => void (details.childElementCount === 1 && details.append(content()))
  if (isOpen) fill()
  details.addEventListener('toggle', () => {
    if (!(details instanceof HTMLDetailsElement)) return
    if (details.open) fill()
    const key = first ? closed : name
    if (details.open === first) open.delete(key)
    else open.add(key)
  })
  return details
}
