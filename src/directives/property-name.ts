import type { Property } from 'estree'

/** The name of a property of an object; `undefined` where it is computed. */
export function nameOf({ key, computed }: Property): string | undefined {
  if (!computed && key.type === 'Identifier') return key.name
  return !computed && key.type === 'Literal' ? String(key.value) : undefined
}

/** Whether a property gives an object another prototype: it is no entry of it. */
export const isPrototype = (property: Property): boolean => !property.shorthand && nameOf(property) === '__proto__'
