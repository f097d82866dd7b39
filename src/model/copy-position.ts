import type { Point, Position } from 'unist'
import { plainConstructor } from './plain-constructor.js'

/** A copy of a position. */
export function copyPosition({ start, end }: Position): Position {
  return new PlainPosition(
    new PlainPoint(start.line, start.column, start.offset),
    new PlainPoint(end.line, end.column, end.offset),
  )
}

const PlainPosition = plainConstructor(function (this: Position, start: Point, end: Point) {
  this.start = start
  this.end = end
})

const PlainPoint = plainConstructor(function (this: Point, line: number, column: number, offset: number | undefined) {
  this.line = line
  this.column = column
  this.offset = offset
})
