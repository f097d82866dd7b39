import type { Nodes } from 'mdast'
import type { Element, Include } from '../directive.js'
import { nameAlone } from '../evaluate.js'
import type { ReadFile, Role } from '../role.js'
import { findPath } from './find-path.js'
import { plainInclude } from './plain-include.js'
import { readPath } from './read-path.js'
import { answerOf } from './answer.js'
import { findTarget } from './target.js'
import { codeImportedAs } from './text-import.js'

/** An element that brings a file in. */
export const include: Role<Include> = {
  names: ({ components }) => new Set(components.includes.keys()),
  read: (element: Element, { components }, { source, locals }): Include => {
    const { node } = element
    const way = components.includes.get(node.name ?? '')
    if (way === undefined) throw new Error(`Expected an element that includes, not \`${node.name}\``)
    const { written, name, ...found } = findPath(node, way, source)
    const { own, props: objects } = way
    const more = { ...found, pathAttributes: [...way.src.keys()], own, objects }
    if (written === undefined) return { ...includeOfName(element, name, found.actual, locals), ...more }
    const { path: src, section } = readPath(written)
    return { ...plainInclude(element, { src, ...found }), ...more, section }
  },
  check: () => [],
  decide: (directive, { path, asked, names, settings }) =>
    answerOf(directive, findTarget(directive, path, asked, names, settings)),
}

/** The include of a file of code that a name stands for; of no file, where the name stands for none. */
export function includeOfName(
  element: Element,
  name: string | undefined,
  actual: string,
  locals: ReadFile['locals'],
): Include {
  const src = name === undefined ? undefined : codeImportedAs(name, element.hidden, locals)
  if (name === undefined || src === undefined) return plainInclude(element, { src: undefined, actual })
  // What says its file takes no value.
  const attributes = element.attributes.filter(({ program }) => nameAlone(program) !== name)
  return { ...plainInclude({ ...element, attributes }, { src, actual }), textName: name }
}

/** `src` as it was written, section and all. */
export function writtenSrc({ src, section, actual }: Include): string {
  return src === undefined ? actual : section === undefined ? src : `${src}#${section}`
}

/** What an include has to place: its path is not. */
export function childrenToPlace({ node, isText }: Include): readonly Nodes[] {
  return isText ? [] : node.children
}
