import type { Root } from 'mdast'
import { parseFast } from './parse-fast.js'

/** Holds a piece of all that is mended. */
const probe = `---
a: b
---

import A from 'a'

# Title *b* ~~c~~ www.example.com

<A b="c" {...d} e={{ f: [1] }}>
  - [ ] **task** {g}
  - <b>h</b>

    > i &amp; j
</A>

<A>k</A> <A />

| l | m |
| - | :-: |
| {n} | \`o\` |

p[^1] \\_me@example.com

[^1]: q
`

let isFit: boolean | undefined

/**
 * Whether the satteri that is installed is one to be read with. Where it is not, the first call says so.
 *
 * @param reference reads a text as remark does
 */
export function isKnown(reference: (text: string) => Root): boolean {
  if (isFit === undefined) {
    isFit = fitsReference(reference)
    if (!isFit) console.warn(unknown)
  }
  return isFit
}

const unknown =
  'mdx-partials: the installed version of `satteri` reads MDX in another way than the one that is known (`~0.10.5`); all is parsed with remark, which is slower'

/**
 * Whether the satteri that is installed gives, for a text with a piece of all that is mended, the tree of the reference.
 * Its version cannot be asked for; this can, and says more.
 */
export function fitsReference(reference: (text: string) => Root): boolean {
  const tree = parseFast(probe, reference)
  return tree !== undefined && asWritten(tree) === asWritten(reference(probe))
}

/** The tree as text, the fields of each node in one order. */
const asWritten = (tree: Root): string =>
  JSON.stringify(tree, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
