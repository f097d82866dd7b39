import type { Blockquote } from 'mdast'
import type { Info, State } from './handle.js'
import { isSpreadByEnd } from './list-end.js'

/** Writes a quote. */
export function writeBlockquote(node: Blockquote, _: unknown, state: State, info: Info): string {
  const exit = state.enter('blockquote')
  const end = isSpreadByEnd(node.children.at(-1), state) ? '\n\n' : ''
  const content = state.indentLines(state.containerFlow(node, info) + end, (line, _, blank) =>
    blank ? '>' : `> ${line}`,
  )
  exit()
  return content
}
