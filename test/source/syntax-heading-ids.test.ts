import { describe, expect, it } from 'vitest'
import { flat, resolve } from '../project.js'
import { all, parseAll, shapeOf, textsOf } from './syntax.js'

const headingIds = { syntax: { headingIds: true } }

describe('`{#id}` behind a heading', () => {
  it.each([
    '# a {#b}',
    '###### a {#b}',
    '# a {#b} ##',
    '# a {#b}   ',
    '# a\t{#b}\t',
    '# a{#b}',
    '#   a   {#b-c_d.e:f}',
    '# {#b}',
    '# a `b` {#c}',
    '# *a* {#b}',
    '# *a*{#b}',
    '# [a](b) {#c}',
    '# <A /> {#b}',
    '# {a} {#b}',
    '# a {#é}',
    '# a \\\\{#b}',
    '# www.a.test {#b}',
    'a {#b}\n===',
    'a {#b}  \n---',
    'a\nb {#c}\n===',
    '[a]: b\nc {#d}\n===',
    '> # a {#b}',
    '> a {#b}\n> ---',
    '- # a {#b}\n- c',
    '- a {#b}\n  ===',
    '1. a\n\n   ## b {#c}',
    '<A>\n  ## a {#b}\n</A>',
    ':::a\n## b {#c}\n:::',
    '# a {#b}\n## c {#d}\n\ne {#f}\n===\n\n- # g {#h}',
    '# a {#b}\r\n\r\nc {#d}\r\n===\r\n',
  ])('is what `\\{#id}` is: %j', (text) => {
    const escaped = text.replaceAll('{#', '\\{#')
    expect(shapeOf(() => parseAll(escaped))).not.toBe('error')
    expect(shapeOf(() => parseAll(text))).toEqual(shapeOf(() => parseAll(escaped)))
  })

  it.each([
    'a {#b}',
    '- a {#b}',
    '| a {#b} |\n| - |',
    '# a {#b} c',
    '# a {#b c}',
    '# a {#}',
    '# a {#b}}',
    '# {#a} {#b}',
    'a {#b}\nc\n===',
    '{#a}\n===',
    '# *a {#b}*',
    ':::a b {#c}\n:::',
  ])('is an expression, and an error, in %j', (text) => {
    expect(shapeOf(() => parseAll(text))).toBe('error')
  })

  it('is an error without the option', () => {
    expect(resolve({ 'page.mdx': '# a {#b}' }, {}, { syntax: { comments: true } }).messages).toEqual([
      'parse-error page.mdx:1:6',
    ])
  })

  it.each(['', '\uFEFF'])('has true positions behind %j', (start) => {
    const source = '> # a {#b} #\n\nc\n  *d* {#e}\n==='
    expect(textsOf(parseAll(start + source), source)).toEqual([
      'blockquote "> # a {#b} #"',
      'heading "# a {#b} #"',
      'text "a {#b}"',
      'heading "c\\n  *d* {#e}\\n==="',
      'text "c\\n"',
      'emphasis "*d*"',
      'text "d"',
      'text " {#e}"',
    ])
  })

  it('is written as MDX reads it', () => {
    expect(flat({ 'page.mdx': '# a {#b}\n\nc {#d}\n---' }, {}, headingIds)).toBe('# a \\{#b}\n\n## c \\{#d}\n')
  })

  it('names a section', () => {
    const files = { 'page.mdx': '<Include src="_p#b" />', '_p.mdx': '# a {#a}\n\nb {#b}\n---\n\nc\n\n# d {#d}\n\ne' }
    expect(flat(files, {}, headingIds)).toBe('## b \\{#b}\n\nc\n')
  })

  it('comes with a partial, deeper where it is told', () => {
    const files = {
      'page.mdx': '# Use <Include src="_name" /> {#use}\n\n<Include src="_p" headingOffset={1} />',
      '_p.mdx': '# <If sdk="go">a</If> b {#c}',
      '_name.mdx': '*it*',
    }
    expect(flat(files, { sdk: 'go' }, headingIds)).toBe('# Use *it* \\{#use}\n\n## a b \\{#c}\n')
    expect(flat(files, { sdk: 'react' }, headingIds)).toBe('# Use *it* \\{#use}\n\n## b \\{#c}\n')
  })

  it('is told of where another heading has it', () => {
    const page = '# a {#x}\n\n<Include src="_p" />\n\n# c \\{#x}'
    const { messages } = resolve({ 'page.mdx': page, '_p.mdx': '# b {#x}' }, {}, headingIds)
    expect(messages).toEqual(['heading-id page.mdx:5:1', 'heading-id _p.mdx:1:1'])
  })

  it('is told of in an admonition too', () => {
    const { messages } = resolve({ 'page.mdx': '# a {#x}\n\n:::note\n## b {#x}\n:::' }, {}, all)
    expect(messages).toEqual(['heading-id page.mdx:4:1'])
  })

  it('is known in Markdown by itself', () => {
    const files = { 'page.md': '<Include src="_p#b" />', '_p.md': '# a {#a}\n\n## b {#b}\n\n<br> c' }
    const { mdx, messages } = resolve(files, {}, { ...headingIds, format: 'md' }, 'page.md')
    expect({ mdx, messages }).toEqual({ mdx: '## b \\{#b}\n\n<br /> c\n', messages: [] })
  })
})
