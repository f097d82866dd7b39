import { isRecord } from '../model/record.js'

/** What a call gives; `undefined` where that is not known. */
export type KnownCall = (given: readonly unknown[]) => { readonly value: unknown } | undefined

/** Methods of texts whose answer is known from the text and what it is asked of, and hardly longer than it. */
const ofTexts: ReadonlyMap<string, { readonly takes: 0 | 1; readonly call: (text: string, part: string) => unknown }> =
  new Map([
    ['endsWith', { takes: 1, call: (text, part) => text.endsWith(part) }],
    ['includes', { takes: 1, call: (text, part) => text.includes(part) }],
    ['startsWith', { takes: 1, call: (text, part) => text.startsWith(part) }],
    ['toLowerCase', { takes: 0, call: (text) => text.toLowerCase() }],
    ['toUpperCase', { takes: 0, call: (text) => text.toUpperCase() }],
    ['trim', { takes: 0, call: (text) => text.trim() }],
    ['trimEnd', { takes: 0, call: (text) => text.trimEnd() }],
    ['trimStart', { takes: 0, call: (text) => text.trimStart() }],
  ])

/** Whether a method of that name may be known. */
export const isMethod = (name: string): boolean => ofTexts.has(name)

/** What a method gives. Of lists, it is known what `includes` says of a primitive. */
export function applyMethod(name: string, holder: unknown, given: readonly unknown[]): ReturnType<KnownCall> {
  const [part] = given
  if (Array.isArray(holder)) {
    const isAsked = name === 'includes' && given.length === 1 && (typeof part !== 'object' || part === null)
    return isAsked ? { value: holder.includes(part) } : undefined
  }
  const method = ofTexts.get(name)
  if (typeof holder !== 'string' || given.length !== method?.takes) return undefined
  if (method.takes === 0) return { value: method.call(holder, '') }
  return typeof part === 'string' ? { value: method.call(holder, part) } : undefined
}

/** What functions of `Object` give, of records and lists. */
export const objectFunctions: ReadonlyMap<string, KnownCall> = new Map([
  ['freeze', ofObject((object) => object)],
  ['keys', ofObject(Object.keys)],
  ['values', ofObject(Object.values)],
])

function ofObject(read: (object: object) => unknown): KnownCall {
  return (given) => {
    const [object] = given
    return given.length === 1 && (isRecord(object) || Array.isArray(object)) ? { value: read(object) } : undefined
  }
}
