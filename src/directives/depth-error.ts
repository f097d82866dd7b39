import type { Position } from 'unist'
import { fileDepthLimit } from '../model/limits.js'

/** A file is nested deeper than it may be. */
export class DepthError extends RangeError {
  /** What stands too deep, where that is known. */
  readonly position: Position | undefined

  /** @param what it is that is nested: the file, where it is left out */
  constructor(position: Position | undefined, what = '', options?: ErrorOptions) {
    super(`${what}nested deeper than ${fileDepthLimit} nodes`, options)
    this.position = position
  }
}
