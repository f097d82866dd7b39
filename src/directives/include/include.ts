import type { Nodes } from 'mdast'
import type { Element, Include } from '../directive.js'
import type { Role } from '../role.js'
import { findPath } from './find-path.js'
import { plainInclude } from './plain-include.js'
import { readPath } from './read-path.js'
import { answerOf } from './answer.js'
import { findTarget } from './target.js'

/** An element that brings a file in. */
export const include: Role<Include> = {
  names: ({ components }) => new Set(components.includes.keys()),
  read: (element: Element, { components }, { source }): Include => {
    const { node } = element
    const way = components.includes.get(node.name ?? '')
    if (way === undefined) throw new Error(`Expected an element that includes, not \`${node.name}\``)
    const { written, ...found } = findPath(node, way, source)
    const { path: src, section } = written === undefined ? { path: undefined, section: undefined } : readPath(written)
    const { own, props: objects } = way
    const pathAttributes = [...way.src.keys()]
    return { ...plainInclude(element, { src, ...found }), ...found, section, pathAttributes, own, objects }
  },
  check: () => [],
  decide: (directive, { path, asked, names, settings }) =>
    answerOf(directive, findTarget(directive, path, asked, names, settings)),
}

/** `src` as it was written, section and all. */
export function writtenSrc({ src, section, actual }: Include): string {
  return src === undefined ? actual : section === undefined ? src : `${src}#${section}`
}

/** What an include has to place: its path is not. */
export function childrenToPlace({ node, isText }: Include): readonly Nodes[] {
  return isText ? [] : node.children
}
