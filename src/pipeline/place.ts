import type { PanelGroup } from './panel-group.js'

/** Where nodes are put, and what may stand there. */
export interface Place {
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
  /** Whether nothing else but what is being placed is in the paragraph. */
  readonly isAlone: boolean
  /** What is to be said, should blocks that were put there split the paragraph. */
  readonly splits: (() => void)[]
  /** The tabs whose panels stand there. */
  readonly group: PanelGroup | undefined
}

const base = { where: 'document', isInLink: false, isOneLine: false, isAlone: false, group: undefined }

/** A place for blocks. */
export function flowPlace(group?: PanelGroup): Place {
  return { ...base, kind: 'flow', splits: [], group }
}

/** The content of a paragraph. */
export function sentencePlace(group: PanelGroup | undefined): Place {
  return { ...base, kind: 'sentence', where: 'paragraph', isAlone: true, splits: [], group }
}

/** The content of an element that is all there is in its paragraph. */
export function componentPlace(outer: Place, group?: PanelGroup): Place {
  return { ...outer, kind: 'component', isAlone: true, group }
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
export function phrasePlace(outer: Place, type: string, group?: PanelGroup): Place {
  const isInLink = outer.isInLink || type === 'link' || type === 'linkReference'
  return {
    kind: 'phrase',
    where: isInLink ? 'a link' : outer.kind === 'phrase' ? outer.where : (words[type] ?? type),
    isInLink,
    isOneLine: outer.isOneLine || type === 'heading' || type === 'tableCell',
    isAlone: false,
    splits: [],
    group,
  }
}
