import type { Placed, Wish } from './label-places.js'
import type { Theme } from './theme.js'

/** A name as it is written. */
export interface Name extends Wish {
  readonly text: string
  readonly font: string
}

/** Makes a measure of how wide a text is; it remembers. */
export function widthsIn(pen: CanvasRenderingContext2D): (text: string, font: string) => number {
  const widths = new Map<string, number>()
  return (text, font) => {
    const key = `${font} ${text}`
    pen.font = font
    const width = widths.get(key) ?? pen.measureText(text).width
    widths.set(key, width)
    return width
  }
}

/** Writes names, each with a halo, and with a line to its point where it stands off. */
export function writeNames(pen: CanvasRenderingContext2D, theme: Theme, names: readonly Placed<Name>[]): void {
  pen.lineWidth = 1
  pen.setLineDash([1, 2])
  pen.strokeStyle = theme.soft
  for (const { wish, at } of names) {
    const x = Math.min(Math.max(wish.x, at.left), at.right)
    const y = Math.min(Math.max(wish.y, at.top + 2), at.bottom - 2)
    const distance = Math.hypot(x - wish.x, y - wish.y)
    if (distance < wish.reach + 10) continue
    pen.beginPath()
    pen.moveTo(wish.x + ((x - wish.x) * wish.reach) / distance, wish.y + ((y - wish.y) * wish.reach) / distance)
    pen.lineTo(x, y)
    pen.stroke()
  }
  pen.setLineDash([])
  pen.textBaseline = 'middle'
  pen.lineJoin = 'round'
  pen.lineWidth = 4
  pen.strokeStyle = theme.stage
  pen.fillStyle = theme.ink
  for (const { wish, at } of names) {
    const middle = (at.top + at.bottom) / 2
    pen.font = wish.font
    pen.strokeText(wish.text, at.left, middle)
    pen.fillText(wish.text, at.left, middle)
  }
}
