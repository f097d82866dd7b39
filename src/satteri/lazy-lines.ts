import type { Nodes, Parents } from 'mdast'
import { blank, type Lines } from './lines.js'
import { isContained, type Standing } from './standing.js'

/**
 * Whether code or a tag of several lines has lines that may be none of its container, or blank ones: the reference refuses
 * them, or counts them in another way.
 *
 * @param end the offset behind the code or the opening tag
 */
export function mayBeLazy(
  node: Nodes,
  before: Nodes | undefined,
  end: number | undefined,
  standing: Standing,
  lines: Lines,
): boolean {
  const { position } = node
  const { source } = lines
  if (position === undefined || !position.start.offset || position.start.line === position.end.line) return false
  const isBehind = standsBehind(node, before) || closesBehind(before, position.start.line)
  if (!isContained(standing) && !isBehind) return false
  const written = source.slice(position.start.offset, end ?? position.end.offset)
  const [, ...others] = written.split(/\r\n|\n|\r/)
  if (isBehind && others.length > 0) return true
  const marks = countMarks(lines.textOf(position.start.line).slice(0, standing.indent))
  return others.some((_, index) => {
    const text = lines.textOf(position.start.line + 1 + index)
    const prefix = text.slice(0, standing.indent)
    return prefix.length < standing.indent || /[^\t >]/.test(prefix) || blank.test(text) || countMarks(prefix) !== marks
  })
}

const countMarks = (prefix: string): number => prefix.split('>').length - 1

/**
 * Whether text stands right behind a container, to which it may belong: one that goes on with it, unless satteri has given
 * it up for the head of a table; a box; code of several lines.
 */
export function mayBelong(node: Nodes, before: Nodes | undefined, lines: Lines): boolean {
  if (!standsBehind(node, before)) return false
  if (node.type !== 'paragraph') return node.type === 'table'
  const { start, end } = node.position ?? {}
  const written = lines.source.slice(start?.offset, end?.offset)
  if (/^\[[ xX\t\r\n]/.test(written) || (start?.line !== end?.line && /[<{]/.test(written))) return true
  return !/^[<{]/.test(written) && endsInText(before) && /[^\s>]/.test(lines.textOf(Number(start?.line) - 1))
}

function endsInText(node: Nodes | undefined): boolean {
  return (
    node?.type === 'paragraph' ||
    ((isContainer(node) || node?.type === 'listItem') && endsInText((node as Parents).children.at(-1)))
  )
}

/** Whether a container in a quote stands right before another one: to the reference, it may go on up to that. */
export const mayGoOn = (node: Nodes, before: Nodes | undefined, { isInQuote }: Standing): boolean =>
  isInQuote && isContainer(before) && isContainer(node)

/** Whether a paragraph stands right behind another one: they are one, unless satteri has given up a table there. */
export const mayBeOne = (node: Nodes, before: Nodes | undefined): boolean =>
  node.type === 'paragraph' &&
  before?.type === 'paragraph' &&
  Number(node.position?.start.line) === Number(before.position?.end.line) + 1

/** Whether a node that is no container starts on the line behind one. */
export const standsBehind = (node: Nodes, before: Nodes | undefined): boolean =>
  isContainer(before) && !isContainer(node) && before?.position?.end.line === Number(node.position?.start.line) - 1

/** Whether the last line of a node has nothing but the marks of what it stands in: what follows is none of it. */
export const endsInMarks = (node: Nodes | undefined, lines: Lines): boolean =>
  node?.position !== undefined && blank.test(lines.textOf(node.position.end.line))

/** Whether a node ends in a line that starts right behind a container in it. */
function closesBehind(node: Nodes | undefined, line: number): boolean {
  if (node?.type !== 'mdxJsxFlowElement' || node.position?.end.line !== line) return false
  const last = node.children.at(-1)
  return (isContainer(last) && last?.position?.end.line === line - 1) || closesBehind(last, line)
}

const isContainer = (node: Nodes | undefined): boolean =>
  node?.type === 'list' || node?.type === 'blockquote' || node?.type === 'footnoteDefinition'
