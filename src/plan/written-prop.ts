import type { Settings } from '../model/settings.js'

/** How a partial writes a prop, by what the options say. */
export function writtenProp(name: string, { bareProps, syntax: { placeholders } }: Settings): string {
  if (bareProps) return `{${name}}`
  if (!placeholders || name === 'children') return `{props.${name}}`
  const [open, close] = placeholders
  return `${open}${name}${/\s/.test(open) ? ' ' : ''}${close}`
}
