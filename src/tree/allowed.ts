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
  /** Whether nothing else but what is being put there is in the paragraph. */
  readonly isAlone: boolean
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

const base = { where: 'document', isInLink: false, isOneLine: false, isAlone: false }

const flow: Allowed = Object.freeze({ ...base, kind: 'flow', splits: [] })

/** Where blocks may stand. */
export function inFlow(): Allowed {
  return flow
}

/** The content of a paragraph. */
export function inSentence(): Allowed {
  return { ...base, kind: 'sentence', where: 'paragraph', isAlone: true, splits: [] }
}

/** The content of an element that is all there is in its paragraph. */
export function inComponent(outer: Allowed): Allowed {
  return { ...outer, kind: 'component', isAlone: true }
}

/** The same where there is no paragraph yet. */
export function inComponentOfFlow(where: string): Allowed {
  return { ...base, kind: 'component', where, isAlone: true, splits: [] }
}

const words: Readonly<Record<string, string>> = {
  delete: 'struck-out text',
  emphasis: 'emphasized text',
  heading: 'a heading',
  mdxJsxTextElement: 'a component in a sentence',
  strong: 'bold text',
  tableCell: 'a table cell',
}

/** The content of a phrasing node, or of a heading or table cell. */
export function inPhrase(outer: Allowed, type: string): Allowed {
  const isInLink = outer.isInLink || type === 'link' || type === 'linkReference'
  return {
    kind: 'phrase',
    where: isInLink ? 'a link' : outer.kind === 'phrase' ? outer.where : (words[type] ?? type),
    isInLink,
    isOneLine: outer.isOneLine || type === 'heading' || type === 'tableCell',
    isAlone: false,
    splits: [],
  }
}
