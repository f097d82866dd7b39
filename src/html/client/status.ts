import { counted } from './dom.js'
import { hopsOn, isLive, reachOf, type Facts } from './facts/facts.js'
import { baseOf } from './facts/names.js'
import { livePart } from './facts/nearby.js'
import { isFile, type Line, type Vertex } from './facts/vertices.js'
import { choiceText } from './facts/wording.js'
import { matches } from './scene.js'
import type { State } from './state.js'

/** Says in one line what is shown, for the eye and for screen readers. */
export function statusOf(facts: Facts, { picked, query, choice }: State): string {
  const told = choiceText(choice, facts.axes)
  const suffix = told ? ` for ${told}` : ''
  if (picked) {
    const reach = reachOf(facts, picked, choice)
    const own = facts.lines.filter((line) => isOwn(line, picked) && hopsOn(facts, line, choice).length > 0).length
    const shown = picked.kind === 'page' && reach === 0 ? '' : `on ${counted(reach, 'page')}${suffix}, `
    return `${baseOf(picked.path)}: ${shown}includes ${counted(own, 'file')}${suffix}`
  }
  if (query) {
    const hits = facts.vertices.filter((vertex) => isFile(vertex) && matches(vertex, query)).length
    return `${counted(hits, 'file')} with “${query}” in the path`
  }
  if (told === '') return ''
  const { lines, vertices } = livePart(facts, choice)
  const partials = [...vertices].filter((vertex) => vertex.kind === 'partial').length
  const live = [...lines]
    .flatMap((line) => line.edges)
    .filter((edge) => facts.hopsOfEdge[edge]?.some((hop) => isLive(hop, choice)))
  return `${told}: ${live.length} of ${counted(facts.graph.edges.length, 'include')} live, ${counted(partials, 'partial')} shown`
}

// A page is also made from its variant files.
function isOwn({ from }: Line, { kind, path, id }: Vertex): boolean {
  return from.id === id || (kind === 'page' && from.variantOf === path)
}
