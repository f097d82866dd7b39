import type { Nodes, Paragraph, PhrasingContent } from 'mdast'
import type { MdxFlowExpression, MdxJsxFlowElement } from 'mdast-util-mdx'
import { isBlock } from '../directives/category.js'
import { isBlank } from '../directives/content.js'
import { trimEnd, trimStart } from '../model/space.js'
import { isComponent } from './elements.js'

/** Content as phrasing, where it can be: one paragraph, or components and expressions without blocks in them. */
export function toPhrasing(nodes: readonly Nodes[]): Nodes[] | undefined {
  if (nodes.every((node) => !isBlock(node))) return [...nodes]
  const [node] = nodes
  if (nodes.length !== 1 || node === undefined) return undefined
  if (node.type === 'paragraph') return node.children
  if (!isLikePhrasing(node)) return undefined
  return [asText(node)]
}

/** Whether one node can be phrasing. */
export function canBePhrasing(node: Nodes): boolean {
  return !isBlock(node) || node.type === 'paragraph' || isLikePhrasing(node)
}

type Component = MdxFlowExpression | MdxJsxFlowElement

function isLikePhrasing(node: Nodes): node is Component {
  if (node.type === 'mdxFlowExpression') return true
  if (node.type !== 'mdxJsxFlowElement') return false
  return node.children.every((child: Nodes) => !isBlock(child) || isLikePhrasing(child))
}

// It stays the same node, since others may hold it; nodes of a tree that is only looked at are frozen.
function asText(node: Component): Nodes {
  const own = Object.isFrozen(node) ? { ...node } : node
  if (own.type === 'mdxFlowExpression') return Object.assign(own, { type: 'mdxTextExpression' })
  const children = own.children.map((child: Nodes) => (isLikePhrasing(child) ? asText(child) : child))
  return Object.assign(own, { type: 'mdxJsxTextElement', children })
}

/** Nodes as flow content: runs of phrasing become paragraphs, and runs of nothing go but for their raw HTML. */
export function toFlow(nodes: readonly Nodes[], like?: Paragraph): Nodes[] {
  const flow: Nodes[] = []
  let run: Nodes[] = []
  const close = (): void => {
    const children = trimRun(run)
    if (!children.every(isBlank)) flow.push(asLone(children) ?? paragraphOf(children, like))
    run = []
  }
  for (const node of nodes) {
    if (!isBlock(node)) run.push(node)
    else {
      close()
      flow.push(node)
    }
  }
  close()
  return flow
}

/**
 * The block that the parser makes of an element or an expression on a line of its own; `undefined` where there is more
 * than that, or text in it.
 */
export function asLone(nodes: readonly Nodes[]): Nodes | undefined {
  const [only, ...more] = nodes.filter((node) => node.type !== 'text' || !isBlank(node))
  if (only === undefined || more.length > 0 || !isBare(only)) return undefined
  return toBlock(only)
}

/**
 * Makes blocks of elements that have lines of their own, and no text in them: the parser does so too. Only where there
 * is nothing but elements: a sentence stays one.
 */
export function liftLines(nodes: readonly Nodes[]): void {
  if (!nodes.every((node) => isComponent(node) || isBlank(node))) return
  nodes.forEach((node, index) => {
    const [before, after] = [nodes[index - 1], nodes[index + 1]]
    const isFirst = before === undefined || (before.type === 'text' && /\n[ \t]*$/.test(before.value))
    const isLast = after === undefined || (after.type === 'text' && /^[ \t]*\n/.test(after.value))
    if (isFirst && isLast && isBare(node)) toBlock(node)
  })
}

const isBare = (node: Nodes): boolean =>
  node.type === 'mdxTextExpression' || (node.type === 'mdxJsxTextElement' && node.children.every(isBare))

function toBlock(node: Nodes): Nodes {
  if (node.type === 'mdxTextExpression') return Object.assign(node, { type: 'mdxFlowExpression' })
  if ('children' in node) node.children.forEach(toBlock)
  return Object.assign(node, { type: 'mdxJsxFlowElement' })
}

function trimRun(run: readonly Nodes[]): Nodes[] {
  const nodes = [...run]
  const first = nodes[0]
  if (first?.type === 'text') first.value = trimStart(first.value)
  const last = nodes.at(-1)
  if (last?.type === 'text') last.value = trimEnd(last.value)
  return nodes.filter((node, index) => {
    const isEdge = index === 0 || index === nodes.length - 1
    return !(node.type === 'text' && node.value === '') && !(isEdge && node.type === 'break')
  })
}

function paragraphOf(children: readonly Nodes[], like: Paragraph | undefined): Nodes {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end]
  const origin = like?.data?.origin ?? (like ? undefined : children.find((child) => child.data?.origin)?.data?.origin)
  return {
    type: 'paragraph',
    children: children as PhrasingContent[],
    ...(start && end && start.offset !== undefined && end.offset !== undefined && start.offset <= end.offset
      ? { position: { start: { ...start }, end: { ...end } } }
      : {}),
    ...(origin ? { data: { origin } } : {}),
  }
}
