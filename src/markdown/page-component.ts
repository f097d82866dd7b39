import type { Expression, FunctionExpression, ArrowFunctionExpression } from 'estree'
import { isElement } from '../directives/jsx.js'
import { jsxIn } from '../directives/jsx-in-code.js'
import type { MarkdownComponent, MarkdownContext } from './component.js'
import type { MarkdownNode } from './node.js'
import type { Scene } from './scene.js'
import { show } from './show.js'
import { namesOf, type PageCode } from './values.js'
import { Written } from './written.js'

/** What a component shows that the page itself defines; `undefined` where there is none, or code decides it. */
export function writePageComponent(
  node: MarkdownComponent,
  context: MarkdownContext,
  scene: Scene,
): MarkdownNode[] | undefined {
  const { values } = scene
  const { name } = node
  const code = isElement(node) && name ? values.codeOf(name) : undefined
  const made = code && madeBy(code.expression)
  if (!name || !made || !showsJsx(made.body, code)) return undefined
  const names = new Map(namesOf(made.params[0], propsOf(node, context)))
  return values.once(name, () => values.within(names, () => show(made.body, { ...code, scene })))
}

interface Made {
  readonly params: FunctionExpression['params']
  readonly body: Expression
}

function madeBy(expression: Expression): Made | undefined {
  if (!isFunction(expression) || expression.async || expression.generator) return undefined
  const { params, body } = expression
  if (body.type !== 'BlockStatement') return { params, body }
  const [only, ...more] = body.body
  if (only?.type !== 'ReturnStatement' || more.length > 0) return undefined
  return only.argument ? { params, body: only.argument } : undefined
}

const isFunction = (node: Expression): node is FunctionExpression | ArrowFunctionExpression =>
  node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'

const showsJsx = (expression: Expression, { program }: PageCode): boolean =>
  jsxIn({ ...program, body: [{ type: 'ExpressionStatement', expression }] }).length > 0

// Of what is not known of its attributes, what they show.
function propsOf(node: MarkdownComponent, context: MarkdownContext): Readonly<Record<string, unknown>> {
  const props: Record<string, unknown> = { ...context.attributes }
  for (const attribute of isElement(node) ? node.attributes : []) {
    if (attribute.type !== 'mdxJsxAttribute' || Object.hasOwn(props, attribute.name)) continue
    props[attribute.name] = new Written(context.text(attribute.name))
  }
  if (context.children.length > 0) props.children = new Written(context.children)
  return props
}
