import type { Nodes } from 'mdast'
import type { JsxElement } from '../directives/jsx.js'
import type { Reader } from '../model/reader.js'
import type { MarkdownComponent, WriteComponent } from './component.js'
import type { MarkdownNode } from './node.js'
import type { FindTold } from './told.js'
import type { Values } from './values.js'

/** What is known of a component. */
export interface Known {
  readonly write: WriteComponent
  /** Whether a reader sees nothing of its attributes: they are props, or say whom it is for. */
  readonly isSilent: boolean
  /** Whether the options say so, whatever the page has under its name. */
  readonly isRole: boolean
}

/** What a name stands for, and the file that says so. */
export interface Named {
  readonly name: string
  readonly scene: Scene
}

/** One page while it is written. */
export interface Scene {
  readonly path: string
  readonly reader: Reader
  readonly values: Values
  /** What tabs and accordions call what is in them, by node. */
  readonly labels: Map<Nodes, string>
  /** Nodes that are Markdown: whoever writes a component may hand them on. */
  readonly done: WeakSet<object>
  url(url: string): string
  /** Path of the file that the page imports as a text; `undefined` for any other text. */
  readonly fileOf: (text: string) => string | undefined
  /** What a user says of a component. */
  readonly own: ReadonlyMap<string, WriteComponent>
  /** Components of which a user is being asked: one that is handed back is written as if nothing had been said of it. */
  readonly asked: Set<MarkdownComponent>
  /** What is known of a component by its name. */
  readonly known: ReadonlyMap<string, Known>
  /** What is left of an element that the option `directive` has read; `undefined` for any other. */
  told: FindTold
  /** What an element shows whose name the page imports from Markdown; `undefined` for any other. */
  markup(element: JsxElement): MarkdownNode[] | undefined
  /** What a component is called that the page imports by another name. */
  called(name: string): string
  /** Where the code stands that the page imports by a name from Markdown; `undefined` for any other. */
  imported(name: string): Named | undefined
  /** Notes that a component of this name says nothing, and nothing is known of it. */
  unknown(node: MarkdownComponent, name: string): void
  /** Nodes as Markdown. */
  write(nodes: readonly (Nodes | MarkdownNode)[]): MarkdownNode[]
}
