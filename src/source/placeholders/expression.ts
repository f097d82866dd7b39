import type { Expression, Program, TemplateElement } from 'estree'
import { programOf, sourceOf } from '../estree.js'
import type { Placeholder } from './mask.js'

/** The prop that a placeholder stands for; nothing where there is none. */
function propOf({ name }: Placeholder): Expression {
  const isName = /^[A-Za-z_]\w*$/.test(name)
  return {
    type: 'LogicalExpression',
    operator: '??',
    left: {
      type: 'MemberExpression',
      object: { type: 'Identifier', name: 'props' },
      property: isName ? { type: 'Identifier', name } : literalOf(name),
      computed: !isName,
      optional: false,
    },
    right: literalOf(''),
  }
}

/** A text with placeholders as an expression. */
export function textOf(pieces: readonly (string | Placeholder)[]): Expression {
  const [only] = pieces
  if (pieces.length === 1 && typeof only === 'object') return propOf(only)
  const texts = ['']
  const expressions: Expression[] = []
  for (const piece of pieces) {
    if (typeof piece === 'string') texts[texts.length - 1] += piece
    else {
      expressions.push(propOf(piece))
      texts.push('')
    }
  }
  return {
    type: 'TemplateLiteral',
    expressions,
    quasis: texts.map((text, at) => quasiOf(text, at === texts.length - 1)),
  }
}

/** Code that stands between braces. */
export function codeOf(expression: Expression): {
  readonly value: string
  readonly data: { readonly estree: Program }
} {
  return { value: sourceOf(expression), data: { estree: programOf(expression) } }
}

function quasiOf(text: string, tail: boolean): TemplateElement {
  return { type: 'TemplateElement', tail, value: { cooked: text, raw: text.replace(/[\\`]|\$\{/g, '\\$&') } }
}

function literalOf(value: string): Expression {
  return { type: 'Literal', value, raw: JSON.stringify(value) }
}
