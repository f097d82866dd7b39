import type { Expression, Node as EstreeNode, Program } from 'estree'
import type { PhrasingContent } from 'mdast'
import { namesIn } from '../directives/bound-names.js'
import { placeholderOf } from '../directives/code-sites.js'
import { expressionOf } from '../directives/evaluate.js'
import { childrenOf, isCodeJsx, jsxIn, type CodeJsx } from '../directives/jsx-in-code.js'
import { jsxToNodes, type WrittenCode } from '../directives/jsx-to-nodes.js'
import { namesAround } from '../directives/prop-references.js'
import { referencesIn } from '../directives/references.js'
import { programOf, sourceOf } from '../source/estree.js'
import { codeSpan, isPhrasing, text, type MarkdownNode } from './node.js'
import { toPhrasing, trim } from './phrasing.js'
import type { Scene } from './scene.js'
import { holdsJsx } from './values.js'
import { Written } from './written.js'

/**
 * What an expression shows: its value where that is known, and of what only the page decides, all that it may be. Code
 * that says nothing of what it shows stands for itself.
 *
 * @param source the code as written
 */
export function showProgram(program: Program | null | undefined, source: string, scene: Scene): MarkdownNode[] {
  const expression = expressionOf(program)
  return expression && program ? show(expression, { program, text: source, scene }) : []
}

/** Code that is shown, with what it stands in. */
interface Showing extends WrittenCode {
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
    case 'ObjectExpression': {
      const name = placeholderOf(expression)
      return name === undefined ? [] : [text(`{{${name}}}`)]
    }
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
    case 'ArrowFunctionExpression':
      if (expression.body.type !== 'BlockStatement' && holdsJsx(expression.body)) {
        const { body, params } = expression
        return scene.values.hiding(params.flatMap(namesIn), () => show(body, showing))
      }
      break
    case 'ChainExpression':
      if (expression.expression.type === 'CallExpression') return show(expression.expression, showing)
      break
    case 'CallExpression': {
      const mapped = scene.values.mapped(expression)
      if (mapped) return mapped.flatMap((item) => scene.values.within(item.names, () => show(item.expression, showing)))
    }
  }
  const free = new Set<EstreeNode>(referencesIn(expression).map(({ node }) => node))
  const read = readIn(expression, scene, free)
  if (read.some((part) => part instanceof Written))
    return read.flatMap((part) => (part instanceof Written ? part.nodes : showJsx(part, showing)))
  const program: Program = { ...showing.program, body: [{ type: 'ExpressionStatement', expression }] }
  const jsx = jsxIn(program)
  if (jsx.length > 0) {
    const around = namesAround(program)
    return jsx.flatMap((one) => scene.values.hiding(around.get(one) ?? [], () => showJsx(one, showing)))
  }
  return [codeSpan(`{${sourceOf(expression)}}`)]
}

/**
 * The content that code reads, and JSX that it does not make over and over, in order.
 *
 * @param free where it names what no function in it takes
 */
function readIn(
  node: EstreeNode,
  scene: Scene,
  free: ReadonlySet<EstreeNode>,
  isInFunction = false,
): (Written | CodeJsx)[] {
  if (isCodeJsx(node)) return isInFunction ? [] : [node]
  const named = namedBy(node)
  if (named && free.has(named)) {
    const value = scene.values.of(node as Expression)?.value
    if (value instanceof Written) return [value]
  }
  const inside = isInFunction || node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression'
  return childrenOf(node).flatMap((child) => readIn(child, scene, free, inside))
}

/** The name that an identifier is, or that a member is one of. */
function namedBy(node: EstreeNode): EstreeNode | undefined {
  if (node.type === 'MemberExpression') return namedBy(node.object)
  return node.type === 'Identifier' ? node : undefined
}

// Of what only the page decides, a sentence tells one from the other.
function either(ways: readonly MarkdownNode[][]): MarkdownNode[] {
  const shown = ways.filter((way) => way.length > 0)
  return shown.flatMap((way, index) => (index > 0 && way.every(isPhrasing) ? [text(' / '), ...way] : way))
}

function showJsx(jsx: CodeJsx, showing: Showing): MarkdownNode[] {
  return showing.scene.write(jsxToNodes(jsx, showing, undefined, 0).nodes)
}

/** What an expression shows, the code in it written anew. */
export const showAnew = (expression: Expression, scene: Scene): MarkdownNode[] =>
  show(expression, { program: programOf(expression), text: '', scene })

/** What is known shows, as React has it: texts and numbers, content, and those of lists. */
export function showKnown(value: unknown): readonly MarkdownNode[] {
  if (Array.isArray(value)) return value.flatMap(showKnown)
  if (value instanceof Written) return value.nodes
  const isShown = typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
  return isShown && value !== '' ? [text(String(value))] : []
}

/** What an entry of a list says: text, or content. */
export const saidBy = (value: unknown): PhrasingContent[] =>
  typeof value === 'string' || value instanceof Written ? trim(toPhrasing(showKnown(value))) : []
