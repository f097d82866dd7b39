import type { Core } from 'cytoscape'
import type { Facts } from '../facts/facts.js'
import { widthsIn, writeNames } from './label-pen.js'
import { labelPlaces, type Spot } from './label-places.js'
import { namesIn } from './naming.js'
import type { Drawing } from './drawing.js'
import type { Scene } from '../scene.js'
import { themeNow } from './theme.js'
import type { Vertex } from '../facts/vertices.js'

/**
 * Writes names on a canvas of their own over the drawing. The letters keep their size whatever the zoom, and only as
 * many names are there as have room.
 */
export function labelsOver(
  canvas: HTMLCanvasElement,
  { cy, nameRoom }: Drawing,
  facts: Facts,
  sceneNow: () => Scene,
): { draw(): void } {
  const pen = canvas.getContext('2d')
  if (!pen) return { draw: () => undefined }
  const widthOf = widthsIn(pen)
  let hovered: Vertex | null = null
  const draw = () => {
    const screen = { width: canvas.clientWidth, height: canvas.clientHeight }
    const ratio = devicePixelRatio || 1
    canvas.width = screen.width * ratio
    canvas.height = screen.height * ratio
    pen.scale(ratio, ratio)
    const scene = sceneNow()
    const drawn = facts.vertices.filter((vertex) => !scene.hidden.has(vertex))
    const spots = new Map(drawn.map((vertex) => [vertex, spotOf(cy, vertex)]))
    const names = namesIn({ scene, spots, hovered, zoom: cy.zoom(), screen, room: nameRoom(), widthOf })
    const bounds = { left: 2, top: 0, right: screen.width - 2, bottom: screen.height }
    writeNames(pen, themeNow(), labelPlaces(names, [...spots.values()], bounds))
  }
  const hover = (vertex: Vertex | null) => {
    hovered = vertex
    draw()
  }
  cy.on('render', draw)
  cy.on('mouseover', 'node', (event) => hover(facts.vertices.find(({ id }) => id === event.target.id()) ?? null))
  cy.on('mouseout', 'node', () => hover(null))
  return { draw }
}

function spotOf(cy: Core, vertex: Vertex): Spot {
  const node = cy.getElementById(vertex.id)
  const { x, y } = node.renderedPosition()
  return { x, y, reach: node.renderedOuterWidth() / 2, cost: vertex.kind === 'page' ? 1 : 6 }
}
