import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { nodesOf } from '../project.js'
import { createResolver } from '../../src/index.js'
import { everyReader, randomFiles, randomOptions } from '../random-project.js'

// Limits count what is brought in: a flat text brings nothing in.
const options = randomOptions.map(({ limits: _, ...rest }) => rest)

// What could not be resolved stays, and may be resolved where it stands once what is around it is gone: tabs whose items
// match no panels match once a panel is.
const unsure = ['tabs-count']

// remark-definition-list reads no term that is empty, or of nothing but tags.
const hasNoText = (node: Nodes): boolean =>
  (node.type as string) === 'defListTerm' &&
  'children' in node &&
  !node.children.some((child) => child.type === 'text' && /\S/.test(child.value))

describe('a flat text', () => {
  it('stays as it is when it is resolved again for the same reader', () => {
    fc.assert(
      fc.property(randomFiles, options, (files, given) => {
        const resolver = createResolver(files, given)
        for (const reader of everyReader(resolver)) {
          const { tree, file } = resolver.resolve('page.mdx', reader)
          if (file.messages.some(({ ruleId, fatal }) => fatal || unsure.includes(ruleId ?? ''))) continue
          if (nodesOf(tree).some(hasNoText)) continue
          const once = resolver.toMdx(tree)
          const again = createResolver({ ...files, 'page.mdx': once }, given)
          expect(again.toMdx(again.resolve('page.mdx', { ...reader, variant: false }))).toBe(once)
        }
      }),
    )
  })
})
