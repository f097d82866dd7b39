/** Whether a value is a record: an object of no class, whatever realm it is of. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return (
    prototype === null ||
    (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null && hasOwn(prototype))
  )
}

// Of prototypes without one of their own, that of records alone has this.
const hasOwn = (prototype: object): boolean => Object.hasOwn(prototype, 'hasOwnProperty')
