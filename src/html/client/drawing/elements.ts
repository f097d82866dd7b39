import type { Core, ElementDefinition } from 'cytoscape'
import { hopsOn, reachOf, type Facts } from '../facts/facts.js'
import type { Scene } from '../scene.js'

/** Makes the points and lines as the library takes them; their classes are what `look.ts` goes by. */
export function elementsOf(facts: Facts): ElementDefinition[] {
  const nodes = facts.vertices.map((vertex): ElementDefinition => {
    const grown = 18 + 3 * Math.sqrt(reachOf(facts, vertex, {}))
    const size = vertex.kind === 'page' ? 12 : vertex.kind === 'partial' ? grown : 24
    return { group: 'nodes', data: { id: vertex.id, size }, classes: vertex.kind }
  })
  const edges = facts.lines.map((line): ElementDefinition => {
    const bad = ['ok', 'cycle', 'value'].includes(line.status) ? '' : 'bad'
    const never = hopsOn(facts, line, {}).length === 0 ? 'never' : ''
    return {
      group: 'edges',
      data: { id: line.id, source: line.from.id, target: line.to.id, status: line.status },
      classes: [line.status, bad, never].filter(Boolean),
    }
  })
  return [...nodes, ...edges]
}

/** Puts the classes on that a scene asks for. */
export function mark(cy: Core, facts: Facts, { hidden, strong, picked, named, alone }: Scene): void {
  for (const vertex of facts.vertices) {
    const node = cy.getElementById(vertex.id)
    node.toggleClass('hidden', hidden.has(vertex))
    node.toggleClass('dim', strong !== null && !strong.vertices.has(vertex))
    node.toggleClass('hit', named && strong !== null && strong.vertices.has(vertex))
    node.toggleClass('picked', vertex === picked)
  }
  for (const line of facts.lines) {
    const edge = cy.getElementById(line.id)
    edge.toggleClass('hidden', hidden.has(line.from) || hidden.has(line.to))
    edge.toggleClass('dim', strong !== null && !strong.lines.has(line))
    edge.toggleClass('hit', named && strong !== null && strong.lines.has(line))
    edge.toggleClass('alone', alone)
  }
}
