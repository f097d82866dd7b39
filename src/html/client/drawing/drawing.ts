import cytoscape, { type Core } from 'cytoscape'
import type { Facts } from '../facts/facts.js'
import type { Vertex } from '../facts/vertices.js'
import { columnLayout, type Columns } from '../layout/columns.js'
import { mapLayout } from '../layout/map.js'
import type { Scene } from '../scene.js'
import { elementsOf, mark } from './elements.js'
import { frame, insetsOf, margin, sizeWithin } from './frame.js'
import { lookOf } from './look.js'
import { themeNow } from './theme.js'

/** The drawing, and what may be asked of it. */
export interface Drawing {
  readonly cy: Core
  show(scene: Scene): void
  /** Brings all that is drawn into view. */
  fit(): void
  /** Takes note of a new size. */
  resize(): void
  repaint(): void
  /** Tells the room for a name beside its point, where columns are drawn. */
  nameRoom(): number | null
}

export function drawingIn(
  container: HTMLElement,
  facts: Facts,
  first: Scene,
  onPick: (vertex: Vertex | null) => void,
): Drawing {
  const map = mapLayout(facts, container.clientWidth / Math.max(container.clientHeight, 1))
  const vertexOf = new Map(facts.vertices.map((vertex) => [vertex.id, vertex]))
  const cy = cytoscape({
    container,
    elements: elementsOf(facts),
    style: lookOf(themeNow()),
    layout: { name: 'preset' },
    minZoom: 0.05,
    maxZoom: 4,
    autoungrabify: true,
    boxSelectionEnabled: false,
  })
  let shown = first
  let columns: Columns | null = null
  let touched: Vertex | null = null
  /** The view as it was last set from here; where the reader has moved on from it, it is left alone. */
  let view = { what: 'all' as 'all' | 'strong', at: '' }
  const viewNow = () => JSON.stringify([cy.zoom(), cy.pan()])

  const place = () => {
    const { alone, strong, picked } = shown
    columns = alone && strong && picked ? columnLayout(strong, picked, sizeWithin(cy)) : null
    const places = columns?.places ?? map
    cy.nodes().positions((node) => places.get(vertexOf.get(node.id())!) ?? { x: 0, y: 0 })
  }
  const look = (what: 'all' | 'strong') => {
    const drawn = cy.nodes().filter((node) => !node.hasClass('hidden'))
    if (columns) frame(cy, drawn, insetsOf(columns), 1)
    else frame(cy, what === 'strong' ? drawn.filter('.hit') : drawn, margin, what === 'strong' ? 1 : 1.3)
    view = { what, at: viewNow() }
  }
  const show = (scene: Scene, before: Scene | null) => {
    shown = scene
    const relaid = scene.alone || before === null || before.alone
    cy.batch(() => {
      mark(cy, facts, scene)
      if (relaid) place()
    })
    const sought = scene.picked !== null && scene.picked !== before?.picked && scene.picked !== touched
    const left = before?.picked && !scene.picked && view.at === viewNow()
    if (sought) look('strong')
    else if (relaid || left || before.hidden.size !== scene.hidden.size) look('all')
    touched = null
  }
  cy.on('tap', (event) => {
    const node: cytoscape.NodeSingular | null =
      event.target === cy ? null : event.target.isNode() ? event.target : event.target.target()
    touched = node && (vertexOf.get(node.id()) ?? null)
    onPick(touched)
  })
  show(first, null)
  return {
    cy,
    show: (scene) => show(scene, shown),
    fit: () => look('all'),
    resize() {
      const own = view.at === viewNow()
      cy.resize()
      if (shown.alone) place()
      if (own || shown.alone) look(view.what)
    },
    repaint: () => void cy.style().fromJson(lookOf(themeNow())).update(),
    nameRoom: () => columns?.room ?? null,
  }
}
