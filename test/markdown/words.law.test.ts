import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toMarkdown } from '../../src/markdown.js'
import { project } from '../project.js'
import { randomFiles } from '../random-project.js'
import { missingWords, read, textsOf, typesOf, wordsIn } from './words.js'

/** Elements whose attributes are props, or say whom they are for. */
const silent = new Set(['Include', 'If'])

describe('Markdown of a random project', () => {
  it('is plain GFM that has every word which a reader sees', () => {
    fc.assert(
      fc.property(randomFiles, (files) => {
        const resolver = project(files)
        for (const output of [resolver.resolve('page.mdx'), ...resolver.resolveAll({ pages: ['page.mdx'] })]) {
          const tree = structuredClone(output.tree)
          const markdown = toMarkdown(output)
          const parsed = read(markdown)
          expect([...typesOf(parsed)].filter((type) => type === 'html')).toEqual([])
          expect(missingWords(wordsIn(textsOf(tree, silent)), wordsIn(textsOf(parsed))), markdown).toEqual([])
          expect(output.tree).toEqual(tree)
        }
      }),
    )
  })
})
