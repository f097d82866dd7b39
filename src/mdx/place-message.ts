import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { placesOf, type Absolute } from './places.js'
import type { Sources } from './sources.js'

/** A message of an output, for others. */
export function tellMessage(message: VFileMessage, path: string, absolute: Absolute): VFileMessage {
  const { reason, place, source, ruleId, cause } = message
  const copy = new VFileMessage(reason, {
    ...(place && { place }),
    ...(source !== undefined && { source }),
    ...(ruleId !== undefined && { ruleId }),
    ...(cause instanceof Error && { cause }),
  })
  const { fatal, actual, expected, note, url, sdks, readers } = message
  Object.assign(copy, { fatal, actual, expected, note, url }, sdks && { sdks }, readers && { readers })
  return moveTo(copy, absolute(path), place)
}

/** Says where a message is that was given a place in the text of all files. */
export function placeMessage(message: VFileMessage, sources: Sources, absolute: Absolute): void {
  if (message.place)
    moveTo(message, absolute(sources.at(startOf(message.place).line).path), own(message.place, sources))
}

/** Whether what was thrown is a message; plugins may have a copy of its class of their own. */
export function isMessage(error: unknown): error is VFileMessage {
  return error instanceof Error && 'reason' in error && 'place' in error
}

/** What was thrown while a file was compiled, with its place where it has one. */
export function placeError(error: unknown, file: VFile): unknown {
  const places = placesOf(file)
  const isPlaced = (message: VFileMessage): boolean => file.messages.includes(message)
  if (places && isMessage(error) && !isPlaced(error)) placeMessage(error, places.sources, places.absolute)
  return error
}

/** Has whatever is said of a file from now on, or thrown, say where it is. */
export function placeMessages(file: VFile, sources: Sources, absolute: Absolute): void {
  file.message = new Proxy(file.message, {
    apply(say, _, given): VFileMessage {
      const message = Reflect.apply(say, file, given) as VFileMessage
      placeMessage(message, sources, absolute)
      return message
    },
  })
}

const startOf = (place: Point | Position): Point => ('start' in place ? place.start : place)

function own(place: Point | Position, sources: Sources): Point | Position {
  if (!('start' in place)) return sources.pointOf(place)
  const [start, end] = [sources.pointOf(place.start), sources.pointOf(place.end)]
  // A plugin may have put together what is of two files.
  return sources.at(place.start.line) === sources.at(place.end.line) ? { start, end } : start
}

function moveTo(message: VFileMessage, file: string, place: Point | Position | undefined): VFileMessage {
  message.file = file
  message.place = place
  const { line, column } = place ? startOf(place) : {}
  return Object.assign(message, { line, column, name: line === undefined ? file : `${file}:${line}:${column}` })
}
