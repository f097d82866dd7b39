import type { Include } from '../directive.js'
import { include } from '../include/include.js'
import type { Role } from '../role.js'

const none: ReadonlySet<string> = new Set()

/** An element by the name of an import of Markdown: brings that file in. All its attributes are props. */
export const imported: Role<Include> = {
  // Which names there are is told by each document.
  names: () => none,
  read: (element, _, { imports }): Include => {
    const name = element.node.name ?? ''
    const found = imports.get(name)
    if (found === undefined) throw new Error(`Expected \`${name}\` to be imported`)
    return {
      ...element,
      kind: 'include',
      own: none,
      pathAttributes: [],
      objects: none,
      folder: '',
      gap: undefined,
      isText: false,
      told: undefined,
      lists: [],
      src: found.specifier,
      actual: `<${name}>`,
      section: undefined,
      imported: found,
      isValue: false,
    }
  },
  check: (directive, setting) => include.check(directive, setting),
  decide: (directive, setting) => include.decide(directive, setting),
}
