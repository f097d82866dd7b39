import { groupBy } from '../facts/group.js'
import type { Part } from '../facts/nearby.js'
import type { Vertex } from '../facts/vertices.js'
import type { Point } from './stars.js'

/** A size on the screen. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Places in columns, and the room at each point for its name. */
export interface Columns {
  readonly places: ReadonlyMap<Vertex, Point>
  readonly room: number
}

const rowGap = { least: 14.5, most: 34 }
/** Between the middle and the columns next to it, where no names stand. */
const laneGap = { least: 90, most: 280 }
/** On a screen less wide than this there is no room for a second column. */
const narrow = 600
const nameRoom = { least: 130, most: 290 }

/**
 * Lays out a vertex and what it has to do with: what includes it to its left, what it includes to its right.
 * Each side stands in columns by how many includes away it is. One unit is one pixel, so that names, too, find room.
 */
export function columnLayout(part: Part, middle: Vertex, screen: Size): Columns {
  const steps = stepsOf(part, middle)
  const rows = screen.width < narrow ? Infinity : Math.max(4, Math.floor(screen.height / rowGap.least))
  const sides = [-1, 1]
    .map((side) => ({ side, columns: columnsOn(side, steps, rows) }))
    .filter(({ columns }) => columns.length > 0)
  const lanes = Math.max(sides.length, 1)
  const names = sides.reduce((sum, { columns }) => sum + columns.length, sides.length === 1 ? 1 : 0)
  const room = clamp((screen.width - lanes * laneGap.least) / Math.max(names, 1), nameRoom.least, nameRoom.most)
  const lane = clamp((screen.width - names * room) / lanes, laneGap.least, laneGap.most)
  const places = new Map<Vertex, Point>([[middle, { x: 0, y: 0 }]])
  for (const { side, columns } of sides) {
    for (const [i, column] of columns.entries()) {
      const gap = clamp(screen.height / column.length, rowGap.least, rowGap.most)
      for (const [row, vertex] of column.entries()) {
        places.set(vertex, { x: side * (lane + i * room), y: (row - (column.length - 1) / 2) * gap })
      }
    }
  }
  return { places, room }
}

/** Makes the columns of one side, from the middle outwards; one that is too long is spread evenly over several. */
function columnsOn(side: number, steps: ReadonlyMap<Vertex, number>, rows: number): Vertex[][] {
  const bySteps = groupBy(
    [...steps].filter(([, step]) => step * side > 0),
    ([, step]) => step * side,
  )
  return [...bySteps]
    .sort(([a], [b]) => a - b)
    .flatMap(([, pairs]) => {
      const sorted = pairs.map(([vertex]) => vertex).sort((a, b) => (a.path < b.path ? -1 : 1))
      const count = Math.max(1, Math.ceil(sorted.length / rows))
      const each = Math.ceil(sorted.length / count)
      return Array.from({ length: count }, (_, i) => sorted.slice(i * each, (i + 1) * each)).reverse()
    })
}

/** Counts how many includes vertices are away from the middle; those that lead to it are below zero. */
function stepsOf(part: Part, middle: Vertex): Map<Vertex, number> {
  const steps = new Map([[middle, 0]])
  for (const [vertex, step] of stepsFrom(part, middle, 1)) if (!steps.has(vertex)) steps.set(vertex, step)
  for (const [vertex, step] of stepsFrom(part, middle, -1)) if (!steps.has(vertex)) steps.set(vertex, -step)
  for (const vertex of part.vertices) if (!steps.has(vertex)) steps.set(vertex, vertex.kind === 'page' ? -1 : 1)
  return steps
}

function stepsFrom(part: Part, start: Vertex, way: 1 | -1): Map<Vertex, number> {
  const steps = new Map([[start, 0]])
  for (const [vertex, step] of steps) {
    for (const line of part.lines) {
      const [near, far] = way === 1 ? [line.from, line.to] : [line.to, line.from]
      if (near === vertex && !steps.has(far)) steps.set(far, step + 1)
    }
  }
  steps.delete(start)
  return steps
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
