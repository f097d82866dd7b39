import type { Blockquote, ListItem, Nodes } from 'mdast'

/** What a node stands in. */
export interface Standing {
  readonly isInItem: boolean
  readonly isInQuote: boolean
  readonly isInFootnote: boolean
  /** How many characters each line has in front of what stands in the innermost list or quote. */
  readonly indent: number
}

export const atTop: Standing = { isInItem: false, isInQuote: false, isInFootnote: false, indent: 0 }

/** What stands in a node that stands somewhere. */
export function standingIn(node: Nodes, standing: Standing): Standing {
  const { isInItem, isInQuote, isInFootnote, indent } = standing
  switch (node.type) {
    case 'listItem':
      return { isInItem: true, isInQuote, isInFootnote, indent: indentIn(node) }
    case 'blockquote':
      return { isInItem, isInQuote: true, isInFootnote, indent: indentIn(node) }
    case 'footnoteDefinition':
      return { isInItem, isInQuote, isInFootnote: true, indent }
    default:
      return standing
  }
}

/** Whether lines have the marks of a container in front of them. */
export const isContained = ({ isInItem, isInQuote, isInFootnote }: Standing): boolean =>
  isInItem || isInQuote || isInFootnote

const indentIn = ({ children: [first] }: ListItem | Blockquote): number => (first?.position?.start.column ?? 1) - 1
