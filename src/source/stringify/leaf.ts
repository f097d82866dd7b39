import type { Code, Heading, Nodes, Paragraph, PhrasingContent, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { guardAttention } from './attention.js'
import { instead, type Context } from './context.js'
import { guardDefinition } from './guard-definition.js'
import { guardEnd } from './line-break.js'
import { guardLines, isMultiline } from './lines.js'
import { phrasing } from './phrasing.js'
import { isPlain } from './plain.js'
import { guardEdges, guardEsm, hasSpaceAtEdges, holding } from './source.js'

/** Fits a paragraph to be written; the first of a task has the task's box before it. */
export function paragraph(node: Paragraph, isTask: boolean, context: Context): Paragraph {
  const lines = isPlain(node.children, context)
    ? node.children
    : guardAll(guardEnd(phrasing(node.children, context), context), isTask, context)
  const children = isTask ? lines : guardDefinition(node, lines, context)
  return holding(node, context.margin ? guardEsm(children) : children)
}

/** Fits a heading to be written: of the first two ranks there is a form with several lines. */
export function heading(node: Heading, context: Context): Heading {
  const breaks = node.depth < 3 && toString(node) !== ''
  const inside: Context = { ...context, line: 'heading', breaks }
  if (isPlain(node.children, inside) && !isMultiline(node.children)) return node
  const children = phrasing(node.children, inside)
  if (!breaks || !isMultiline(children)) return { ...node, children: guardAttention(children, inside) }
  const lines = guardAll(guardEnd(children, inside), false, inside)
  if (!isMultiline(lines)) return { ...node, children: lines }
  const guarded = guardDefinition(node, lines, context)
  return { ...node, children: context.margin ? guardEsm(guarded) : guarded }
}

/** Guards lines once more after emphasis: elements in its place are tags again. */
function guardAll(children: PhrasingContent[], hasInk: boolean, context: Context): PhrasingContent[] {
  return guardLines(guardAttention(guardLines(children, hasInk, context), context), hasInk, context)
}

/** Fits the label of a directive to be written, which is on one line. */
export function label(nodes: readonly Nodes[], context: Context): PhrasingContent[] {
  const inside: Context = { ...context, line: 'label', breaks: false }
  return guardAttention(guardEdges(phrasing(nodes, inside)), { ...inside, link: true })
}

/** Fits a line of text that is no paragraph, such as a term in a list of definitions. */
export function line(nodes: readonly Nodes[], context: Context): PhrasingContent[] {
  const inside: Context = { ...context, line: 'label', breaks: false }
  const children = guardAll(guardEnd(phrasing(nodes, inside), inside), false, inside)
  return context.margin ? guardEsm(children) : children
}

/** Fits a table to be written. */
export function table(node: Table, context: Context): Table {
  const inside: Context = { ...context, line: 'table cell', breaks: false }
  const rows = node.children.map((row) => {
    const cells = row.children.map((cell) => {
      if (isPlain(cell.children, inside) && !hasSpaceAtEdges(cell.children)) return cell
      const children = guardEdges(phrasing(cell.children, inside))
      return { ...cell, children: guardAttention(children, inside) }
    })
    return { ...row, children: cells }
  })
  return { ...node, children: rows }
}

/** Fits code to be written. */
export function code(node: Code, context: Context): Code {
  if (!node.meta || node.lang) return node
  return instead(context, node, 'code with a meta alone', 'a language', { ...node, meta: null })
}
