import { placeOfKey } from '../docset/front-matter-places.js'
import { plansOf } from '../internals.js'
import type { CoreResolver, Variant } from '../core-resolver.js'
import type { FrontMatterFact } from './content.js'
import type { BlockItem, Item } from './item.js'
import { sourcePathOf } from './outputs.js'

/** The keys in the front matter of an output, each with its value; those that say whom it is for are told by that. */
export function frontMatterItems(output: Variant, resolver: CoreResolver): Item<FrontMatterFact>[] {
  const path = sourcePathOf(output, resolver)
  const { docset } = plansOf(resolver)
  const { source } = docset.document(path)
  return Object.entries(output.frontmatter).flatMap(([key, value]) => {
    if (docset.axes.some(({ name }) => name === key)) return []
    const text = JSON.stringify(value)
    const location = { path, line: placeOfKey(source, key)?.start.line ?? 1 }
    const fact = { key, text, section: [], panel: null, location }
    return { fact, key: JSON.stringify([key, text]), parts: text.split(/\s+/) }
  })
}

/** Front matter as it is shown. */
export function frontMatterBlock(item: Item<FrontMatterFact>): BlockItem {
  const { key, text, location } = item.fact
  const written = `${key}: ${text}`
  return { item, block: { type: 'yaml', text: written, location }, links: () => '', withLinks: () => written }
}
