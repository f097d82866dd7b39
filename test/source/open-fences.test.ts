import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { openFences } from '../../src/source/syntax/open-fences.js'
import { flat, resolve } from '../project.js'

const options: Options = { syntax: { fences: ['mdx-code-block', 'live'] } }
const open = (text: string): string => openFences(text, new Set(['mdx-code-block', 'live']))
const fenced = (content: string, marks = '```'): string => `${marks}mdx-code-block\n${content}\n${marks}`

describe('a block of code that is MDX', () => {
  it.each([
    ['', fenced('<A />'), '<A />'],
    ['of four marks', fenced('<A />', '````'), '<A />'],
    ['of tildes', fenced('<A />', '~~~'), '<A />'],
    ['with a block inside', fenced('```js\na\n```', '````'), '```js\na\n```'],
    ['of another of the languages', '```live\n<A />\n```', '<A />'],
    ['after a space', '``` mdx-code-block\n<A />\n```', '<A />'],
    ['in a list', '- a\n\n  ```mdx-code-block\n  <A />\n  ```', '- a\n\n  <A />'],
    ['in a quote', '> ```mdx-code-block\n> <A />\n> ```', '> <A />'],
    ['beside text', `a\n${fenced('<A />')}\nb`, 'a\n\n<A />\n\nb'],
    ['with a blank in it', fenced('<b>\n\na\n\n</b>'), '<b>\n  a\n</b>'],
    ['in lines that end in two characters', fenced('<A />').replaceAll('\n', '\r\n'), '<A />'],
    ['twice', `${fenced('<A />')}\n\n${fenced('<B />')}`, '<A />\n\n<B />'],
    ['that is open at its end', 'a\n\n```mdx-code-block\n<A />', 'a\n\n```mdx-code-block\n<A />\n```'],
    ['inside another', '````md\n```mdx-code-block\n<A />\n```\n````', '````md\n```mdx-code-block\n<A />\n```\n````'],
    ['in another language', '```mdx\n<A />\n```', '```mdx\n<A />\n```'],
    ['in a language of a longer name', '```mdx-code-blocks\n<A />\n```', '```mdx-code-blocks\n<A />\n```'],
    ['with more behind its language', '```live twice\n<A />\n```', '```live twice\n<A />\n```'],
  ])('is read %s', (_, text, mdx) => {
    expect(flat({ 'page.mdx': text }, {}, options)).toBe(`${mdx}\n`)
    expect(open(text)).toHaveLength(text.length)
    expect(open(text).split('\n')).toHaveLength(text.split('\n').length)
  })

  it('may hold what there is to decide', () => {
    const text = `${fenced("import P from './_p.mdx'")}\n\n${fenced('<If sdk="go">\n<P />\n</If>')}\n`
    const files = { 'page.mdx': text, '_p.mdx': fenced('**p**') }
    expect(flat(files, { sdk: 'go' }, { ...options, imports: true })).toBe('**p**\n')
    expect(flat(files, { sdk: 'react' }, { ...options, imports: true })).toBe('')
  })

  it('is told of at its place', () => {
    const { messages } = resolve({ 'page.mdx': `a\n\n${fenced('b\n\n<Include src="_p" />')}\n` }, {}, options)
    expect(messages).toEqual(['include-missing page.mdx:6:1'])
  })

  it('is code where no option says so', () => {
    expect(flat({ 'page.mdx': fenced('<If sdk="go">a</If>') }, { sdk: 'react' })).toBe(
      `${fenced('<If sdk="go">a</If>')}\n`,
    )
  })

  it('is in languages with names', () => {
    expect(() => createResolver({}, { syntax: { fences: 1 } } as unknown as Options)).toThrow(
      'Expected option `syntax.fences` to hold strings, not `1`',
    )
  })
})
