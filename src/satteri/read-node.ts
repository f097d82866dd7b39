import type {
  AlignType,
  BlockContent,
  DefinitionContent,
  ListItem,
  Nodes,
  PhrasingContent,
  RootContent,
  RowContent,
  TableContent,
} from 'mdast'
import type { MdastReader } from 'satteri'
import type { Position } from 'unist'
import { types } from './node-types.js'
import { readAttributes, readNumber, withSpaces } from './read-attributes.js'

/** What may stand in one node or another. */
export type Children = RootContent[] &
  PhrasingContent[] &
  (BlockContent | DefinitionContent)[] &
  ListItem[] &
  TableContent[] &
  RowContent[]

/**
 * Makes a node of what satteri says of it, but for what is for its own compiler.
 *
 * @param children what stands in it, where something can
 * @returns `undefined` where the reference knows no such node
 */
export function readNode(reader: MdastReader, id: number, position: Position, children: Children): Nodes | undefined {
  const text = (at: number): string => reader.fieldString(id, at)
  switch (reader.getNodeType(id)) {
    case types.text:
      return { type: 'text', value: text(0), position }
    case types.paragraph:
      return { type: 'paragraph', children, position }
    case types.inlineCode:
      return { type: 'inlineCode', value: text(0), position }
    case types.link:
      return { type: 'link', title: text(8) || null, url: text(0), children, position }
    case types.listItem: {
      const checked = reader.fieldU8(id, 0, unchecked)
      const spread = reader.fieldU8(id, 1, 0) !== 0
      return { type: 'listItem', spread, checked: checked === unchecked ? null : checked === 1, children, position }
    }
    case types.list: {
      const ordered = reader.fieldU8(id, 4, 0) !== 0
      const spread = reader.fieldU8(id, 5, 0) !== 0
      return { type: 'list', ordered, start: ordered ? readNumber(reader, id, 0) : null, spread, children, position }
    }
    case types.strong:
      return { type: 'strong', children, position }
    case types.emphasis:
      return { type: 'emphasis', children, position }
    case types.delete:
      return { type: 'delete', children, position }
    case types.heading:
      return { type: 'heading', depth: reader.fieldU8(id, 0, 1) as 1, children, position }
    case types.code:
      return { type: 'code', lang: text(0) || null, meta: text(8) || null, value: text(16), position }
    case types.blockquote:
      return { type: 'blockquote', children, position }
    case types.mdxJsxFlowElement:
      return {
        type: 'mdxJsxFlowElement',
        name: text(0) || null,
        attributes: readAttributes(reader, id),
        children,
        position,
      }
    case types.mdxJsxTextElement:
      return {
        type: 'mdxJsxTextElement',
        name: text(0) || null,
        attributes: readAttributes(reader, id),
        children,
        position,
      }
    case types.mdxFlowExpression:
      return { type: 'mdxFlowExpression', value: withSpaces(text(0)), position }
    case types.mdxTextExpression:
      return { type: 'mdxTextExpression', value: withSpaces(text(0)), position }
    case types.mdxjsEsm:
      return { type: 'mdxjsEsm', value: withSpaces(text(0)), position }
    case types.tableCell:
      return { type: 'tableCell', children, position }
    case types.tableRow:
      return { type: 'tableRow', children, position }
    case types.table:
      return { type: 'table', align: readAlign(reader, id), children, position }
    case types.break:
      return { type: 'break', position }
    case types.thematicBreak:
      return { type: 'thematicBreak', position }
    case types.image:
      return { type: 'image', title: text(16) || null, url: text(0), alt: text(8), position }
    case types.definition:
      return {
        type: 'definition',
        identifier: text(16),
        label: text(24),
        title: text(8) || null,
        url: text(0),
        position,
      }
    case types.linkReference:
      return {
        type: 'linkReference',
        children,
        position,
        identifier: text(0),
        label: text(8),
        referenceType: readKind(reader, id),
      }
    case types.imageReference:
      return {
        type: 'imageReference',
        alt: text(20),
        position,
        identifier: text(0),
        label: text(8),
        referenceType: readKind(reader, id),
      }
    case types.footnoteReference:
      return { type: 'footnoteReference', identifier: text(0), label: text(8), position }
    case types.footnoteDefinition:
      return { type: 'footnoteDefinition', identifier: text(0), label: text(8), children, position }
    case types.yaml:
      return { type: 'yaml', value: text(0), position }
    case types.root:
      return { type: 'root', children, position }
    default:
      return undefined
  }
}

/** What an item has in place of a box. */
const unchecked = 2

const kinds = ['shortcut', 'collapsed', 'full'] as const
const readKind = (reader: MdastReader, id: number): (typeof kinds)[number] =>
  kinds[reader.fieldU8(id, 16, 0)] ?? 'shortcut'

const sides = [null, 'left', 'right', 'center'] as const

function readAlign(reader: MdastReader, id: number): AlignType[] {
  const align: AlignType[] = []
  const count = readNumber(reader, id, 0)
  for (let at = 0; at < count; at++) align.push(sides[reader.fieldU8(id, 4 + at, 0)] ?? null)
  return align
}
