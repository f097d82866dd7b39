import type { Core, NodeCollection } from 'cytoscape'
import type { Columns, Size } from '../layout/columns.js'

/** Room that is kept free at the edges of the drawing. */
export interface Insets {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The room that is kept free whatever is drawn. */
export const margin: Insets = { left: 40, right: 40, top: 48, bottom: 34 }

/** Measures the room that columns need: names stand outwards of the outermost ones, and beside the middle. */
export function insetsOf({ room }: Columns): Insets {
  return { ...margin, left: room, right: room }
}

/** Measures the drawing but for its margin. */
export function sizeWithin(cy: Core): Size {
  return { width: cy.width() - 16, height: cy.height() - margin.top - margin.bottom }
}

/** Zooms and moves so that nodes fill the drawing within its insets, but are not blown up beyond a zoom. */
export function frame(cy: Core, nodes: NodeCollection, insets: Insets, mostZoom: number): void {
  if (nodes.empty()) return
  const box = nodes.boundingBox({ includeLabels: false })
  const width = Math.max(cy.width() - insets.left - insets.right, 1)
  const height = Math.max(cy.height() - insets.top - insets.bottom, 1)
  const zoom = Math.min(width / Math.max(box.w, 1), height / Math.max(box.h, 1), mostZoom)
  cy.viewport({
    zoom,
    pan: {
      x: insets.left + width / 2 - (zoom * (box.x1 + box.x2)) / 2,
      y: insets.top + height / 2 - (zoom * (box.y1 + box.y2)) / 2,
    },
  })
}
