import { isIdentifier } from '../model/identifier.js'
import type { Settings } from '../model/settings.js'

/** How a partial writes a prop, by what the options say. */
export function writtenProp(name: string, { bareProps, syntax: { placeholders } }: Settings): string {
  const isWord = isIdentifier(name)
  if (bareProps && isWord) return `{${name}}`
  if (!placeholders || name === 'children') return isWord ? `{props.${name}}` : `{props[${JSON.stringify(name)}]}`
  const [open, close] = placeholders
  return `${open}${name}${/\s/.test(open) ? ' ' : ''}${close}`
}
