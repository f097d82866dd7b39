import type { Nodes } from 'mdast'
import { textOf } from '../directives/attributes.js'
import { containerOf, nameOf } from '../directives/container.js'
import { isElement } from '../directives/jsx.js'

/** An element or a container with content. */
export interface Opening {
  readonly name: string
  /** Its opening tag, in one line, without what is told as an anchor, a link or an image. */
  readonly text: string
}

const toldElsewhere: ReadonlySet<string> = new Set(['id', 'href'])

/** How a node with content opens; `undefined` where it is neither an element nor a container, or has none. */
export function openingOf(node: Nodes): Opening | undefined {
  if (!('children' in node) || node.children.length === 0) return undefined
  const container = containerOf(node)
  if (container && node.type === 'containerDirective') {
    const attributes = Object.entries(node.attributes ?? {}).flatMap(([name, value]) =>
      toldElsewhere.has(name) ? [] : `${name}="${value ?? ''}"`,
    )
    const name = nameOf(container)
    return { name, text: attributes.length === 0 ? name : `${name}{${attributes.join(' ')}}` }
  }
  if (!isElement(node) || node.name === null) return undefined
  const { name } = node
  const attributes = node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return `{${attribute.value}}`
    return toldElsewhere.has(attribute.name) ? [] : textOf(attribute)
  })
  return { name, text: `<${[name, ...attributes].join(' ').replace(/\s+/g, ' ')}>` }
}
