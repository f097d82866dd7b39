import { expressionOf } from '../directives/evaluate.js'
import type { Include } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import { everyProp, propReadBy } from '../directives/prop-references.js'
import type { Document } from '../docset/document.js'
import type { Frame, Prop } from './frame.js'
import type { Planning } from './planning.js'

type Attribute = Include['node']['attributes'][number]

// The components that MDX takes for elements of Markdown are no prop to the content: a flat tree has those of its page.
const components = 'components'

/** Whether an attribute of an imported element passes on what the page itself is given when it runs. */
export function isOfPage(attribute: Attribute, { imported }: Include, { props }: Frame): boolean {
  if (imported === undefined || props !== undefined) return false
  return attribute.type === 'mdxJsxAttribute'
    ? attribute.name === components && readOf(attribute) === components
    : readOf(attribute) === everyProp
}

/** What of `props` an attribute is, or spreads. */
function readOf(attribute: Attribute): string | undefined {
  const code = attribute.type === 'mdxJsxExpressionAttribute' ? attribute : attribute.value
  const expression = typeof code === 'object' ? expressionOf(code?.data?.estree) : undefined
  const [spread, ...rest] = expression?.type === 'ObjectExpression' ? expression.properties : []
  if (spread?.type === 'SpreadElement' && rest.length === 0) return propReadBy(spread.argument)
  return expression && propReadBy(expression)
}

/** Takes out of what is passed on what is no prop to the content; says whether it is given components of its own. */
export function componentsLeftIn(given: Map<string, Prop>): boolean {
  // React keeps the key of an element in a list to itself.
  given.delete('key')
  const prop = given.get(components)
  if (prop === undefined) return false
  if (!('known' in prop) || (prop.known !== undefined && prop.known !== null)) return true
  given.delete(components)
  return false
}

/** Says of `{...props}` on a page that it is only known when the page runs, where the partial reads what it may give. */
export function sayOpenSpread(include: Include, frame: Frame, { props }: Document, planning: Planning): void {
  const { attributes } = include.node
  const at = attributes.findLastIndex(
    (attribute) => attribute.type === 'mdxJsxExpressionAttribute' && isOfPage(attribute, include, frame),
  )
  const spread = attributes[at]
  if (spread?.type !== 'mdxJsxExpressionAttribute') return
  const given = new Set(
    attributes.slice(at + 1).flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' ? [attribute.name] : [])),
  )
  // What is passed on as a whole is asked for where it is read.
  const expected: ReadonlySet<string> = new Set(['children', components, everyProp])
  if ([...props].every((name) => expected.has(name) || given.has(name))) return
  const why = 'what it spreads is only known when the page runs'
  planning.say(frame, 'prop-dynamic', positionOf(include), { actual: `{${spread.value}}`, why })
}
