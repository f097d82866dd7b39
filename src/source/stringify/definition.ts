import type { Definition, FootnoteDefinition } from 'mdast'
import type { Info, State } from './handle.js'
import { closestLabel } from './label.js'

/** Writes a definition, its address between angle brackets where it needs them. */
export function writeDefinition(node: Definition, _: unknown, state: State): string {
  const exit = state.enter('definition')
  const enclosed = node.url === '' || /[\0- \u007F]/.test(node.url)
  const exitUrl = state.enter(enclosed ? 'destinationLiteral' : 'destinationRaw')
  const url = state.safe(node.url, { before: enclosed ? '<' : ' ', after: enclosed ? '>' : ' ' })
  exitUrl()
  const exitTitle = state.enter('titleQuote')
  const title = state.safe(node.title ?? '', { before: '"', after: '"' })
  exitTitle()
  exit()
  return `[${closestLabel(node)}]: ${enclosed ? `<${url}>` : url}${title === '' ? '' : ` "${title}"`}`
}

/** Writes the definition of a footnote, its lines indented; of a blank line the parser would keep the indent. */
export function writeFootnoteDefinition(node: FootnoteDefinition, _: unknown, state: State, info: Info): string {
  const exit = state.enter('footnoteDefinition')
  const content = state.indentLines(state.containerFlow(node, info), (line, index) =>
    index === 0 || /^[\t ]*$/.test(line) ? line : `    ${line}`,
  )
  exit()
  return `[^${closestLabel(node)}]:${content === '' ? '' : ` ${content}`}`
}
