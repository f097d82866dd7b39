import type { Blockquote, Code, PhrasingContent } from 'mdast'
import { joinLines } from '../model/space.js'
import { codeSpan, isPhrasing, strong, text, type MarkdownNode } from './node.js'

/** Nodes as text in a line of its own, where no block may stand: blocks are set apart by a space. */
export function inLine(nodes: readonly MarkdownNode[]): PhrasingContent[] {
  return tidy(toPhrasing(nodes).map(onOneLine))
}

/** Nodes as text: what blocks say, one behind another. */
export function toPhrasing(nodes: readonly MarkdownNode[]): PhrasingContent[] {
  const found: PhrasingContent[] = []
  let isApart = false
  for (const node of nodes) {
    const isText = isPhrasing(node)
    const content = isText ? [node] : contentOf(node)
    if (content.length === 0) continue
    if ((isApart || !isText) && found.length > 0) found.push(text(' '))
    for (const one of content) found.push(one)
    isApart = !isText
  }
  return found
}

function contentOf(node: Exclude<MarkdownNode, PhrasingContent>): PhrasingContent[] {
  if (node.type === 'code') return codeIn(node)
  if (node.type === 'section') return toPhrasing([...mark(strong, node.title), text(' '), ...node.children])
  if (node.type === 'row') return toPhrasing(node.cells.flatMap((cell) => [...cell, text(' ')]))
  if (node.type === 'blockquote') return toPhrasing(withKind(node))
  return 'children' in node ? toPhrasing(node.children) : []
}

function codeIn({ value, meta }: Code): PhrasingContent[] {
  const [, title] = /^title="(.*)"$/.exec(meta ?? '') ?? []
  const code: PhrasingContent[] = value.trim() === '' ? [] : [codeSpan(value)]
  return title === undefined ? code : [text(`${title}: `), ...code]
}

// An alert that is no block says its kind in a word.
function withKind({ children: [first, ...rest] }: Blockquote): MarkdownNode[] {
  const [head, ...more] = first?.type === 'paragraph' ? first.children : []
  const kind = head?.type === 'text' && more.length === 0 ? /^\[!([A-Z])([A-Z]+)\]$/.exec(head.value) : null
  if (kind === null) return first ? [first, ...rest] : []
  return [strong([text(`${kind[1]}${kind[2]?.toLowerCase()}:`)]), text(' '), ...rest]
}

function onOneLine(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return text(' ')
  if (node.type === 'text') return text(joinLines(node.value))
  return 'children' in node ? { ...node, children: node.children.map(onOneLine) } : node
}

/**
 * A mark around text, without the space at its edges, which would end it, and without another of its kind in it; nothing
 * around nothing.
 */
export function mark<Mark extends PhrasingContent>(
  make: (children: readonly PhrasingContent[]) => Mark,
  nodes: readonly PhrasingContent[],
): PhrasingContent[] {
  const { type } = make([])
  const content = tidy(without(nodes, (node) => node.type === type))
  const [before, children, after] = splitSpace(content)
  if (children.length === 0) return content
  return [...before, make(children), ...after]
}

/** The same nodes with the content of some in place of these. */
export function without(
  nodes: readonly PhrasingContent[],
  isLeftOut: (node: PhrasingContent) => boolean,
): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (!('children' in node)) return [node]
    const children = without(node.children, isLeftOut)
    return isLeftOut(node) ? children : [{ ...node, children }]
  })
}

/** Text without the space at its edges, and that space. */
function splitSpace(nodes: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[], PhrasingContent[]] {
  const isSpace = (node: PhrasingContent | undefined): boolean =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')
  const [first, last] = [nodes.findIndex((node) => !isSpace(node)), nodes.findLastIndex((node) => !isSpace(node))]
  if (first === -1) return [[...nodes], [], []]
  const content = nodes.slice(first, last + 1)
  const [before, after] = [nodes.slice(0, first), nodes.slice(last + 1)]
  const [head, tail] = [content[0], content.at(-1)]
  if (head?.type === 'text' && /^\s/.test(head.value)) {
    before.push(text(' '))
    content[0] = text(head.value.trimStart())
  }
  if (tail?.type === 'text' && endsInSpace(tail.value)) {
    after.unshift(text(' '))
    content[content.length - 1] = text(
      (content.length === 1 && content[0]?.type === 'text' ? content[0].value : tail.value).trimEnd(),
    )
  }
  return [before, content, after]
}

const endsInSpace = (value: string): boolean => value !== value.trimEnd()

/** Text at whose edges nothing shows. */
export function trim(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return splitSpace(tidy(nodes))[1]
}

const joined: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete'])

// Space at a hard break does not show.
function trimLast(nodes: PhrasingContent[]): void {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return
  nodes.pop()
  const value = last.value.trimEnd()
  if (value !== '') nodes.push(text(value))
}

/** The same text in as few nodes as can be: marks, and code, that touch another of their kind would not be told apart. */
export function tidy(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const found: PhrasingContent[] = []
  for (const given of nodes) {
    const node = given.type === 'text' && found.at(-1)?.type === 'break' ? text(given.value.trimStart()) : given
    if (node.type === 'break') trimLast(found)
    const last = found.at(-1)
    if (node.type === 'text' && node.value === '') continue
    if (node.type === 'text' && last?.type === 'text') {
      const isDouble = endsInSpace(last.value) && /^[ \t]/.test(node.value)
      found[found.length - 1] = text(withinLines(last.value + (isDouble ? node.value.trimStart() : node.value)))
    } else if (last && 'children' in last && 'children' in node && last.type === node.type && joined.has(node.type))
      found[found.length - 1] = { ...last, children: tidy([...last.children, ...node.children]) }
    else if (node.type === 'inlineCode' && last?.type === 'inlineCode') found.push(text(' '), node)
    else if (node.type === 'text') found.push(text(withinLines(node.value)))
    else found.push('children' in node ? { ...node, children: tidy(node.children) } : node)
  }
  return found
}

// Space at the end of a line, and a blank line, do not show: values may have them, and `{' '}` before a line ending.
const withinLines = (value: string): string =>
  /[\r\n]/.test(value) ? joinLines(value, '\n').replace(/\n{2,}/g, '\n') : value
