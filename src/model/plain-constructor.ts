/**
 * A constructor of objects that are as plain as those of literals.
 *
 * Engines count how many objects of a literal live long. Where most of them did once, all that it makes from then on start
 * among the old ones, and what is thrown away at once fills the heap until a full collection. Literals that make both
 * what is kept and what is handed out get there; constructors are not counted.
 *
 * @param make gives its `this` all keys, in the order that they are to have; one function is one shape
 */
export function plainConstructor<Given extends unknown[], Made extends object>(
  make: (this: Made, ...given: Given) => void,
): new (...given: Given) => Made {
  const constructor: unknown = Object.assign(make, { prototype: Object.prototype })
  return constructor as new (...given: Given) => Made
}
