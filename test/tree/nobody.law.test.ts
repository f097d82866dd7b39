import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver, type Resolved } from '../../src/index.js'
import { everyReader, randomFiles, randomOptions, randomSdks, type ProjectFiles } from '../random-project.js'
import { runs } from '../runs.js'

describe('content for a reader whom nobody is', () => {
  it('changes nothing for others, whatever it is', () => {
    fc.assert(
      fc.property(randomFiles, randomOptions, ({ 'page.mdx': page = '', ...random }, { limits: _, ...options }) => {
        const dead = bodyOf(random['_a.mdx'] ?? random['_b.mdx'] ?? random['_p/d.mdx'] ?? '<Include src="_gone" />')
        fc.pre(!changesAll.test(dead))
        const sdks = { ...randomSdks, other: 'Another' }
        const filesWith = (content: string): ProjectFiles => ({
          ...random,
          'page.mdx': `${page}\n\n<If sdk="other">\n\n${content}\n\n</If>\n`,
        })
        const without = createResolver(filesWith('text'), { ...options, sdks })
        const resolver = createResolver(filesWith(dead), { ...options, sdks })
        for (const reader of everyReader(without)) {
          if (reader.sdk === undefined || reader.sdk === 'other') continue
          const [one, two] = [without.resolve('page.mdx', reader), resolver.resolve('page.mdx', reader)]
          if (isBroken(one) || isBroken(two)) return
          const what = JSON.stringify({ reader, files: filesWith(dead), options }, null, 1)
          expect(bare(two), what).toBe(bare(one))
        }
      }),
      { numRuns: runs() },
    )
  })
})

const bodyOf = (text: string): string => text.replace(/^---\n[^]*?\n---\n\n/, '')

// Definitions, ESM and marks of sections say something of the file around them, and some of it is no MDX.
const changesAll = /\]: |^(?:import|export) |^<If$|^\{$|<!--|<img src|\[\^|#region/m

const isBroken = ({ file }: Resolved): boolean => file.messages.some(({ ruleId }) => ruleId === 'parse-error')

const bare = ({ tree }: Resolved): string =>
  JSON.stringify(tree, (key, value: unknown) => (['position', 'estree', 'origin'].includes(key) ? undefined : value))
