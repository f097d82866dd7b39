import { expressionOf } from '../directives/evaluate.js'
import type { Include } from '../directives/directive.js'
import { everyProp, propReadBy } from '../directives/prop-references.js'
import type { Asking } from './asking.js'
import type { Frame, Prop } from './frame.js'

type Attribute = Include['node']['attributes'][number]

// The components that MDX takes for elements of Markdown are no prop to the content: a flat tree has those of its page.
const components = 'components'

/** What a page is given by its host. */
const ofHost: ReadonlySet<string> = new Set(['children', components])

/** What a partial may be given by all that its page is given; an axis that a condition reads there is no prop. */
export const wantedOfPage = (wanted: ReadonlySet<string>, asking: Asking): ReadonlySet<string> =>
  new Set([...wanted].filter((name) => !ofHost.has(name) && asking.axisNamed(name) === undefined))

/** Whether an attribute passes on what the page itself is given when it runs. */
export function isOfPage(attribute: Attribute, { imported }: Include, { props }: Frame): boolean {
  if (props !== undefined) return false
  if (attribute.type === 'mdxJsxExpressionAttribute') return readOf(attribute) === everyProp
  return imported !== undefined && attribute.name === components && readOf(attribute) === components
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

/** Whether some of what a partial reads of a spread is given by no attribute behind that. */
export function mayMiss({ node: { attributes } }: Include, spread: Attribute, reads: ReadonlySet<string>): boolean {
  const behind = attributes.slice(attributes.indexOf(spread) + 1)
  const given = new Set(behind.flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' ? [attribute.name] : [])))
  // What is passed on as a whole is asked for where it is read.
  return [...reads].some((name) => name !== everyProp && !given.has(name))
}
