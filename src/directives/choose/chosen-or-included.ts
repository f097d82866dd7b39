import { attributeOf } from '../attributes.js'
import type { Chooser, Include } from '../directive.js'
import { include } from '../include/include.js'
import type { Role } from '../role.js'
import { chooser } from './chooser.js'

/** An element by a name of two roles: with a map it chooses, without one it brings in a file. */
export const chosenOrIncluded: Role<Chooser | Include> = {
  names: ({ components: { includes, choices } }) => new Set([...choices.keys()].filter((name) => includes.has(name))),
  read: (element, settings, file) => {
    const way = settings.components.choices.get(element.node.name ?? '')
    const isMapped = way && attributeOf(element.node, way.map) !== undefined
    return isMapped ? chooser.read(element, settings, file) : include.read(element, settings, file)
  },
  check: (directive, setting) =>
    directive.kind === 'chooser' ? chooser.check(directive, setting) : include.check(directive, setting),
  decide: (directive, setting) =>
    directive.kind === 'chooser' ? chooser.decide(directive, setting) : include.decide(directive, setting),
}
