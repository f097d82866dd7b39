import type { Node as EstreeNode } from 'estree-jsx'
import { visit } from 'estree-util-visit'
import type { Nodes, Parents, Root, RootContent } from 'mdast'
import { isElement } from '../directives/jsx.js'

declare module 'unist' {
  interface Data {
    /** Whether JSX was written as such, to MDX: `components` replace what Markdown makes, not `<h1>`. */
    _mdxExplicitJsx?: boolean | undefined
  }
}

/**
 * Does to a tree what MDX does to one that it has parsed, before any plugin: whoever hands a tree to MDX later than that
 * has to do it. JSX is marked as written, and a paragraph of nothing but JSX and expressions is none.
 */
export function unravel(tree: Root): void {
  const walk = (node: Nodes): void => {
    if ('children' in node) node.children = node.children.flatMap(unravelled) as typeof node.children
    mark(node)
    if ('children' in node) node.children.forEach(walk)
  }
  walk(tree)
}

const unravelled = (node: RootContent): RootContent[] =>
  node.type === 'paragraph' && isCode(node) ? node.children.filter((child) => !isSpace(child)).map(toFlow) : [node]

function isCode({ children }: Parents): boolean {
  const isJsx = ({ type }: Nodes): boolean => type === 'mdxJsxTextElement' || type === 'mdxTextExpression'
  const isEmpty = (child: Nodes): boolean => child.type === 'text' && /^[\t\n\f\r ]*$/.test(child.value)
  return children.some(isJsx) && children.every((child) => isJsx(child) || isEmpty(child))
}

const isSpace = (node: Nodes): boolean => node.type === 'text' && /^[\t\n\r ]+$/.test(node.value)

function toFlow(node: RootContent): RootContent {
  if (node.type === 'mdxJsxTextElement') return Object.assign(node, { type: 'mdxJsxFlowElement' as const })
  if (node.type === 'mdxTextExpression') return Object.assign(node, { type: 'mdxFlowExpression' as const })
  return node
}

function mark(node: Nodes): void {
  if (isElement(node)) (node.data ??= {})._mdxExplicitJsx = true
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression' && node.type !== 'mdxjsEsm') return
  if (!node.data?.estree) return
  visit(node.data.estree, (inner: EstreeNode & { data?: { _mdxExplicitJsx?: boolean } }) => {
    if (inner.type === 'JSXElement') (inner.data ??= {})._mdxExplicitJsx = true
  })
}
