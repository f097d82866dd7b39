import { attributesIn, textOf } from '../attributes.js'
import type { Container } from '../container.js'
import type { When } from '../directive.js'
import type { JsxElement } from '../jsx.js'

/** Reads the attributes of an element or a container that say by an expression whether it is shown. */
export function readWhen(node: JsxElement | Container, names: ReadonlySet<string>): readonly When[] {
  if (names.size === 0) return none
  return attributesIn(node).flatMap((attribute): When[] => {
    if (attribute.type !== 'mdxJsxAttribute' || !names.has(attribute.name)) return []
    const { name, value } = attribute
    const isBare = value === null || value === undefined
    const program = typeof value === 'object' ? (value?.data?.estree ?? undefined) : undefined
    return [{ name, actual: textOf(attribute), program, isBare }]
  })
}

const none: readonly When[] = []
