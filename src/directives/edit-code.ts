import type { Expression, Node as EstreeNode, Program } from 'estree'
import type { JSXElement, JSXExpressionContainer, JSXText } from 'estree-jsx'
import { copyDeep } from '../model/copy-deep.js'
import { isCodeJsx, isNode } from './jsx-in-code.js'
import { textOfJsx } from './jsx-text.js'

/** What takes the place of a node of code. */
export type Edit =
  /** A part of the code itself. */
  | { readonly kind: 'take'; readonly node: EstreeNode }
  | { readonly kind: 'write'; readonly expression: () => Expression }
  /** Any number of children of JSX, or of its attributes. */
  | { readonly kind: 'nodes'; readonly nodes: readonly EstreeNode[] }

/** By node. */
export type Edits = ReadonlyMap<EstreeNode, Edit>

/** A copy of code with its edits made; the code itself stays as it is. */
export function editCode<Code extends Program | Expression>(code: Code, edits: Edits): Code
export function editCode(code: EstreeNode, edits: Edits): unknown {
  return edits.size === 0 ? copyDeep(code) : copyOne(code, edits)
}

function copyOne(node: EstreeNode, edits: Edits): unknown {
  const edit = edits.get(node)
  switch (edit?.kind) {
    case 'take':
      return copyOne(edit.node, edits)
    case 'write':
      return edit.expression()
    case 'nodes':
      return asExpression(copyMany(edit.nodes, edits))
  }
  const copy: Record<string, unknown> = { ...node }
  const isJsx = isCodeJsx(node) || node.type === 'JSXOpeningElement'
  for (const key in copy) {
    const item = copy[key]
    if (typeof item !== 'object' || item === null) continue
    if (Array.isArray(item) && isJsx && (key === 'children' || key === 'attributes'))
      copy[key] = copyMany(item as EstreeNode[], edits)
    else if (Array.isArray(item)) copy[key] = (item as unknown[]).map((one) => copyAny(one, edits))
    else copy[key] = copyAny(item, edits)
  }
  if (node.type === 'Property' && node.shorthand && edits.has(node.value)) copy.shorthand = false
  if (node.type === 'JSXAttribute' && node.value && edits.has(node.value as EstreeNode))
    copy.value = { type: 'JSXExpressionContainer', expression: copy.value }
  return copy
}

function copyAny(value: unknown, edits: Edits): unknown {
  return isNode(value) ? copyOne(value, edits) : copyDeep(value)
}

function copyMany(nodes: readonly EstreeNode[], edits: Edits): EstreeNode[] {
  const copies = nodes.flatMap((node): EstreeNode[] => {
    const edit = edits.get(node)
    return edit?.kind === 'nodes' ? copyMany(edit.nodes, edits) : [copyOne(node, edits) as EstreeNode]
  })
  return nodes.some((node) => edits.get(node)?.kind === 'nodes') ? joinTexts(copies) : copies
}

// Texts that come together are read as one: what white space each of them shows is told before.
function joinTexts(nodes: readonly EstreeNode[]): EstreeNode[] {
  const joined: EstreeNode[] = []
  for (const node of nodes as readonly (EstreeNode | JSXText)[]) {
    const value = node.type === 'JSXText' ? textOfJsx(node.value) : undefined
    const last = joined.at(-1) as JSXText | undefined
    if (value === '') continue
    if (value !== undefined && last?.type === 'JSXText')
      Object.assign(last, { value: last.value + value, raw: last.raw + value })
    else if (value === undefined) joined.push(node as EstreeNode)
    else joined.push({ type: 'JSXText', value, raw: value } as EstreeNode)
  }
  return joined
}

type Child = JSXElement['children'][number]

/** Children of JSX as one expression, where no JSX is around them: as React shows them. */
function asExpression(nodes: readonly EstreeNode[]): unknown {
  const children = (nodes as readonly Child[]).filter(isShown)
  const [child] = children
  if (child === undefined) return { type: 'Literal', value: null, raw: 'null' }
  if (children.length === 1 && isCodeJsx(child)) return child
  if (children.length === 1 && child.type === 'JSXExpressionContainer') return child.expression
  return {
    type: 'JSXFragment',
    openingFragment: { type: 'JSXOpeningFragment', attributes: [], selfClosing: false },
    closingFragment: { type: 'JSXClosingFragment' },
    children: nodes,
  }
}

function isShown(child: Child): boolean {
  if (child.type === 'JSXText') return textOfJsx(child.value) !== ''
  return child.type !== 'JSXExpressionContainer' || !isEmpty(child)
}

const isEmpty = ({ expression }: JSXExpressionContainer): boolean => expression.type === 'JSXEmptyExpression'
