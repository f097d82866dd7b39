import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromJSON } from '../../src/index.js'
import { findCoverage, findDuplicates, findMentions } from '../../src/insight.js'
import { diff, diffToMarkdown } from '../../src/review.js'
import { project } from '../project.js'
import { runs } from '../runs.js'
import { hostileText } from './hostile-tokens.js'

describe('a file', () => {
  it('of any tokens in any order is resolved, or a message says why not', () => {
    const tokens = fc.constantFrom(
      '<If sdk="go">',
      '</If>',
      '<If>',
      '<Include src="_a" />',
      '<Include src="_b#x">',
      '</Include>',
      '<Tabs>',
      '</Tabs>',
      '<Tab title="Go">',
      '</Tab>',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '1. ',
      '# ',
      '| a |\n| - |\n',
      '|',
      '{',
      '}',
      '{props.x}',
      '{{ a: 1 }}',
      '`',
      '```',
      '---',
      '[^n]',
      '[^n]: ',
      '[r]',
      '[r]: u',
      '*',
      '**',
      '~~',
      '[',
      '](u)',
      '![',
      '  ',
      '\t',
      '\r\n',
      '&amp;',
      '\\',
      'export const a = 1',
      'import b from "b"',
      '<',
      '>',
      '</>',
      '<>',
      'text',
      '\u00A0',
      '\uFEFF',
    )
    const text = fc.array(tokens, { maxLength: 25 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, text, (page, a, b) => {
        const resolver = project({ 'page.mdx': page, '_a.mdx': a, '_b.mdx': b }, { axes: { a: ['1', '2'] } })
        for (const reader of [{}, { sdk: 'go' }, { sdk: 'react', a: '1' }]) {
          const { tree, file, fingerprint } = resolver.resolve('page.mdx', reader)
          expect([tree.type, fingerprint.length, file.path]).toEqual(['root', 64, 'page.mdx'])
        }
        expect(resolver.report()).toHaveLength(3)
      }),
    )
  })

  it('of hostile content is resolved, written, told of and compared, and nothing throws', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (page, a, code) => {
        const files = { 'page.mdx': page, 'md.md': page, '_a.mdx': a, '_constructor.mdx': a, '_c.js': code }
        const options = { sdks: ['go', 'react', 'constructor'], axes: { audience: ['toString', 'llm'] } }
        const resolver = project(files, options)
        for (const path of ['page.mdx', 'md.md', '_a.mdx']) {
          for (const reader of [{}, { sdk: 'constructor', audience: 'toString' }]) {
            const output = resolver.resolve(path, reader)
            expect([typeof resolver.toMdx(output), output.files.length > 0]).toEqual(['string', true])
          }
        }
        const { graph } = resolver
        expect(fromJSON(graph.toJSON()).toJSON()).toEqual(graph.toJSON())
        const other = project({ ...files, 'page.mdx': a, '_a.mdx': page }, options)
        expect(typeof diffToMarkdown(diff(resolver, other))).toBe('string')
        expect([findDuplicates(resolver), findCoverage(resolver), findMentions(resolver, 'go')]).toHaveLength(3)
        resolver.update({ '_a.mdx': page, '_constructor.mdx': null })
        expect(resolver.report()).toHaveLength(4)
      }),
      { numRuns: Math.ceil(runs(1 / 10)) },
    )
  })
})
