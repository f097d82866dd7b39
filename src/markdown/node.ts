import { phrasingTypes } from '../model/content-types.js'
import { joinLines } from '../model/space.js'
import type { InlineCode, Link, Paragraph, PhrasingContent, RootContent, Strong, Text } from 'mdast'

/** A title, and what stands under it: a heading among the sections of a page, bold text in a list, a quote or a cell. */
export interface MarkdownSection {
  readonly type: 'section'
  readonly title: readonly PhrasingContent[]
  readonly children: readonly MarkdownNode[]
}

/** An item without its list: those that stand together become one. */
export interface MarkdownItem {
  readonly type: 'item'
  readonly isOrdered: boolean
  readonly children: readonly MarkdownNode[]
}

/** A row without its table: those that stand together become one. */
export interface MarkdownRow {
  readonly type: 'row'
  readonly cells: readonly (readonly PhrasingContent[])[]
  /** What each cell goes over. Default: its own place. */
  readonly spans?: readonly CellSpan[]
}

/** Over how many columns and rows a cell goes; 1 is its own place. */
export interface CellSpan {
  readonly columns: number
  readonly rows: number
}

/** By type of node, the fields that hold nodes; those of mdast are known. */
export const listsOfNodes = { section: ['title', 'children'], item: ['children'] } as const

/** What Markdown is made of: nodes of mdast with GFM, and what is told by where it stands. */
export type MarkdownNode = RootContent | MarkdownSection | MarkdownItem | MarkdownRow

/** A node as a component gives it: what it holds is settled where it stands, so it may be whatever Markdown is made of. */
export type WrittenNode = Holding<MarkdownNode>

type Holding<Node> = Node extends { readonly children: readonly unknown[] } ? Omit<Node, 'children'> & Held : Node

interface Held {
  readonly children: readonly WrittenNode[]
}

export const text = (value: string): Text => ({ type: 'text', value })

/** Code in a sentence: on one line, where no line of it is taken for a block. */
export const codeSpan = (value: string): InlineCode => ({ type: 'inlineCode', value: joinLines(value) })

export const paragraph = (children: readonly PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children: [...children],
})

export const strong = (children: readonly PhrasingContent[]): Strong => ({ type: 'strong', children: [...children] })

export const link = (url: string, children: readonly PhrasingContent[]): Link => ({
  type: 'link',
  url,
  children: [...children],
})

const inText: ReadonlySet<string> = new Set(phrasingTypes)

/** Whether a node stands in text. */
export const isPhrasing = (node: MarkdownNode): node is PhrasingContent => inText.has(node.type)
