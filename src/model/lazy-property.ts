import { freezeDeep } from './freeze.js'

/**
 * Defines a property that is made when it is first asked for; from then on, and once it is set, it is one like any other.
 * Where its object is frozen by then, so is what is made.
 *
 * @param object what gets it
 */
export function defineLazy(object: object, name: string, make: () => unknown): void {
  let kept: { readonly value: unknown } | undefined
  const define = (value: unknown): unknown => {
    Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true })
    return value
  }
  const get = (): unknown => {
    if (!kept && !Object.isFrozen(object)) return define(make())
    kept ??= { value: freezeDeep(make()) }
    return kept.value
  }
  Object.defineProperty(object, name, { get, set: define, enumerable: true, configurable: true })
}

/** Whether a property of an object is made when it is asked for. */
export function isMadeLater(object: object | undefined, name: string): boolean {
  return object !== undefined && Object.getOwnPropertyDescriptor(object, name)?.get !== undefined
}
