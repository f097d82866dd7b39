import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { createResolver, type Resolved } from '../../src/index.js'
import { everyReader, randomFiles, randomOptions, randomSdks, type ProjectFiles } from '../random-project.js'
import { runs } from '../runs.js'

const targets = fc.constantFrom('_a', '_b', '_c', '_p/d', '_p/e', '_a#one', '_b#two', '_a#two-id')

const props = fc
  .subarray(
    ['name="N"', 'name', 'gone={false}', 'icon={<b>i</b>}', 'name={["a", "b"]}', '{...{ name: "S" }}', '{...later}'],
    { maxLength: 2 },
  )
  .map((written) => written.join(' '))

const inside = fc.constantFrom('', '', '*in*', '<If sdk="react">in</If>', '{later}', '\n\nblock\n\n* list\n\n')

describe('a partial that hands on all that it is given', () => {
  it('gives what the other gives', () => {
    fc.assert(
      fc.property(
        randomFiles,
        randomOptions,
        targets,
        props,
        inside,
        fc.boolean(),
        (random, { limits: _, ...options }, target, written, children, isInline) => {
          const filesWith = (src: string): ProjectFiles => {
            const include = `<Include src="${src}" ${written}>${children}</Include>`
            return {
              ...random,
              '_q.mdx': `<Include src="${target}" {...props}>{props.children}</Include>\n`,
              'page.mdx': isInline ? `Some ${include} here.\n` : `${include}\n`,
            }
          }
          const direct = createResolver(filesWith(target), options)
          const through = createResolver(filesWith('_q'), options)
          for (const reader of everyReader(direct)) {
            const [one, two] = [direct.resolve('page.mdx', reader), through.resolve('page.mdx', reader)]
            const what = JSON.stringify({ reader, files: filesWith('_q'), options }, null, 1)
            expect(shown(two), what).toBe(shown(one))
          }
        },
      ),
      { numRuns: runs() },
    )
  })
})

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

const shown = ({ tree }: Resolved): string =>
  words(tree)
    .join('')
    .replace(/[_$]*\d+|\s+/g, '')

// What names things for a whole page is told in another place.
function words(node: Nodes): string[] {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return []
    default: {
      const own = 'value' in node ? node.value : 'name' in node ? (node.name ?? '') : 'url' in node ? node.url : ''
      return [own, ...('children' in node ? node.children.flatMap(words) : [])]
    }
  }
}
