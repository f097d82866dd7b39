import type { Nodes } from 'mdast'
import type { Position } from 'unist'
import { isBlank } from '../../directives/content.js'
import { isExpression } from '../../directives/expressions.js'
import { positionOf } from '../../directives/jsx.js'
import type { Document } from '../../docset/document.js'
import { copyPosition } from '../../model/copy-position.js'
import { lineStartsOf, pointAt, textLinesOf } from '../../model/text-lines.js'
import { literalAt } from './literals.js'
import { covers, overlaps, rangeOf, type Range, type Target } from './target.js'
import { inOneLine, openingOf, textOf } from './written-text.js'

/**
 * What stands in part of a file: texts, code, elements without content, includes. Where there is nothing of the kind, as on
 * the line of an opening tag, the smallest node around.
 */
export function targetsIn(document: Document, part: Range): Target[] {
  const found: Found[] = []
  const around: Nodes[] = []
  const walk = (node: Nodes): void => {
    const range = rangeOf(node)
    if (range === undefined || !overlaps(range, part) || isUnseen(node)) return
    const directive = document.byNode.get(node)
    const isInclude = directive?.kind === 'include' || directive?.kind === 'chooser'
    const inside = childrenOf(node, document)
    // What stands in the JSX of code is not asked of the code.
    const isFurtherIn = inside.some((child) => isAround(child, part))
    const literal = directive || isFurtherIn ? undefined : literalAt(node, part)
    if (isInclude && isStartIn(range, part)) found.push({ node, range })
    else if (literal) found.push({ node, range: literal })
    else if (!isInclude && !isFurtherIn && (inside.length === 0 || isExpression(node))) found.push({ node, range })
    else if (node.type !== 'root') around.push(node)
    if (!(directive?.kind === 'include' && directive.isText)) inside.forEach(walk)
  }
  document.tree.children.forEach(walk)
  const [smallest] = around.slice(-1)
  const range = smallest && rangeOf(smallest)
  const all = found.length > 0 || !range ? found : [{ node: smallest, range }]
  return all.map((one) => targetOf(one, document, part))
}

/** What is asked about of a node, which may be no more than a text in its code. */
interface Found {
  readonly node: Nodes
  readonly range: Range
}

function isAround(node: Nodes, part: Range): boolean {
  const range = rangeOf(node)
  return range !== undefined && covers(range, part)
}

// What an expression shows is in its JSX.
function childrenOf(node: Nodes, { markup }: Document): readonly Nodes[] {
  if ('children' in node) return node.children
  const range = isExpression(node) && markup.size > 0 ? rangeOf(node) : undefined
  if (range === undefined) return []
  return [...markup.values()].flatMap(({ nodes }) => {
    const own = nodes[0] && rangeOf(nodes[0])
    return own && covers(range, own) && !covers(own, range) ? nodes : []
  })
}

const isUnseen = (node: Nodes): boolean =>
  node.type === 'yaml' || node.type === 'mdxjsEsm' || (!('children' in node) && isBlank(node))

const isStartIn = (range: Range, part: Range): boolean => part.start <= range.start && range.start < part.end

// Of a text, what of it is in the part; of what holds others, all.
function targetOf({ node, range: { start, end } }: Found, document: Document, part: Range): Target {
  const range = { start, end }
  const isWhole = 'children' in node && start === rangeOf(node)?.start
  const text = isWhole ? openingOf(node, document) : inOneLine(sliceOf(document, common(range, part)))
  const position = isWhole ? copyPosition(positionOf({ node })) : positionIn(document, common(range, part))
  return { path: document.path, ...range, position, text, node }
}

const common = (a: Range, b: Range): Range => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) })

const sliceOf = (document: Document, { start, end }: Range): string => textOf(document).slice(start, end)

function positionIn(document: Document, { start, end }: Range): Position {
  const starts = lineStartsOf(textOf(document))
  return { start: pointAt(starts, start), end: pointAt(starts, end) }
}

/** A line of a file that is no markup; what is in it stands or goes as a whole. */
export function targetOfLine(path: string, source: string, line: number): Target | undefined {
  const lines = textLinesOf(source.replace(/^\uFEFF/, ''))
  const { text = '', start = 0 } = lines[line - 1] ?? {}
  if (text.trim() === '') return undefined
  const end = start + text.length
  const position = { start: { line, column: 1, offset: start }, end: { line, column: text.length + 1, offset: end } }
  return { path, start, end, position, text: inOneLine(text), node: undefined }
}
