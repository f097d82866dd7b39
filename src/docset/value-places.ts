import type { Position } from 'unist'
import type { RuleArguments } from '../messages/catalogue.js'
import { yamlOf } from '../source/frontmatter.js'
import { exportsOf } from './page-values.js'
import type { Document } from './document.js'
import { placeOfKey, placesOfValues, placeOfText } from './front-matter-places.js'

/** Where a file writes a value of its scope. */
export interface ValuePlace {
  readonly position: Position | undefined
  /** What says it; `scope` where the file has no such text. */
  readonly by: RuleArguments<'front-matter-sdk'>['by']
}

/**
 * Where a value of the scope of a file is written: in the front matter under the name of the axis, else wherever it is
 * in the front matter or in what is exported; else at the start.
 *
 * @param index its place among those that are listed
 * @param isTold whether a host's own `scope` lists them
 */
export function placeOfValue(
  document: Document,
  axis: string,
  actual: string,
  index: number,
  isTold: boolean,
): ValuePlace {
  const { source, tree } = document
  const inMatter = (position: Position | undefined): ValuePlace => ({ position, by: 'front matter' })
  if (!isTold)
    return inMatter(placesOfValues(source, axis)[index] ?? placeOfKey(source, axis) ?? tree.children[0]?.position)
  const isInMatter = yamlOf(source)?.yaml?.includes(actual) === true
  const found = isInMatter ? placeOfText(source, actual) : undefined
  if (found) return inMatter(found)
  const esm =
    Object.keys(exportsOf(document.bindings)).length > 0
      ? tree.children.find((node) => node.type === 'mdxjsEsm' && node.value.includes(actual))
      : undefined
  return esm ? { position: esm.position, by: 'export' } : { position: tree.children[0]?.position, by: 'scope' }
}
