import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { isMessage } from '../model/vfile-message.js'
import { showFrame } from './show-frame.js'
import { isMoved, moveMessage, startOf } from './move-message.js'
import type { Places } from './places.js'
import type { Sources } from './sources.js'

/** Has whatever is said of a file from now on, or thrown, say where it is. */
export function placeMessages(file: VFile, places: Places): void {
  file.message = new Proxy(file.message, {
    apply(say, _, given): VFileMessage {
      const message = Reflect.apply(say, file, given) as VFileMessage
      placeMessage(message, places)
      return message
    },
  })
  file.fail = new Proxy(file.fail, {
    apply(fail, _, given): never {
      try {
        return Reflect.apply(fail, file, given) as never
      } catch (error) {
        throw isMessage(error) ? showFrame(error, places) : error
      }
    },
  })
}

/** What was thrown while a file was compiled, with its place where it has one. */
export function placeError(error: unknown, places: Places): unknown {
  if (!isMessage(error)) return error
  if (!isMoved(error)) placeMessage(error, places)
  return showFrame(error, places)
}

function placeMessage(message: VFileMessage, { sources, absolute }: Places): void {
  const { place } = message
  if (place) moveMessage(message, absolute(sources.at(startOf(place).line).path), placeIn(place, sources))
}

function placeIn(place: Point | Position, sources: Sources): Point | Position {
  if (!('start' in place)) return sources.pointOf(place)
  const [start, end] = [sources.pointOf(place.start), sources.pointOf(place.end)]
  // A plugin may have put together what is of two files.
  return sources.at(place.start.line) === sources.at(place.end.line) ? { start, end } : start
}
