import type { Expression, FunctionExpression, ArrowFunctionExpression } from 'estree'
import { isElement } from '../directives/jsx.js'
import { jsxIn } from '../directives/jsx-in-code.js'
import type { MarkdownComponent, MarkdownContext } from './component.js'
import type { MarkdownNode } from './node.js'
import type { Named, Scene } from './scene.js'
import { show } from './show.js'
import { deepest, type PageCode } from './page-code.js'
import { namesOf } from './values.js'
import { Written } from './written.js'

/** What a component shows that the page itself defines, or imports from Markdown; `undefined` where code decides it. */
export function writePageComponent(
  node: MarkdownComponent,
  context: MarkdownContext,
  scene: Scene,
): MarkdownNode[] | undefined {
  const found = isElement(node) && node.name ? definitionOf({ name: node.name, scene }) : undefined
  const made = found && madeBy(found.code.expression)
  if (!made || !showsJsx(made.body, found.code)) return undefined
  const names = new Map(namesOf(made.params[0], propsOf(node, context)))
  const { values } = found.scene
  return values.once(found.name, () =>
    values.atTop(names, () => show(made.body, { ...found.code, scene: found.scene })),
  )
}

function definitionOf({ name, scene }: Named, depth = 0): (Named & { readonly code: PageCode }) | undefined {
  if (depth > deepest) return undefined
  const code = scene.values.codeOf(name)
  if (code?.expression.type === 'Identifier') return definitionOf({ name: code.expression.name, scene }, depth + 1)
  if (code) return { name, scene, code }
  const imported = scene.imported(name)
  return imported && definitionOf(imported, depth + 1)
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
