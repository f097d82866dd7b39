const own = new WeakMap<object, string>()

/**
 * Takes note of a function of this package, of which is known what it closes over.
 *
 * @param closesOver that, in words (default: nothing)
 */
export function ownFunction<Function extends object>(given: Function, closesOver = ''): Function {
  if (!own.has(given)) own.set(given, closesOver)
  return given
}

/** What a function closes over, in words; `undefined` where that is not known. */
export const closedOver = (given: object): string | undefined => own.get(given)
