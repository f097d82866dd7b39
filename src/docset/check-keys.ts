import { splitList } from '../directives/attributes.js'
import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import type { Mend } from '../messages/edits/mend.js'
import type { Axis } from '../model/axis.js'
import { slipOf } from '../model/nearest.js'
import { idsOf } from '../model/value-ids.js'
import type { Docset } from './docset.js'
import type { Document } from './document.js'
import { placeOfKey } from './front-matter-places.js'
import { writtenValues } from './page-values.js'

/**
 * Warns of keys of a page's front matter that are a slip of the one that says of an axis whom it is for. Any key may be
 * the site's own, so all that it lists has to be values of the axis.
 */
export function checkKeys(document: Document, { axes, settings }: Docset): Diagnostic[] {
  const { path, source, frontmatter } = document
  if (settings.scope !== undefined || settings.isPartial(path)) return []
  return axes.flatMap((axis) => {
    const { name, attributes } = axis
    if (writtenValues(document, name, settings) !== undefined) return []
    const keys = Object.keys(frontmatter).filter((key) => isMeant(key, axis) && listsOnly(frontmatter[key], axis))
    const isFree = keys.length === 1 && !Object.hasOwn(frontmatter, name)
    return keys.map((key) => {
      const position = placeOfKey(source, key)
      const isNegative = attributes.not.has(key)
      const right = isFree && !isNegative ? name : undefined
      const mend: Mend = { written: key, right, spots: position ? [{ kind: 'yaml', position }] : [] }
      return diagnose('front-matter-key', path, position, { key, axis: name, isNegative }, undefined, mend)
    })
  })
}

const isMeant = (key: string, { name, attributes }: Axis): boolean =>
  slipOf(key, [name]) !== undefined || attributes.is.has(key) || attributes.not.has(key)

function listsOnly(value: unknown, axis: Axis): boolean {
  const listed = splitList(value)
  return listed.length > 0 && listed.every((item) => typeof item === 'string' && idsOf(axis, item).length > 0)
}
