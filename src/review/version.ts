import { plansOf } from '../internals.js'
import { remember } from '../model/remember.js'
import type { CoreResolver, Variant } from '../core-resolver.js'
import type { FrontMatterFact } from './content.js'
import { frontMatterItems } from './front-matter.js'
import { takeInventory } from './inventory.js'
import { directiveTeller } from './is-directive.js'
import type { Inventory, Item } from './item.js'
import { sourcePathOf } from './outputs.js'

/** One of the two versions of the docs, and what its outputs hold. */
export interface Version {
  readonly resolver: CoreResolver
  readonly inventory: (output: Variant) => Inventory
  readonly frontmatter: (output: Variant) => readonly Item<FrontMatterFact>[]
}

/** The docs before and after. */
export interface Versions {
  readonly before: Version
  readonly after: Version
}

/** Reads a version; what is known of an output is kept for as long as that is. */
export function readVersion(resolver: CoreResolver): Version {
  const inventories = new WeakMap<Variant, Inventory>()
  const { docset } = plansOf(resolver)
  const isDirective = directiveTeller(docset)
  const { slug } = docset.settings.site
  return {
    resolver,
    inventory: (output) =>
      remember(inventories, output, () =>
        takeInventory(output.tree, sourcePathOf(output, resolver), isDirective, slug),
      ),
    frontmatter: (output) => frontMatterItems(output, resolver),
  }
}
