import type { MdxJsxAttribute } from 'mdast-util-mdx'
import { find, hastToReact, html, svg } from 'property-information'
import styleToJs from 'style-to-js'
import { expectRoom } from '../../model/stack.js'
import { expressionOfValue, programOf } from '../estree.js'
import type { HtmlAttribute } from './read-html.js'

/**
 * Attributes of HTML as JSX takes them. Those of components, and of elements that a page defines itself, keep their
 * names and values; any other has the name that MDX gives it when it compiles Markdown: `className`, `htmlFor`.
 *
 * @param element the name of the element
 */
export function toJsxAttributes(
  element: string,
  attributes: readonly HtmlAttribute[],
  isSvg: boolean,
): MdxJsxAttribute[] {
  const isOwn = !/^[a-z][A-Za-z\d]*$/.test(element)
  const seen = new Set<string>()
  return attributes.flatMap((attribute) => {
    const written = isOwn ? ownAttribute(attribute) : toJsxAttribute(attribute, isSvg)
    // Of two with one name, HTML takes the first, and JSX the last.
    if (seen.has(written.name)) return []
    seen.add(written.name)
    return written
  })
}

function ownAttribute({ name, value }: HtmlAttribute): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value: value ?? null }
}

function toJsxAttribute({ name, value }: HtmlAttribute, isSvg: boolean): MdxJsxAttribute {
  const info = find(isSvg ? svg : html, name)
  // What runs in the page is no function, which is all that JSX takes there: a host may know what to do with it.
  const isHandler = /^on/i.test(name)
  const jsxName = isHandler || !info.space ? name : (hastToReact[info.property] ?? info.property)
  if (jsxName === 'style') return styleAttribute(value ?? '')
  const isOn = info.boolean || (info.overloadedBoolean && (value === undefined || value === ''))
  return { type: 'mdxJsxAttribute', name: jsxName, value: isOn ? null : (value ?? '') }
}

// An object is all that JSX takes for it; what cannot be read as CSS stays as written.
function styleAttribute(style: string): MdxJsxAttribute {
  const object = readStyle(style)
  if (object === undefined) return { type: 'mdxJsxAttribute', name: 'style', value: style }
  const value = {
    type: 'mdxJsxAttributeValueExpression',
    value: JSON.stringify(object),
    data: { estree: programOf(expressionOfValue(object)) },
  } as const
  return { type: 'mdxJsxAttribute', name: 'style', value }
}

function readStyle(style: string): Record<string, string> | undefined {
  try {
    return styleToJs(style, { reactCompat: true })
  } catch (error) {
    expectRoom(error)
    return undefined
  }
}
