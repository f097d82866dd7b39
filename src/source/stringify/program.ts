import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expectRoom } from '../../model/stack.js'

const parser = unified().use(remarkParse).use(remarkMdx).freeze()
const noise = new Set(['comments', 'end', 'loc', 'position', 'range', 'raw', 'start'])

/** Reads the program in a piece of MDX as a string without what has no meaning; `undefined` if it can't be parsed. */
export function programOf(source: string): string | undefined {
  try {
    return JSON.stringify(parser.parse(source).children, meaning)
  } catch (error) {
    expectRoom(error)
    return undefined
  }
}

function meaning(this: object, key: string, value: unknown): unknown {
  // Only a tag of a template can see how the template is written.
  if (key === 'quasi' && isTemplate(value)) return { ...value, strings: value.quasis.map((quasi) => quasi.value.raw) }
  if (noise.has(key) || (key === 'value' && 'data' in this)) return undefined
  return typeof value === 'bigint' ? String(value) : value
}

function isTemplate(value: unknown): value is { quasis: { value: { raw: string } }[] } {
  return typeof value === 'object' && value !== null && 'quasis' in value
}
