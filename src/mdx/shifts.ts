import type { Point, Position } from 'unist'
import { describeValue } from '../model/describe-value.js'
import { didYouMean } from '../model/nearest.js'
import type { Origin } from '../model/origin.js'
import type { Sources } from './sources.js'

/** Where nodes of partials say that they are: at their own place, or at the include in the page. */
export type Positions = 'partial' | 'include'

/** @throws {TypeError} where positions are none, with the nearest */
export function expectPositions(positions: unknown): asserts positions is Positions {
  if (positions === 'partial' || positions === 'include') return
  const hint = didYouMean(positions, ['partial', 'include'])
  throw new TypeError(
    `Expected option \`positions\` to be 'partial' or 'include', not ${describeValue(positions)}${hint}`,
  )
}

/** What becomes of a position in some file. */
export type Shift = (position: Position) => Position

/** What becomes of the positions of an output. */
export class Shifts {
  readonly #sources: Sources
  readonly #positions: Positions
  readonly #made = new Map<string | Origin, Shift>()

  constructor(sources: Sources, positions: Positions) {
    this.#sources = sources
    this.#positions = positions
  }

  /** Those of what has an origin, or of what was written in the page. */
  of(origin: Origin | undefined): Shift {
    const [include] = origin?.chain ?? []
    if (origin === undefined || include === undefined) return copy
    const make = (): Shift => (this.#positions === 'include' ? () => copy(include.position) : this.#into(origin.path))
    return this.#keep(origin, make)
  }

  /** Those of code that was written in a file and has come to stand in other code. */
  writtenIn(path: string, around: Shift): Shift {
    return this.#positions === 'include' ? around : this.#keep(path, () => this.#into(path))
  }

  #keep(key: string | Origin, make: () => Shift): Shift {
    const shift = this.#made.get(key) ?? make()
    this.#made.set(key, shift)
    return shift
  }

  #into(path: string): Shift {
    const { lines, length } = this.#sources.of(path)
    const move = ({ line, column, offset }: Point): Point => ({
      line: line + lines,
      column,
      ...(offset !== undefined && { offset: offset + length }),
    })
    return ({ start, end }) => ({ start: move(start), end: move(end) })
  }
}

const copy: Shift = ({ start, end }) => ({ start: { ...start }, end: { ...end } })
