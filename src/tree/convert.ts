import type { Nodes, Paragraph, PhrasingContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { isBlank, isBlock } from '../directives/content.js'
import { append } from '../model/append.js'
import { trimEnd, trimStart } from '../model/space.js'

/** Content as phrasing, where it can be: one paragraph, or components and expressions without blocks in them. */
export function toPhrasing(nodes: readonly Nodes[]): Nodes[] | undefined {
  if (nodes.every((node) => !isBlock(node))) return [...nodes]
  const [node] = nodes
  if (nodes.length !== 1 || node === undefined) return undefined
  if (node.type === 'paragraph') return node.children
  if (node.type === 'mdxFlowExpression') return [{ ...node, type: 'mdxTextExpression' }]
  return node.type === 'mdxJsxFlowElement' ? toText(node) : undefined
}

function toText(element: MdxJsxFlowElement): Nodes[] | undefined {
  const children: PhrasingContent[] = []
  for (const child of element.children) {
    const phrasing = child.type === 'paragraph' ? undefined : toPhrasing([child])
    if (phrasing === undefined) return undefined
    append(children, phrasing as PhrasingContent[])
  }
  return [{ ...element, type: 'mdxJsxTextElement', children }]
}

/** Nodes as flow content: runs of phrasing become paragraphs, and runs of nothing go. */
export function toFlow(nodes: readonly Nodes[], like?: Paragraph): Nodes[] {
  const flow: Nodes[] = []
  let run: Nodes[] = []
  const close = (): void => {
    const children = trimRun(run)
    if (!children.every(isBlank)) flow.push(paragraphOf(children, like))
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
