import type { Expression, Program } from 'estree'
import type {
  Code,
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Text,
} from 'mdast'
import type { MdxFlowExpression, MdxJsxAttribute, MdxJsxExpressionAttribute, MdxTextExpression } from 'mdast-util-mdx'
import type { Node, Position } from 'unist'
import type { JsxElement } from './jsx.js'
import type { ValueList } from './value-lists.js'

/** What every directive knows of its element. */
export interface Element {
  readonly node: JsxElement
  /** What there is to decide inside, in document order; of directives, the nearest. */
  readonly sites: readonly Site[]
  /** Those of them that stand directly inside, or in a paragraph of nothing else: where tabs look for panels. */
  readonly slots: readonly Slot[]
  /** Its own attributes that read props. */
  readonly attributes: readonly PropSite[]
  /** How deep it is nested in its file. */
  readonly depth: number
  /** The same without paragraphs and directives: how deep it nests what takes its place, if none of these is kept. */
  readonly nesting: number
  /** How many nodes it is, with all below it. */
  readonly size: number
}

interface Base extends Element {
  /** What its attributes list of the values of axes. */
  readonly lists: readonly ValueList[]
}

/** Brings a file in. */
export interface Include extends Base {
  readonly kind: 'include'
  /** The path as written, without its section; `undefined` where it is not static. */
  readonly src: string | undefined
  /** The `src` attribute as written. */
  readonly actual: string
  /** What follows `#`. */
  readonly section: string | undefined
}

/** Keeps its content for some readers. */
export interface Condition extends Base {
  readonly kind: 'condition'
  readonly ignoresWarning: boolean
}

/** Holds panels. */
export interface Tabs extends Base {
  readonly kind: 'tabs'
  /** Labels by panel; `undefined` where there is no such attribute. */
  readonly items:
    { readonly attribute: MdxJsxAttribute; readonly labels: readonly (string | undefined)[] | undefined } | undefined
}

/** A panel. */
export interface Tab extends Base {
  readonly kind: 'tab'
  /** Its own label. */
  readonly label: string | undefined
}

/** One element that this library reads, as data. */
export type Directive = Include | Condition | Tabs | Tab

/** An expression, or an attribute of an element, that reads props. */
export interface PropSite {
  readonly kind: 'expression'
  /** What is read: the key of its value. */
  readonly key: MdxFlowExpression | MdxTextExpression | MdxJsxAttribute | MdxJsxExpressionAttribute
  readonly program: Program
  readonly text: string
  /** Where messages about it point. */
  readonly node: Node
}

/** A piece of text: as written, or a prop in braces. */
export type Piece = string | PropPiece

/** `{props.a.b}` where Markdown has text and no expression. */
export interface PropPiece {
  /** The name of the prop. */
  readonly name: string
  readonly text: string
  readonly expression: Expression
}

/** What of a node is text. */
export type TextField = 'alt' | 'title' | 'url' | 'value'

/** A node with text that is none of MDX and holds props, such as `[a]({props.url})`. */
export interface TextSite {
  readonly kind: 'text'
  readonly node: Definition | Image | ImageReference | Link | Text
  readonly fields: readonly (readonly [TextField, readonly Piece[]])[]
}

/** `{props.children}`: where the children of the include stand. */
export interface ChildrenSlot {
  readonly kind: 'children'
  readonly node: MdxFlowExpression | MdxTextExpression
  /** How deep it is nested in its file. */
  readonly depth: number
  /** The same without paragraphs and directives. */
  readonly nesting: number
}

/** What refers to a definition, or to a footnote. */
export interface ReferenceSite {
  readonly kind: 'reference'
  readonly key: string
  readonly node: FootnoteReference | ImageReference | LinkReference
}

/** Text that is written as a reference, of which its own file has no definition. */
export interface LooseReference {
  readonly kind: 'loose'
  /** The key of the definition that it would mean. */
  readonly key: string
  /** As written. */
  readonly label: string
  /** Whether it is a label alone, `[x]`, as text may well have. */
  readonly isBare: boolean
  readonly node: Text
  readonly position: Position
}

/** A definition, or a footnote, with what there is to decide in it. */
export interface DefinitionSite {
  readonly kind: 'definition'
  readonly key: string
  readonly node: Definition | FootnoteDefinition
  readonly sites: readonly Site[]
  /** How many nodes it is. */
  readonly size: number
}

/** What there is to decide in a file. */
export type Site = Directive | ChildrenSlot | PropSite | TextSite | ReferenceSite | LooseReference | DefinitionSite

/** A block of code that stands where panels do: in tabs that hold no others, it is one. */
export interface Fence {
  readonly kind: 'fence'
  readonly node: Code
  readonly lists: readonly ValueList[]
  /** What its meta calls it. */
  readonly label: string | undefined
}

/** What may be a panel, or bring some. */
export type Slot = Directive | ChildrenSlot | Fence
