import { code } from './code.js'
import { isRecord } from './record.js'

/** What was found in place of what was expected, in words; no code of the value is run. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return code(describeText(value))
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'object' || value === null) return `\`${String(value)}\``
  if (Array.isArray(value)) return 'an array'
  if (isRecord(value)) return 'an object'
  const name = classOf(value)
  return name === 'Promise' ? 'a promise' : name === '' ? 'an object of some class' : `an object of class \`${name}\``
}

// A text may be a whole file; and one that reads as another value is told from it.
function describeText(text: string): string {
  if (text.length > longest) return `${text.slice(0, longest)}…`
  return readsAsValue.test(text) ? `'${text}'` : text
}

const longest = 200
const readsAsValue = /^(?:|-?\d+(?:\.\d+)?|NaN|-?Infinity|true|false|null|undefined)$/

/** The name of an object's class; `''` where it has none. */
export function classOf(value: object): string {
  for (
    let at: unknown = Object.getPrototypeOf(value);
    typeof at === 'object' && at !== null;
    at = Object.getPrototypeOf(at)
  ) {
    const maker: unknown = Object.getOwnPropertyDescriptor(at, 'constructor')?.value
    const name: unknown =
      typeof maker === 'function' ? Object.getOwnPropertyDescriptor(maker, 'name')?.value : undefined
    if (typeof name === 'string') return name
  }
  return ''
}
