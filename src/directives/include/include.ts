import { decode } from '../../model/decode.js'
import { attributeOf, literalOf, textOf } from '../attributes.js'
import type { Include } from '../directive.js'
import type { Role } from '../role.js'
import { findTarget } from './target.js'

const none: ReadonlySet<string> = new Set()

/** `<Include>`: brings a file in. */
export const include: Role<Include> = {
  names: ({ components }) => new Set(components.includes.keys()),
  read: (element, { components }): Include => {
    const { node } = element
    const way = components.includes.get(node.name ?? '')
    const attribute = way && attributeOf(node, new Set(way.src.keys()))
    const value = attribute && literalOf(attribute)?.value
    const src = typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
    const hash = src?.indexOf('#') ?? -1
    return {
      ...element,
      kind: 'include',
      own: way?.own ?? none,
      pathAttributes: [...(way?.src.keys() ?? [])],
      lists: [],
      src: hash < 0 ? src : src?.slice(0, hash),
      actual: attribute ? textOf(attribute) : `<${node.name}>`,
      section: hash < 0 || src === undefined ? undefined : decode(src.slice(hash + 1)),
      imported: undefined,
      isValue: false,
    }
  },
  check: () => [],
  decide: (directive, { path, asked, names, settings }) => ({
    kind: 'open',
    target: findTarget(directive, path, asked, names, settings),
  }),
}

/** `src` as it was written, section and all. */
export function writtenSrc({ src, section, actual }: Include): string {
  return src === undefined ? actual : section === undefined ? src : `${src}#${section}`
}
