import type { Context } from './context.js'
import type { Plugins } from './plugins.js'

const starts = [
  /^#{1,6}(?:[\t ]|$)/, // a heading
  /^(?:`{3}|~{3}|>|\[\^)/, // code, a quote, a footnote
  /^(?:[-+*]|\d+[.)])(?:[\t ]|$)/, // a list
  /^(?:[-*_][\t ]*){3,}$/, // a rule
  /^(?:=+|-+)[\t ]*$/, // the underline of a heading
  /^(?=[\t :|]*-)[\t :|-]*$/, // the second row of a table
  /^[<{]/, // a component
  /^$/, // a blank line
]

const containerStarts = [/^:{3}/]

// With plugins: directives, math, definitions of a list.
const pluginStarts = [/^:/, /^\$\$/]

/**
 * Whether a line after the first could end the paragraph it stands in.
 * Nothing can be escaped in code and expressions, so there such lines have to be joined.
 */
export function interrupts(value: string, { plugins }: Context): boolean {
  return startsOne(value, starts) || interruptsByPlugin(value, plugins)
}

/** Whether a line after the first could start a block of a plugin. */
export function interruptsByPlugin(value: string, { written }: Plugins): boolean {
  if (written.size === 0) return false
  const isContainers = written.size === 1 && written.has('containerDirective')
  return startsOne(value, isContainers ? containerStarts : pluginStarts)
}

function startsOne(value: string, blocks: readonly RegExp[]): boolean {
  const lines = value.split(/\r\n|[\n\r]/)
  return lines.slice(1).some((line) => blocks.some((start) => start.test(line.trim())))
}
