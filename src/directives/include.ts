import type { Directive, Include, JsxElement, Slot } from '../model/directive.js'
import type { Settings } from '../model/settings.js'
import { attributeOf, literalOf, textOf } from './attributes.js'

/** Reads `<Include>`. */
export function readInclude(
  node: JsxElement,
  { names }: Settings,
  children: readonly Directive[],
  slots: readonly Slot[],
): Include {
  const attribute = attributeOf(node, names.src)
  const value = attribute && literalOf(attribute)?.value
  const src = typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  const hash = src?.indexOf('#') ?? -1
  return {
    kind: 'include',
    node,
    children,
    slots,
    src: hash < 0 ? src : src?.slice(0, hash),
    actual: attribute ? textOf(attribute) : `<${node.name}>`,
    section: hash < 0 || src === undefined ? undefined : decode(src.slice(hash + 1)),
  }
}

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}
