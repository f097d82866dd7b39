import { counted, el } from '../dom.js'
import { reachOf } from '../facts/facts.js'
import { problemsOf } from '../facts/refusals.js'
import { isFile, type Vertex } from '../facts/vertices.js'
import { looseOf, matches } from '../scene.js'
import { folding, type Turned } from './folding.js'
import { entry, list, type Context } from './parts.js'
import { problemItem } from './problem.js'

/** Makes the panel where nothing is picked: of the problems, and of all files in lists, what matches the query. */
export function listsPanel(context: Context, query: string, turned: Turned): HTMLElement[] {
  const { facts, choice, told } = context
  const isFound = (vertex: Vertex) => query === '' || matches(vertex, query)
  const reach = new Map(facts.vertices.map((vertex) => [vertex, reachOf(facts, vertex, choice)]))
  const loose = looseOf(facts)
  const found = facts.vertices.filter(isFound)
  const pages = found.filter(({ kind }) => kind === 'page')
  const shared = (kind: Vertex['kind']) =>
    found.filter((vertex) => vertex.kind === kind).sort((a, b) => reach.get(b)! - reach.get(a)!)
  const problems = problemsOf(facts).filter(({ from, to }) => isFound(from) || isFound(to))

  const fold = folding(turned, query !== '')
  const withReach = (vertices: Vertex[]) => () =>
    list(vertices.map((vertex) => [entry(context, vertex, { note: counted(reach.get(vertex)!, 'page') })]))
  const plain = (vertices: Vertex[]) => () => list(vertices.map((vertex) => [entry(context, vertex)]))
  const partials = shared('partial')
  const code = shared('code')
  const including = pages.filter((page) => !loose.has(page))
  const bare = pages.filter((page) => loose.has(page))
  return [
    el(
      'h2',
      { tabindex: '-1' },
      heading(facts.vertices.filter(isFile).length, query === '' ? null : found.filter(isFile).length),
    ),
    fold('Problems', problems.length, true, () => list(problems.map((problem) => problemItem(context, problem)))),
    fold(told ? `Partials, pages for ${told}` : 'Partials', partials.length, true, withReach(partials)),
    fold('Code files', code.length, false, withReach(code)),
    fold('Pages that include something', including.length, false, plain(including)),
    fold('Pages that include nothing', bare.length, false, plain(bare)),
  ].filter((element) => element !== null)
}

function heading(files: number, found: number | null): string {
  return found === null ? counted(files, 'file') : `${found} of ${counted(files, 'file')} match`
}
