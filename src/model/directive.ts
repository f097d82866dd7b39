import type { MdxFlowExpression, MdxJsxFlowElement, MdxJsxTextElement, MdxTextExpression } from 'mdast-util-mdx'
import type { Position } from 'unist'

/** An element of MDX, in flow or in text. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement

interface Base {
  readonly node: JsxElement
  /** The nearest directives inside, in document order. */
  readonly children: readonly Directive[]
  /** Those of them that stand directly inside, or in a paragraph of nothing else: where tabs look for panels. */
  readonly slots: readonly Slot[]
}

/** The SDKs of a `sdk` or `notSdk` attribute. */
export interface SdkList {
  /** The attribute as written, for messages. */
  readonly actual: string
  /** The ids as written; `undefined` where they are only known when the page runs. */
  readonly ids: readonly string[] | undefined
}

/** `<Include>`: brings a file in. */
export interface Include extends Base {
  readonly kind: 'include'
  /** The path as written, without its section; `undefined` where it is not static. */
  readonly src: string | undefined
  /** The `src` attribute as written. */
  readonly actual: string
  /** What follows `#`. */
  readonly section: string | undefined
}

/** `<If>`: keeps its content for some targets. */
export interface Condition extends Base {
  readonly kind: 'condition'
  readonly sdk: SdkList | undefined
  readonly notSdk: SdkList | undefined
  /** Other attributes with literal values: a fact of the target may decide them. */
  readonly facts: ReadonlyMap<string, readonly unknown[]>
  readonly ignoresWarning: boolean
}

/** `<Tabs>`: holds panels. */
export interface Tabs extends Base {
  readonly kind: 'tabs'
  /** Labels by place; `undefined` where there is no such attribute. */
  readonly items: { readonly actual: string; readonly labels: readonly (string | undefined)[] | undefined } | undefined
}

/** `<Tab>`: a panel. */
export interface Tab extends Base {
  readonly kind: 'tab'
  /** Its own label. */
  readonly label: string | undefined
  readonly sdk: SdkList | undefined
  readonly notSdk: SdkList | undefined
}

/** One element that this library reads, as data. */
export type Directive = Include | Condition | Tabs | Tab

/** `{props.children}`: where the children of the include stand. */
export interface ChildrenSlot {
  readonly kind: 'children'
  readonly node: MdxFlowExpression | MdxTextExpression
}

/** What may bring panels. */
export type Slot = Directive | ChildrenSlot

/** Where a directive stands in its file. */
export function placeOf({ node }: Directive): Position {
  return node.position ?? { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }
}
