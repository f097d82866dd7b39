import type { Size } from '../layout/columns.js'
import type { Name } from './label-pen.js'
import type { Spot, Wish } from './label-places.js'
import { baseOf, clip, shortName } from '../facts/names.js'
import type { Scene } from '../scene.js'
import { isFile, type Vertex } from '../facts/vertices.js'

/** What is drawn now, and how. */
export interface View {
  readonly scene: Scene
  readonly spots: ReadonlyMap<Vertex, Spot>
  readonly hovered: Vertex | null
  readonly zoom: number
  readonly screen: Size
  /** The room for a name beside its point, where columns are drawn. */
  readonly room: number | null
  widthOf(text: string, font: string): number
}

/** From this zoom on, pages are named even where nothing stands out. */
const pagesNamedFrom = 1.5

/** Lists the names to be written, those first that matter most. */
export function namesIn(view: View): Name[] {
  const { spots, screen } = view
  const ranked = [...spots].filter(([vertex]) => rankOf(vertex, view) < Infinity)
  const inView = ranked.filter(([, { x, y }]) => x > 0 && y > 0 && x < screen.width && y < screen.height)
  return inView
    .sort(([a, spotA], [b, spotB]) => rankOf(a, view) - rankOf(b, view) || spotB.reach - spotA.reach)
    .map(([vertex, spot]) => nameOf(vertex, spot, view))
}

function rankOf(vertex: Vertex, { scene: { strong, picked, named }, hovered, zoom }: View): number {
  if (vertex === picked) return 0
  if (vertex === hovered) return 1
  if (strong && !strong.vertices.has(vertex)) return Infinity
  if (!isFile(vertex)) return 2
  if (vertex.kind !== 'page') return 3
  return named || zoom >= pagesNamedFrom ? 4 : Infinity
}

function nameOf(vertex: Vertex, spot: Spot, view: View): Name {
  const main = vertex === view.scene.picked || vertex === view.hovered
  const page = vertex.kind === 'page'
  const font = `${main ? '700 13' : page ? '400 12' : '500 12'}px system-ui, sans-serif`
  const widthOf = (part: string) => view.widthOf(part, font)
  const { side, room } =
    view.room === null ? { side: null, room: view.screen.width - 8 } : besideColumn(spot, view, view.room)
  const full = main ? vertex.path : shortName(vertex)
  const text = fitted(widthOf(full) > room ? baseOf(full) : full, room, widthOf)
  const width = widthOf(text)
  const most = main ? Infinity : side ? 99 : page ? 0 : 4
  return {
    x: spot.x,
    y: spot.y,
    reach: spot.reach,
    text,
    font,
    width,
    side,
    most,
    far: !page && view.screen.width > 600,
  }
}

/**
 * Says on which side of its column a name stands, and the room there is.
 * That is outwards; the name of the middle goes where no column is, if there is such a side.
 */
function besideColumn(
  { x, reach }: Spot,
  { scene, spots, screen }: View,
  names: number,
): { side: Wish['side']; room: number } {
  const middle = (scene.picked && spots.get(scene.picked)?.x) ?? x
  if (Math.abs(x - middle) > 1) return { side: x < middle ? 'left' : 'right', room: names - 22 }
  const xs = [...spots.values()].map((spot) => spot.x)
  const left = xs.some((other) => other < middle - 1)
  const right = xs.some((other) => other > middle + 1)
  if (left === right) return { side: null, room: screen.width - 8 }
  return left ? { side: 'right', room: screen.width - x - reach - 8 } : { side: 'left', room: x - reach - 8 }
}

function fitted(text: string, room: number, widthOf: (text: string) => number): string {
  let most = [...text].length
  while (most > 8 && widthOf(clip(text, most)) > room) most -= 2
  return clip(text, most)
}
