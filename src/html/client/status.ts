import { counted } from './dom.js'
import { hopsOn, isLive, reachOf, type Facts } from './facts/facts.js'
import { livePart } from './facts/nearby.js'
import { matches } from './scene.js'
import type { State } from './state.js'
import { baseOf } from './facts/names.js'
import { isFile } from './facts/vertices.js'

/** Says in one line what is shown, for the eye and for screen readers. */
export function statusOf(facts: Facts, { picked, query, sdk }: State): string {
  const suffix = sdk ? ` for ${sdk}` : ''
  if (picked) {
    const reach = reachOf(facts, picked, sdk)
    const own = facts.lines.filter((line) => line.from === picked && hopsOn(facts, line, sdk).length > 0).length
    const shown = picked.kind === 'page' && reach === 0 ? '' : `on ${counted(reach, 'page')}${suffix}, `
    return `${baseOf(picked.path)}: ${shown}includes ${counted(own, 'file')}${suffix}`
  }
  if (query) {
    const hits = facts.vertices.filter((vertex) => isFile(vertex) && matches(vertex, query)).length
    return `${counted(hits, 'file')} with “${query}” in the path`
  }
  if (!sdk) return ''
  const { lines, vertices } = livePart(facts, sdk)
  const partials = [...vertices].filter((vertex) => vertex.kind === 'partial').length
  const live = [...lines]
    .flatMap((line) => line.edges)
    .filter((edge) => facts.hopsOfEdge[edge]?.some((hop) => isLive(hop, sdk)))
  return `${sdk}: ${live.length} of ${counted(facts.graph.edges.length, 'include')} live, ${counted(partials, 'partial')} shown`
}
