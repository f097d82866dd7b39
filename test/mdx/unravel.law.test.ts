import { createProcessor } from '@mdx-js/mdx'
import fc from 'fast-check'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { unravel } from '../../src/mdx/unravel.js'
import { randomFiles, randomOptions } from '../random-project.js'
import { runs } from '../runs.js'

// What MDX runs on a tree right after parsing is exported by no name.
const [unravelOfMdx] = createProcessor().attachers.flatMap(([attacher]) =>
  attacher.name === 'remarkMarkAndUnravel' ? [Reflect.apply(attacher, undefined, []) as (tree: Root) => undefined] : [],
)

describe('unravelling', () => {
  it('does to a tree what MDX does', () => {
    let count = 0
    fc.assert(
      fc.property(randomFiles, randomOptions, (files, options) => {
        for (const output of createResolver(files, options).resolveAll()) {
          const [ours, theirs] = [structuredClone(output.tree), structuredClone(output.tree)]
          unravel(ours)
          unravelOfMdx!(theirs)
          expect(ours).toEqual(theirs)
          if (JSON.stringify(ours) !== JSON.stringify(output.tree)) count++
        }
      }),
      { numRuns: runs(1 / 4) },
    )
    expect(count).toBeGreaterThan(0)
  })
})
