import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx'
import type { Nodes } from 'mdast'
import type { Point, Position } from 'unist'
import type { Program } from 'estree'
import type { CodeKind, PlacedPoint } from '../source/read-code.js'
import type { Lines } from './lines.js'
import { enterValue } from './scan-tag.js'
import { TextScanner } from './text-scanner.js'

/** What holds an estree: the `data` of an expression, a value, a spread or ESM. */
export interface EstreeData {
  estree?: Program | null | undefined
}

/** Code in a node: what holds its estree, and where the code stands. */
export interface CodePlace {
  readonly holder: { data?: EstreeData | undefined; readonly value: string }
  readonly kind: CodeKind
  readonly start: PlacedPoint
}

const none: readonly CodePlace[] = []

/**
 * The code of a node itself, not of what is in it.
 *
 * @throws where there is none at a position
 */
export function codePlacesOf(node: Nodes, lines: Lines): readonly CodePlace[] {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [{ holder: node, kind: 'expression', start: behindBrace(node.position) }]
    case 'mdxjsEsm':
      return [{ holder: node, kind: 'esm', start: placed(node.position?.start) }]
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.length === 0 ? none : placesIn(node.attributes, lines)
    default:
      return none
  }
}

function placesIn(attributes: readonly (MdxJsxAttribute | MdxJsxExpressionAttribute)[], lines: Lines): CodePlace[] {
  const places: CodePlace[] = []
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute')
      places.push({ holder: attribute, kind: 'spread', start: behindBrace(attribute.position) })
    else if (typeof attribute.value === 'object' && attribute.value !== null)
      places.push({ holder: attribute.value, kind: 'value', start: startOfValue(attribute, lines) })
  }
  return places
}

function startOfValue(attribute: MdxJsxAttribute, lines: Lines): PlacedPoint {
  const scanner = new TextScanner(lines, placed(attribute.position?.start))
  if (!enterValue(attribute, scanner)) throw new Error(`Expected \`${attribute.name}\` to have a value in braces`)
  return scanner.point
}

function behindBrace(position: Position | undefined): PlacedPoint {
  const { line, column, offset } = placed(position?.start)
  return { line, column: column + 1, offset: offset + 1 }
}

function placed(point: Point | undefined): PlacedPoint {
  if (point?.offset === undefined) throw new Error('Expected a node that holds code to have offsets')
  return { line: point.line, column: point.column, offset: point.offset }
}
