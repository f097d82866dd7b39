import type { Program } from 'estree'
import { freezeDeep } from './freeze.js'

/** What holds an estree: the `data` of an expression, a value, a spread or ESM. */
export interface EstreeData {
  estree?: Program | null | undefined
}

const makers = new WeakMap<EstreeData, () => Program>()

/**
 * Puts an estree into data that is made when it is first read, and then kept. To whoever reads, spreads or serializes
 * the data it is a field like any other; where the data is frozen by then, so is the estree.
 *
 * @param make gives the same estree each time, and a new one
 */
export function attachLazily(data: EstreeData, make: () => Program): void {
  let kept: Program | undefined
  Object.defineProperty(data, 'estree', {
    configurable: true,
    enumerable: true,
    get: () => (kept ??= Object.isFrozen(data) ? freezeDeep(make()) : make()),
    set: (estree: unknown) => {
      Object.defineProperty(data, 'estree', { configurable: true, enumerable: true, writable: true, value: estree })
      makers.delete(data)
    },
  })
  makers.set(data, make)
}

/** What makes the estree of data that is made when it is read; `undefined` where it is a plain field. */
export function makerOf(data: EstreeData): (() => Program) | undefined {
  return makers.get(data)
}
