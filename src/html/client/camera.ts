import { byId } from './dom.js'
import type { Drawing } from './drawing/drawing.js'

const step = 60
const factor = 1.3

/** Lets the buttons and the keys move the drawing and zoom it; a press of the mouse and its wheel do so already. */
export function camera({ cy, fit }: Drawing, surface: HTMLElement): void {
  const zoom = (by: number) =>
    cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
  const moves: Record<string, () => void> = {
    ArrowLeft: () => void cy.panBy({ x: step, y: 0 }),
    ArrowRight: () => void cy.panBy({ x: -step, y: 0 }),
    ArrowUp: () => void cy.panBy({ x: 0, y: step }),
    ArrowDown: () => void cy.panBy({ x: 0, y: -step }),
    '+': () => void zoom(factor),
    '=': () => void zoom(factor),
    '-': () => void zoom(1 / factor),
    '0': fit,
  }
  surface.addEventListener('keydown', (event) => {
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key]
    if (!move) return
    event.preventDefault()
    move()
  })
  byId('in', HTMLButtonElement).addEventListener('click', () => zoom(factor))
  byId('out', HTMLButtonElement).addEventListener('click', () => zoom(1 / factor))
  byId('fit', HTMLButtonElement).addEventListener('click', fit)
}
