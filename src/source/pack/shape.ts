import { plainConstructor } from '../../model/plain-constructor.js'

/** What an object says of its place that follows from two offsets: nothing, `position`, or all that code has. */
export type Places = 'none' | 'node' | 'code'

/** Objects with the same keys in the same order, and the same type. */
export interface Shape {
  readonly places: Places
  /** Of its key `type`, if that is a string. */
  readonly type: string | undefined
  readonly keys: readonly string[]
  /** Which of its keys are told by the shape, or follow from its place. */
  readonly isTold: readonly boolean[]
  /** Makes an object that will have these keys. */
  readonly make: new () => Record<string, unknown>
}

/** Keys whose values follow from the start and the end. */
export const placeKeys: Readonly<Record<Places, ReadonlySet<string>>> = {
  none: new Set(),
  node: new Set(['position']),
  code: new Set(['start', 'end', 'loc', 'range']),
}

/** A shape in words. */
export function describeShape(places: Places, type: string | undefined, keys: readonly string[]): string {
  return JSON.stringify([places, type ?? 0, ...keys])
}

const known = new Map<string, Shape>()
const most = 1000

/** @throws {SyntaxError} where it is none */
export function shapeOf(words: string): Shape {
  const found = known.get(words)
  if (found) return found
  const [places, type, ...keys] = JSON.parse(words) as [Places, string | 0, ...string[]]
  const isTold = keys.map((key) => placeKeys[places].has(key) || (key === 'type' && type !== 0))
  const shape = { places, type: type === 0 ? undefined : type, keys, isTold, make: createClass() }
  if (known.size < most) known.set(words, shape)
  return shape
}

// Made with room for the keys they get, which takes half the time of `{}`.
function createClass(): Shape['make'] {
  return plainConstructor(function (this: Record<string, unknown>) {
    // Who reads gives the keys.
  })
}
