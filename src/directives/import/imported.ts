import type { Element, Include } from '../directive.js'
import { include } from '../include/include.js'
import { plainInclude } from '../include/plain-include.js'
import type { Role } from '../role.js'
import type { MarkupSource } from './read-imports.js'

const none: ReadonlySet<string> = new Set()

/** An element by the name of an import of Markdown: brings that file in. All its attributes are props. */
export const imported: Role<Include> = {
  ...include,
  // Which names there are is told by each document.
  names: () => none,
  read: (element: Element, _, { imports }): Include => {
    const name = element.node.name ?? ''
    const found = imports.get(name)
    if (found === undefined) throw new Error(`Expected \`${name}\` to be imported`)
    return includeOfImport(found, element, `<${name}>`, false)
  },
}

/**
 * The include that an import is where it is used.
 *
 * @param actual what says so, as written
 * @param isValue whether it is used as a value
 */
export function includeOfImport(imported: MarkupSource, element: Element, actual: string, isValue: boolean): Include {
  return { ...plainInclude(element, { src: imported.specifier, actual }), imported, isValue }
}
