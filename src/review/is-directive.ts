import type { Docset } from '../docset/docset.js'
import { isMarkup } from '../model/path.js'
import { remember } from '../model/remember.js'
import type { IsDirective } from './inventory.js'

/** Tells by where a node was written whether it was read as a directive there. */
export function directiveTeller({ document, names }: Docset): IsDirective {
  const byPath = new Map<string, ReadonlySet<number | undefined>>()
  const offsetsIn = (path: string): ReadonlySet<number | undefined> =>
    new Set([...document(path).byNode.values()].map(({ node }) => node.position?.start.offset))
  return ({ position }, path) =>
    position !== undefined &&
    isMarkup(path) &&
    names.has(path) &&
    remember(byPath, path, () => offsetsIn(path)).has(position.start.offset)
}
