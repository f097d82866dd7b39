import type { Expression, Program } from 'estree'
import type { JSXAttribute, JSXElement, JSXSpreadAttribute } from 'estree-jsx'
import type { PhrasingContent } from 'mdast'
import type { MdxJsxAttribute, MdxJsxExpressionAttribute, MdxJsxTextElement } from 'mdast-util-mdx'
import type { Position } from 'unist'
import { fileDepthLimit } from '../model/limits.js'
import { DepthError } from './depth-error.js'
import { programOf, sourceOf } from '../source/estree.js'
import { expressionOf } from './evaluate.js'
import { isCodeJsx, type CodeJsx } from './jsx-in-code.js'
import { textOfJsx } from './jsx-text.js'
import { hasSpacedLines } from './spaced-lines.js'

/** Code, and its text. */
export interface WrittenCode {
  readonly program: Program
  readonly text: string
}

/** JSX of code as nodes. */
export interface ConvertedJsx {
  readonly nodes: readonly PhrasingContent[]
  /** Each element as it stands in the code. */
  readonly elements: ReadonlyMap<JSXElement, MdxJsxTextElement>
}

/**
 * Makes nodes of JSX, as if it had been written in a sentence. A fragment is what is in it; JSX in the expressions of JSX
 * stays code.
 *
 * @param written the code that it stands in
 * @param around where the code stands, for code without places
 * @param depth how deep the code is nested in its file
 * @throws {RangeError} where it is nested deeper than a file may be
 */
export function jsxToNodes(
  jsx: CodeJsx,
  written: WrittenCode,
  around: Position | undefined,
  depth: number,
): ConvertedJsx {
  const elements = new Map<JSXElement, MdxJsxTextElement>()
  const convert = (node: CodeJsx, at: number): PhrasingContent[] => {
    if (at > fileDepthLimit) throw new DepthError(positionIn(node, around).position)
    const children = node.children.flatMap((child): PhrasingContent[] => {
      const position = positionIn(child, around)
      switch (child.type) {
        case 'JSXText': {
          const value = textOfJsx(child.value)
          return value === '' ? [] : [{ type: 'text', value, ...position }]
        }
        case 'JSXElement':
        case 'JSXFragment':
          return convert(child, at + 1)
        case 'JSXExpressionContainer':
        case 'JSXSpreadChild': {
          const { expression } = child
          if (expression.type === 'JSXEmptyExpression') return []
          if (
            expression.type === 'Literal' &&
            typeof expression.value === 'string' &&
            !hasSpacedLines(expression.value)
          )
            return expression.value === '' ? [] : [{ type: 'text', value: expression.value, ...position }]
          return [{ type: 'mdxTextExpression', ...codeOf(expression, written), ...position }]
        }
      }
    })
    if (node.type === 'JSXFragment') return joinTexts(children)
    const { name, attributes } = node.openingElement
    const element: MdxJsxTextElement = {
      type: 'mdxJsxTextElement',
      name: nameOfJsx(name),
      attributes: attributes.map((attribute) => attributeOf(attribute, written)),
      children: joinTexts(children),
      ...positionIn(node, around),
    }
    elements.set(node, element)
    return [element]
  }
  return { nodes: convert(jsx, depth), elements }
}

// Where the text is all that the code was parsed from, without marks of quotes or indents in between, it has the source.
function sourceIn({ start, end }: Placed, { program, text }: WrittenCode): string | undefined {
  const { start: from, end: to } = 'start' in program ? (program as Placed) : ((expressionOf(program) ?? {}) as Placed)
  if (start === undefined || end === undefined || from === undefined || to === undefined) return undefined
  return to - from === text.length ? text.slice(start - from, end - from) : undefined
}

function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') {
      last.value += node.value
      if (last.position && node.position) last.position.end = node.position.end
    } else joined.push(node)
  }
  return joined
}

function codeOf(expression: Expression, written: WrittenCode): Pick<MdxJsxExpressionAttribute, 'value' | 'data'> {
  return { value: sourceIn(expression, written) ?? sourceOf(expression), data: { estree: programOf(expression) } }
}

function attributeOf(
  attribute: JSXAttribute | JSXSpreadAttribute,
  written: WrittenCode,
): MdxJsxAttribute | MdxJsxExpressionAttribute {
  if (attribute.type === 'JSXSpreadAttribute') {
    const spread = { type: 'SpreadElement', argument: attribute.argument } as const
    return {
      type: 'mdxJsxExpressionAttribute',
      value: sourceOf(spread),
      data: { estree: programOf({ type: 'ObjectExpression', properties: [spread] }) },
    }
  }
  const { value } = attribute
  const name = nameOfJsx(attribute.name)
  if (value === null) return { type: 'mdxJsxAttribute', name, value: null }
  if (value.type === 'Literal') return { type: 'mdxJsxAttribute', name, value: String(value.value) }
  const expression = isCodeJsx(value) ? value : value.expression
  if (expression.type === 'JSXEmptyExpression') return { type: 'mdxJsxAttribute', name, value: null }
  return {
    type: 'mdxJsxAttribute',
    name,
    value: { type: 'mdxJsxAttributeValueExpression', ...codeOf(expression, written) },
  }
}

type Name = JSXElement['openingElement']['name'] | JSXAttribute['name']

/** The name of an element of JSX, or of an attribute, as it is written. */
export function nameOfJsx(name: Name): string {
  if (name.type === 'JSXIdentifier') return name.name
  if (name.type === 'JSXNamespacedName') return `${name.namespace.name}:${name.name.name}`
  return `${nameOfJsx(name.object)}.${name.property.name}`
}

interface Placed {
  readonly loc?: { readonly start: Place; readonly end: Place } | null | undefined
  readonly start?: number
  readonly end?: number
}
interface Place {
  readonly line: number
  readonly column: number
}

/** Where a node of code stands in its file. */
export function positionIn({ loc, start, end }: Placed, around: Position | undefined): { position?: Position } {
  if (!loc) return around ? { position: { start: { ...around.start }, end: { ...around.end } } } : {}
  // A parser of code counts columns from 0.
  const pointOf = ({ line, column }: Place, offset: number | undefined): Position['start'] => ({
    line,
    column: column + 1,
    ...(offset === undefined ? {} : { offset }),
  })
  return { position: { start: pointOf(loc.start, start), end: pointOf(loc.end, end) } }
}
