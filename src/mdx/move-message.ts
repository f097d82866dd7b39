import type { Point, Position } from 'unist'
import type { VFileMessage } from 'vfile-message'

/** Where a place starts. */
export const startOf = (place: Point | Position): Point => ('start' in place ? place.start : place)

const moved = new WeakSet<VFileMessage>()

/** Whether a message has been told what it is about. */
export const isMoved = (message: VFileMessage): boolean => moved.has(message)

/** Has a message be about a place of a file, or a file as a whole. */
export function moveMessage(message: VFileMessage, file: string, place: Point | Position | undefined): VFileMessage {
  moved.add(message)
  const { line, column } = place ? startOf(place) : {}
  const name = line === undefined ? file : `${file}:${line}:${column}`
  return Object.assign(message, { file, place, line, column, name })
}
