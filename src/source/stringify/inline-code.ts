import type { InlineCode } from 'mdast'
import type { MdxJsxTextElement } from 'mdast-util-mdx'
import { asCodeElement, isBarEscaped } from './code-element.js'
import { instead, placeOf, type Context } from './context.js'
import type { State } from './handle.js'
import { interrupts, interruptsByPlugin } from './interrupts.js'
import { isOneParagraph } from './trial.js'

/** Fits code into a line of text, where nothing can be escaped. */
export function inlineCode(node: InlineCode, context: Context): (InlineCode | MdxJsxTextElement)[] {
  if (node.value === '') return instead(context, node, 'empty code', 'content', [])
  let { value } = node
  if (context.breaks ? isCut(value, context) : /[\n\r]/.test(value)) {
    value = instead(
      context,
      node,
      `a line ending in code in a ${placeOf(context)}`,
      'a space',
      value.replace(/\r\n|[\n\r]/g, ' '),
    )
  }
  const writable = { ...node, value }
  if (context.line !== 'table cell' || !isBarEscaped(value)) return [writable]
  return instead(context, node, '`\\|` in code in a table cell', '`|`', [asCodeElement(writable)])
}

function isCut(value: string, context: Context): boolean {
  if (!interrupts(value, context)) return false
  return interruptsByPlugin(value, context.plugins) || !isOneParagraph(`a ${fence(value)}`)
}

/** Writes code: between more backticks than there are inside, padded where the parser would strip it. */
export function writeInlineCode({ value }: InlineCode, _: unknown, state: State): string {
  return fence(state.stack.includes('tableCell') ? value.replace(/(?<!\\)(\\*)\|/g, escapeBar) : value)
}

function fence(value: string): string {
  const runs = new Set(value.match(/`+/g)?.map((run) => run.length))
  let size = 1
  while (runs.has(size)) size++
  const marker = '`'.repeat(size)
  const isPadded = /[^\n\r ]/.test(value) && (/^[\n\r ][^]*[\n\r ]$/.test(value) || /^`|`$/.test(value))
  return marker + (isPadded ? ` ${value} ` : value) + marker
}

function escapeBar(bar: string, backslashes: string): string {
  return backslashes.length % 2 === 0 ? `${backslashes}\\|` : bar
}

writeInlineCode.peek = (): string => '`'
