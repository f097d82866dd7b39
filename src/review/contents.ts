import type { FrontMatterFact } from './content.js'
import { frontMatterBlock } from './front-matter.js'
import type { Inventory, Item } from './item.js'
import type { Pair } from './outputs.js'
import type { Versions } from './version.js'

/** What the two outputs of a pair hold. Front matter is looked at where it is another at all. */
export function contentsOf(pair: Pair, { before, after }: Versions): readonly [before: Inventory, after: Inventory] {
  const [old, now] = [before.inventory(pair.before), after.inventory(pair.after)]
  if (JSON.stringify(pair.before.frontmatter) === JSON.stringify(pair.after.frontmatter)) return [old, now]
  return [withFrontMatter(old, before.frontmatter(pair.before)), withFrontMatter(now, after.frontmatter(pair.after))]
}

function withFrontMatter(inventory: Inventory, frontmatter: readonly Item<FrontMatterFact>[]): Inventory {
  return { ...inventory, frontmatter, blocks: [...frontmatter.map(frontMatterBlock), ...inventory.blocks] }
}
