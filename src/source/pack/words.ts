import { describeShape, type Places } from './shape.js'

const values = `root paragraph text heading thematicBreak blockquote list listItem html code definition emphasis strong
  inlineCode break link image linkReference imageReference table tableRow tableCell delete footnoteDefinition
  footnoteReference yaml full shortcut collapsed left right center id href src className title label value name key items
  sdk init get set const let var module Block Line include true false null undefined
  JSXElement Literal Identifier === !== && || ?? + - !`

// Places, type and keys.
const shapes = `
  node text value
  node inlineCode value
  node paragraph children
  node root children
  node strong children
  node emphasis children
  node delete children
  node blockquote children
  node heading depth children
  node list ordered start spread children
  node listItem spread checked children
  node link title url children
  node link url title children
  node image title url alt
  node code lang meta value
  node yaml value
  node html value
  node thematicBreak
  node break
  node table align children
  node tableRow children
  node tableCell children
  node definition identifier label title url
  node linkReference children label identifier referenceType
  node mdxJsxFlowElement name attributes children
  node mdxJsxTextElement name attributes children
  node mdxJsxAttribute name value`

// One parser puts the position behind what it read, the other in front of it. What came from a partial says so behind it.
const nodeShapes = shapes
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [places = '', type, ...keys] = line.trim().split(' ')
    const orders = [
      ['type', ...keys, 'position'],
      ['type', 'position', ...keys],
      ['type', ...keys, 'position', 'data'],
    ]
    return orders.map((order) => describeShape(places as Places, type, order))
  })

const otherShapes = [
  describeShape('none', undefined, ['tree', 'failure', 'diagnostics', 'placeholders']),
  describeShape('none', undefined, ['tree', 'isFine']),
  describeShape('none', undefined, ['origin']),
  describeShape('none', undefined, ['path', 'chain']),
  describeShape('none', undefined, ['path', 'chain', 'panels']),
  describeShape('node', undefined, ['path', 'position']),
  describeShape('node', undefined, ['label', 'path', 'position']),
  describeShape('none', undefined, ['estree']),
  describeShape('none', undefined, ['estree', 'origin']),
  describeShape('none', 'mdxJsxAttributeValueExpression', ['type', 'value', 'data']),
  describeShape('node', 'mdxTextExpression', ['type', 'value', 'position', 'data']),
  describeShape('node', 'mdxFlowExpression', ['type', 'value', 'position', 'data']),
  describeShape('node', 'mdxjsEsm', ['type', 'value', 'position', 'data']),
  describeShape('code', 'Program', ['type', 'start', 'end', 'body', 'sourceType', 'comments', 'loc', 'range']),
  describeShape('code', 'ExpressionStatement', ['type', 'expression', 'start', 'end', 'loc', 'range']),
  describeShape('code', 'Literal', ['type', 'start', 'end', 'loc', 'value', 'raw', 'range']),
  describeShape('code', 'Literal', ['type', 'start', 'end', 'value', 'raw', 'loc', 'range']),
  describeShape('code', 'ArrayExpression', ['type', 'start', 'end', 'loc', 'elements', 'range']),
  describeShape('code', 'ArrayExpression', ['type', 'start', 'end', 'elements', 'loc', 'range']),
  describeShape('code', 'Identifier', ['type', 'start', 'end', 'loc', 'name', 'range']),
  describeShape('code', 'Identifier', ['type', 'start', 'end', 'name', 'loc', 'range']),
  describeShape('code', 'ObjectExpression', ['type', 'start', 'end', 'properties', 'loc', 'range']),
  describeShape('code', 'Property', [
    ...['type', 'start', 'end', 'method', 'shorthand', 'computed', 'key', 'value', 'kind', 'loc', 'range'],
  ]),
]

/** Words that most packs hold, told by their place: a change here is a new version of the format. */
export const commonWords: readonly string[] = [...values.split(/\s+/), ...nodeShapes, ...otherShapes]
