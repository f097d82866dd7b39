/**
 * Defines a property that is made when it is first asked for; from then on, and once it is set, it is one like any other.
 *
 * @param object what gets it; not frozen
 */
export function defineLazy(object: object, name: string, make: () => unknown): void {
  const define = (value: unknown): unknown => {
    Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true })
    return value
  }
  Object.defineProperty(object, name, { get: () => define(make()), set: define, enumerable: true, configurable: true })
}

/** Whether a property of an object is made when it is first asked for. */
export function isMadeLater(object: object | undefined, name: string): boolean {
  return object !== undefined && Object.getOwnPropertyDescriptor(object, name)?.get !== undefined
}
