import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { project } from '../project.js'

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
})
