import type { Expression, Program } from 'estree'
import type {
  Code,
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  Image,
  ImageReference,
  InlineCode,
  Link,
  LinkReference,
  PhrasingContent,
  Text,
} from 'mdast'
import type {
  MdxFlowExpression,
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxjsEsm,
  MdxTextExpression,
} from 'mdast-util-mdx'
import type { Node, Position } from 'unist'
import type { Container } from './container.js'
import type { MarkupSource } from './import/read-imports.js'
import type { JsxElement } from './jsx.js'
import type { CodeJsx } from './jsx-in-code.js'
import type { Worded } from './read-words.js'
import type { ValueList } from './value-lists.js'

/** What every directive knows of its element. */
export interface Element {
  readonly node: JsxElement
  /** What there is to decide inside, in document order; of directives, the nearest. */
  readonly sites: readonly Site[]
  /** Those of them that stand directly inside, or in a paragraph of nothing else: where tabs look for panels. */
  readonly slots: readonly Slot[]
  /** Its own attributes in which there is something to decide. */
  readonly attributes: readonly CodeSite[]
  /** How deep it is nested in its file. */
  readonly depth: number
  /** The same without paragraphs and directives: how deep it nests what takes its place, if none of these is kept. */
  readonly nesting: number
  /** How many nodes it is, with all below it. */
  readonly size: number
  /** Names that functions around it define, where it stands in code. */
  readonly hidden: ReadonlySet<string>
}

/** The same of an element or a container. */
export interface Named extends Omit<Element, 'node'> {
  readonly node: JsxElement | Container
}

interface Base extends Element {
  /** What its attributes list of the values of axes. */
  readonly lists: readonly ValueList[]
}

/** Brings a file in. */
export interface Include extends Base {
  readonly kind: 'include'
  /** The path as written, without its section, or the specifier of an import; `undefined` where it is not static. */
  readonly src: string | undefined
  /** What says the path, as written. */
  readonly actual: string
  /** What follows `#`. */
  readonly section: string | undefined
  /** The folder that the path is in, from the docs root; `''` where it says itself. */
  readonly folder: string
  /** The attribute that names a part of the folder, where it is not there or not static. */
  readonly gap: string | undefined
  /** Whether the path is the text of the element, which has no children to place then. */
  readonly isText: boolean
  /** The attributes that its path may stand in. */
  readonly pathAttributes: readonly string[]
  /** Attributes that are no props. */
  readonly own: ReadonlySet<string>
  /** Attributes whose object is props. */
  readonly objects: ReadonlySet<string>
  /** What it passes on in place of attributes, where the host has read it. */
  readonly told: Readonly<Record<string, unknown>> | undefined
  /** The import that names its file; `undefined` where it names that itself. */
  readonly imported: MarkupSource | undefined
  /** The name that stands for its file, where that is imported as a text. */
  readonly textName: string | undefined
  /** Whether code takes the file as a value, to be shown when the page runs: it is not opened. */
  readonly isValue: boolean
}

/** What a map has for one key, which may have several. */
export interface Entry {
  readonly key: string
  /** `undefined` where it has no file for it. */
  readonly include: Include | undefined
  /** What it says itself, in place of a file, and as nodes once it is read. */
  readonly text: string | undefined
  readonly words: Apart | undefined
  /** Whether it is for everybody, whatever else is. */
  readonly isAlways: boolean
  readonly position: Position | undefined
}

/** Nodes of a sentence that are not of the tree. */
export interface Apart {
  readonly nodes: readonly PhrasingContent[]
  readonly sites: readonly Site[]
  readonly size: number
}

/** Brings in one of several files, by who reads. */
export interface Chooser extends Base {
  readonly kind: 'chooser'
  readonly entries: readonly Entry[]
  /** The key for whoever has none of their own. */
  readonly otherwise: string | undefined
  /** What stands for a map that is not static. */
  readonly unread: Include | undefined
  /** Those of its attributes that are passed on. */
  readonly passed: readonly CodeSite[]
}

/** Keeps its content for some readers. */
export interface Condition extends Omit<Base, 'node'>, Named {
  readonly kind: 'condition'
  readonly ignoresWarning: boolean
  readonly when: readonly When[]
  /** Whether its name says whom it is for. */
  readonly isWrapper: boolean
}

/** Holds panels; the node of tabs without an element around them is that of the first panel. */
export interface Tabs extends Omit<Base, 'node'> {
  readonly kind: 'tabs'
  readonly node: JsxElement | Container | Code
  /** Whether they are code that stands one behind another, with nothing around it. */
  readonly isAdjacent: boolean
  /** What labels its panels; `undefined` where nothing but they does. */
  readonly items: Items | undefined
  /** Whether an expression in it may bring more panels when the page runs. */
  readonly mayGrow: boolean
}

/** What labels panels. */
export interface Items {
  /** The attribute with the list, if there is one. */
  readonly attribute: MdxJsxAttribute | undefined
  /** Where elements beside the panels stand for the list, what tells which panel each shows. */
  readonly triggers: 'value' | 'place' | undefined
  /** What elements beside the panels say of the one at their place, where there is a list as well. */
  readonly shown: readonly Item[]
  /** `undefined` where it is only known when the page runs. */
  readonly list: readonly Item[] | undefined
  /** The list as data, where it does not stand in the attribute item by item. */
  readonly values: readonly unknown[] | undefined
  /** What may be known by the names of the file, where the list is not by itself. */
  readonly expression: Expression | undefined
}

/** What a list says of a panel. */
export interface Item extends Keys {
  readonly label: string | undefined
  /** Whether it is more than its label, and so says it anew for a panel that has one. */
  readonly isObject: boolean
}

/** What a panel and an item are matched by, where both have it. */
export interface Keys {
  readonly value: string | undefined
  readonly id: string | undefined
}

/** A panel. */
export interface Tab extends Omit<Base, 'node'>, Named, Keys {
  readonly kind: 'tab'
  /** Its own label. */
  readonly label: string | undefined
  readonly when: readonly When[]
  /** Whether it is one by where it stands, whatever its name. */
  readonly isPlain: boolean
}

/** An expression over axes and props that says whether something is shown. */
export interface When {
  /** The name of the attribute. */
  readonly name: string
  /** As written. */
  readonly actual: string
  /** `undefined` where it is none. */
  readonly program: Program | undefined
  /** Whether it is more than a name: one without a value holds always. */
  readonly isBare: boolean
}

/** One element that this library reads, as data. */
export type Directive = Include | Chooser | Condition | Tabs | Tab

/** Code in which there is something to decide: props that it reads, directives in its JSX, or JSX that is passed on. */
export interface CodeSite {
  readonly kind: 'expression' | 'esm'
  /** What is read: the key of its value. */
  readonly key: MdxFlowExpression | MdxTextExpression | MdxJsxAttribute | MdxJsxExpressionAttribute | MdxjsEsm
  readonly program: Program
  readonly text: string
  /** Where messages about it point. */
  readonly node: Node
  /** How deep it is nested in its file. */
  readonly depth: number
  /** The same without paragraphs and directives. */
  readonly nesting: number
  /** Names that functions around it define, where it stands in other code. */
  readonly hidden: ReadonlySet<string>
  /** What there is to decide in its JSX. */
  readonly sites: readonly Site[]
  /** Whether there are directives among them. */
  readonly hasDirectives: boolean
  /** Whether it may read an axis by name. */
  readonly namesAxis: boolean
}

/** JSX of an expression, as nodes of a sentence. */
export interface Markup {
  readonly code: CodeJsx
  readonly nodes: readonly PhrasingContent[]
  readonly sites: readonly Site[]
  /** How deep its nodes are nested in its file. */
  readonly depth: number
  /** The same without paragraphs and directives. */
  readonly nesting: number
  /** How many nodes it is. */
  readonly size: number
}

/** The text of an image, or a title, that holds elements. */
export interface WordsSite {
  readonly kind: 'words'
  readonly field: 'alt' | 'title'
  readonly node: Worded
  /** As nodes; `undefined` where they cannot be read as such. */
  readonly nodes: readonly PhrasingContent[] | undefined
  /** As written. */
  readonly text: string
  readonly sites: readonly Site[]
}

/** A piece of text: as written, a prop in braces, or lines of another file. */
export type TextPiece = string | PropPiece | IncludePiece

/** `{props.a.b}` where Markdown has text and no expression. */
export interface PropPiece {
  /** The name of the prop. */
  readonly name: string
  readonly text: string
  readonly expression: Expression
  /** Whether it is nothing where there is no such prop, without anything being wrong. */
  readonly isOptional?: boolean
}

/** Lines of a file in the place of the line of code that names it. */
export interface IncludePiece {
  readonly include: Include
  /** That line as written, with the line break behind it. */
  readonly text: string
}

/** What of a node is text. */
export type TextField = 'alt' | 'title' | 'url' | 'value' | 'meta'

/** A node with text that is none of MDX and holds props, such as `[a]({props.url})`, or lines of other files. */
export interface TextSite {
  readonly kind: 'text'
  readonly node: Code | Definition | Image | ImageReference | InlineCode | Link | Text
  readonly fields: readonly (readonly [TextField, readonly TextPiece[]])[]
  /** The includes among its pieces. */
  readonly sites: readonly Include[]
}

/** Where the children of the include stand: `{props.children}`, or an element without any that spreads all props. */
export interface ChildrenSlot {
  readonly kind: 'children'
  readonly node: MdxFlowExpression | MdxTextExpression | JsxElement
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
export type Site =
  Directive | ChildrenSlot | CodeSite | TextSite | WordsSite | ReferenceSite | LooseReference | DefinitionSite

/** A block of code that stands where panels do: in tabs that hold no others, it is one. */
export interface Fence extends Keys {
  readonly kind: 'fence'
  readonly node: Code | JsxElement
  /** What brings the code in, where it is not written there. */
  readonly include: Include | undefined
  readonly lists: readonly ValueList[]
  /** What its meta calls it. */
  readonly label: string | undefined
}

/** An item of tabs that is a panel itself: what it shows stands in the list. */
export interface ItemPanel extends Keys {
  readonly kind: 'item'
  /** Its label, where the list stands: no node of the tree. */
  readonly node: Text
  readonly lists: readonly ValueList[]
  readonly label: string | undefined
}

/** What may say for whom it is. */
export type Scoped = Directive | Fence | ItemPanel

/** What may be a panel, or bring some. */
export type Slot = Directive | ChildrenSlot | Fence
