import type { Position } from 'unist'
import type { Frame } from '../plan/frame.js'

/** What may stand where a node is put. */
export interface Allowed {
  /**
   * `flow`: blocks. `sentence`: the content of a paragraph, which can be split. `component`: the content of a text
   * element that is all of its paragraph, and so can become a block. `phrase`: phrasing only.
   */
  readonly kind: 'flow' | 'sentence' | 'component' | 'phrase'
  /** In words, for messages. */
  readonly where: string
  /** Whether links may not stand there. */
  readonly isInLink: boolean
  /** Whether all is on one line, as in a heading or table cell: a hard break there is an element. */
  readonly isOneLine: boolean
  /** Whether it is a table cell, which a `|` ends. */
  readonly isInCell: boolean
  /** Whether nothing else but what is being put there is in the paragraph. */
  readonly isAlone: boolean
  /** Whether the paragraph, or the component, holds nothing but elements, each of which can become a block. */
  readonly isOfElements: boolean
  /** Whether it is the content of an element. */
  readonly isInElement: boolean
  /** What brings blocks, should those split the paragraph. */
  readonly splits: Bringer[]
}

/** What brings content to a place: an include, or an expression that the content takes the place of. */
export interface Bringer {
  /** The frame in which it stands. */
  readonly frame: Frame
  readonly position: Position | undefined
  /** The `src` of an include, or an expression with its braces. */
  readonly src: string
  readonly isExpression: boolean
}

// With all keys: Node.js 20 takes microseconds to add one to a copy.
const base: Allowed = {
  kind: 'flow',
  where: 'document',
  isInLink: false,
  isOneLine: false,
  isInCell: false,
  isAlone: false,
  isOfElements: false,
  isInElement: false,
  splits: [],
}

const flow: Allowed = Object.freeze({ ...base })

/** Where blocks may stand. */
export function inFlow(): Allowed {
  return flow
}

const flowOfElement: Allowed = Object.freeze({ ...base, isInElement: true })

/** Where blocks may stand in an element. */
export function inFlowOfElement(): Allowed {
  return flowOfElement
}

/** The content of a paragraph. */
export function inSentence(isOfElements: boolean): Allowed {
  return { ...base, kind: 'sentence', where: 'paragraph', isAlone: true, isOfElements, splits: [] }
}

/**
 * The content of an element of text.
 *
 * @param isAlone whether the element is all that there is in its paragraph
 * @param isOfElements whether its content is nothing but elements
 */
export function inTextElement(outer: Allowed, isAlone: boolean, isOfElements: boolean): Allowed {
  if (!isAlone && !outer.isOfElements) return inPhrase(outer, 'mdxJsxTextElement', false)
  return { ...outer, kind: 'component', isAlone: true, isOfElements, isInElement: true }
}

/** The content of a component where there is no paragraph yet. */
export function inComponentOfFlow(where: string, isOfElements: boolean): Allowed {
  return {
    ...base,
    kind: 'component',
    where,
    isAlone: true,
    isOfElements,
    isInElement: where === 'component',
    splits: [],
  }
}

const words: Readonly<Record<string, string>> = {
  delete: 'struck-out text',
  emphasis: 'emphasized text',
  heading: 'a heading',
  leafDirective: 'the label of a directive',
  mdxJsxTextElement: 'a component in a sentence',
  paragraph: 'the label of a directive',
  strong: 'bold text',
  tableCell: 'a table cell',
  textDirective: 'the label of a directive',
}

/**
 * The content of a phrasing node, or of a heading or table cell.
 *
 * @param isLine whether the node is a line of its own: a heading, a cell, or the label of a block
 */
export function inPhrase(outer: Allowed, type: string, isLine: boolean): Allowed {
  const isInLink = outer.isInLink || type === 'link' || type === 'linkReference'
  return {
    kind: 'phrase',
    where: isInLink ? 'a link' : outer.kind === 'phrase' ? outer.where : (words[type] ?? `the text of ${type}`),
    isInLink,
    isOneLine: outer.isOneLine || isLine,
    isInCell: outer.isInCell || type === 'tableCell',
    isAlone: false,
    isOfElements: false,
    isInElement: type === 'mdxJsxTextElement',
    splits: [],
  }
}
