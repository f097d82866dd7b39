import type { Expression, Program } from 'estree'
import type { PhrasingContent } from 'mdast'
import { expressionOf } from '../directives/evaluate.js'
import { isCodeJsx, jsxIn, type CodeJsx } from '../directives/jsx-in-code.js'
import { jsxToNodes } from '../directives/jsx-to-nodes.js'
import { sourceOf } from '../source/estree.js'
import { codeSpan, isPhrasing, text, type MarkdownNode } from './node.js'
import type { Scene } from './scene.js'
import { Written } from './written.js'

/**
 * What an expression shows: its value where that is known, and of what only the page decides, all that it may be. Code
 * that says nothing of what it shows stands for itself.
 *
 * @param source the code as written
 */
export function showProgram(program: Program | null | undefined, source: string, scene: Scene): MarkdownNode[] {
  const expression = expressionOf(program)
  return expression && program ? show(expression, { program, source, scene }) : []
}

/** Code that is shown, with what it stands in. */
interface Showing {
  readonly program: Program
  readonly source: string
  readonly scene: Scene
}

/** What code shows. */
export function show(expression: Expression, showing: Showing): MarkdownNode[] {
  const { scene } = showing
  if (isCodeJsx(expression)) return showJsx(expression, showing)
  const known = scene.values.of(expression)
  if (known) return [...showKnown(known.value)]
  switch (expression.type) {
    case 'ArrayExpression':
      return expression.elements.flatMap((item) =>
        item === null || item.type === 'SpreadElement' ? [] : show(item, showing),
      )
    case 'ObjectExpression':
      return []
    case 'Identifier': {
      const { name } = expression
      const code = scene.values.codeOf(name)
      const jsx = code && isCodeJsx(code.expression) ? code.expression : undefined
      const shown = code && jsx && scene.values.once(name, () => showJsx(jsx, { ...code, scene }))
      if (shown) return shown
      break
    }
    case 'ConditionalExpression': {
      const { test, consequent, alternate } = expression
      const told = scene.values.of(test)
      const ways = told ? [told.value ? consequent : alternate] : [consequent, alternate]
      return either(ways.map((way) => show(way, showing)))
    }
    case 'LogicalExpression': {
      const { operator, left, right } = expression
      const told = operator === '&&' ? scene.values.of(left) : undefined
      if (told) return told.value ? show(right, showing) : []
      return operator === '&&' ? show(right, showing) : either([left, right].map((side) => show(side, showing)))
    }
    case 'TemplateLiteral':
      return expression.quasis.flatMap(({ value }, index) => {
        const inner = expression.expressions[index]
        return [text(value.cooked ?? ''), ...(inner ? show(inner, showing) : [])]
      })
    case 'CallExpression': {
      const mapped = scene.values.mapped(expression)
      if (mapped) return mapped.flatMap((item) => scene.values.within(item.names, () => show(item.expression, showing)))
    }
  }
  const jsx = jsxIn({ ...showing.program, body: [{ type: 'ExpressionStatement', expression }] })
  if (jsx.length > 0) return jsx.flatMap((one) => showJsx(one, showing))
  return [codeSpan(`{${sourceOf(expression)}}`)]
}

// Of what only the page decides, a sentence tells one from the other.
function either(ways: readonly MarkdownNode[][]): MarkdownNode[] {
  const shown = ways.filter((way) => way.length > 0)
  return shown.flatMap((way, index) => (index > 0 && way.every(isPhrasing) ? [text(' / '), ...way] : way))
}

function showJsx(jsx: CodeJsx, { program, source, scene }: Showing): MarkdownNode[] {
  return scene.write(jsxToNodes(jsx, { program, text: source }, undefined, 0).nodes)
}

/** What is known shows, be it a value or content. */
export const showKnown = (value: unknown): readonly MarkdownNode[] =>
  value instanceof Written ? value.nodes : showValue(value)

/** What a value shows, as React has it: texts and numbers, and those of lists. */
export function showValue(value: unknown): PhrasingContent[] {
  if (Array.isArray(value)) return value.flatMap(showValue)
  const isShown = typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
  return isShown && value !== '' ? [text(String(value))] : []
}
