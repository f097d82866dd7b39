import type { Blockquote, Nodes } from 'mdast'
import type { Info, State } from './handle.js'

/** Writes a quote. */
export function writeBlockquote(node: Blockquote, _: unknown, state: State, info: Info): string {
  const exit = state.enter('blockquote')
  const last = node.children.at(-1)
  const end = last && isSpreadByEnd(last) ? '\n\n' : ''
  const content = state.indentLines(state.containerFlow(node, info) + end, (line, _, blank) =>
    blank ? '>' : `> ${line}`,
  )
  exit()
  return content
}

/** Whether a list is only spread because, as the parser has it in a quote, two blank lines follow. */
export function isSpreadByEnd(node: Nodes): boolean {
  return node.type === 'list' && node.spread === true && node.children.length === 1
}
