import type { Nodes, PhrasingContent } from 'mdast'
import type { Directives } from 'mdast-util-directive'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import type { Reader } from '../model/reader.js'
import type { MarkdownNode, WrittenNode } from './node.js'

/** What is written as Markdown: an element of MDX, or a directive, such as `:::note[Title]`. */
export type MarkdownComponent = MdxJsxFlowElement | MdxJsxTextElement | Directives

/** What is known of a component where it is written. */
export interface MarkdownContext {
  /** The values of its attributes, as far as they are known; JSX is `{ nodes }`, what it is as Markdown. */
  readonly attributes: Readonly<Record<string, unknown>>
  /** What is in it, as Markdown. */
  readonly children: readonly MarkdownNode[]
  /** What an attribute shows: its text, or the JSX in it; nothing where it is not there. */
  text(name: string): PhrasingContent[]
  /** What some of the nodes in it are as Markdown. */
  write(nodes: readonly Nodes[]): readonly MarkdownNode[]
  /** An address as the option `url` has it. */
  url(url: string): string
  /** Path of the file that the page imports as a text, `import py from './a.py?raw'`; `undefined` for any other text. */
  readonly fileOf: (text: string) => string | undefined
  /** What the tabs, or the accordion, around it call it. */
  readonly label: string | undefined
  /** Has the components in it go by these labels. */
  name(labels: ReadonlyMap<Nodes, string>): void
  /** Path of the page. */
  readonly path: string
  readonly reader: Reader
}

/**
 * Says what a component is in Markdown. What it gives may hold MDX again, which is written as any other.
 *
 * @returns a node or several, or nothing where a reader sees nothing
 */
export type WriteComponent = (
  node: MarkdownComponent,
  context: MarkdownContext,
) => WrittenNode | readonly WrittenNode[] | undefined

/** What components are, by name; containers by theirs behind `:::`. */
export type ComponentTable = Readonly<Record<string, WriteComponent>>
