import type { Root } from 'mdast'
import { remarkDefinitionList } from 'remark-definition-list'
import remarkDirective from 'remark-directive'
import remarkMath from 'remark-math'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { toMdx, type ToMdxOptions } from '../../src/index.js'
import { normalForm } from '../normal-form.js'
import { brief, project } from '../project.js'
import { extensions, parseWithPlugins } from './round-trip.js'

const remarkPlugins = [remarkDirective, remarkMath, remarkDefinitionList]
const tree = (...children: object[]): Root => ({ type: 'root', children }) as Root
const text = (value: string): object => ({ type: 'text', value })
const paragraph = (...children: object[]): object => ({ type: 'paragraph', children })

describe('a resolver with plugins', () => {
  it.each([
    ':::note[Read `this`]{#x}\nhi\n:::\n',
    ':::tip\n- a\n\n  b\n\n> c\n:::\n',
    '::::a\n:::b[*c*]\nd\n:::\n::::\n',
    '- :::note\n  a\n  :::\n- b\n',
    '> ::video[a]{.c src="b"}\n>\n> d\n',
    '<Card>\n  :::note{.a}\n  b\n  :::\n</Card>\n',
    ':::note\n<Card>\n  a <b>:i[c]</b>\n</Card>\n:::\n',
    ':::note\n[^1]: a\n:::\n\nb[^1]\n',
    'a :abbr[b **c** {d} <E />]{title="f"} g\n',
    'a :b c :d{e} :f[g]\n',
    '| :a[b] | $c$ |\n| - | - |\n',
    '# a :b[c] $d$\n',
    'a $x_1 < y$ b $$c$d$$ e\n',
    '$$\n\\frac{a}{b}\n\n  = c\n$$\n',
    '- a\n  $$\n  b\n  $$\n',
    'A\n:   b\n\nC *d*\n:   e\n:   f\n    - g\n',
    'Ratio 1\\:3 (Col. 3\\:17)\n',
    'a\\:b, \\~\\:c and d::e\n',
    '\\$5 and \\$6\n',
    '::\\:note\n\n\\::leaf\n',
    ':::note[a]\n`]` b `[`\n\n- :c[d] `]`\n:::\n',
    ':a[http\\://localhost]{b="c&#xA;d"}\n',
    '<A>\n  b :c[d]{e="f&#xA;g"}\n</A>\n',
    '| :a[b]{.f c="d&#x7C;e"} |\n| - |\n',
    '| :a{#b&vert;c .d&vert;e f="g&#x7C;h"} |\n| - |\n',
    '::a[http\\://日本.test \\_https\\://b.test\\_]\n',
    '[^1]\\:\\:a :a[b]\n\n[^1]:\n',
    'a\\:\tb :a[b] c\\:\t{d}\n',
    '\\:\ta\n\n:a[b]\n',
  ])('writes %j as it stands, for a page and for a partial', (mdx) => {
    const resolver = project({ 'page.mdx': '<Include src="_p" />\n', '_p.mdx': mdx, 'b.mdx': mdx }, { remarkPlugins })
    for (const path of ['page.mdx', 'b.mdx']) {
      const output = resolver.resolve(path)
      expect(resolver.toMdx(output)).toBe(mdx)
      expect(normalForm(output.tree)).toEqual(normalForm(parseWithPlugins(mdx)))
      expect(output.file.messages).toEqual([])
    }
  })

  it('decides what stands in directives', () => {
    const files = {
      'page.mdx':
        ':::note[For <Include src="_name" />]\n<If sdk="go">a</If>\n\n- <If sdk="react">b</If> :i[{props.x}]\n:::',
      '_name.mdx': '*you*',
    }
    const resolver = project(files, { remarkPlugins })
    expect(resolver.toMdx(resolver.resolve('page.mdx', { sdk: 'go' }))).toBe(
      ':::note[For *you*]\na\n\n- :i[{props.x}]\n:::\n',
    )
  })

  it('takes blocks of plugins apart from a sentence, and says where they cannot stand', () => {
    const files = { 'page.mdx': 'a <Include src="_p" /> b\n\n# <Include src="_p" />', '_p.mdx': '::leaf' }
    const resolver = project(files, { remarkPlugins })
    const output = resolver.resolve('page.mdx')
    expect(resolver.toMdx(output)).toBe('a\n\n::leaf\n\nb\n\n# <Include src="_p" />\n')
    expect(output.file.messages.map(brief)).toEqual(['include-split page.mdx:1:3', 'include-blocks page.mdx:3:3'])
  })

  it.each([
    ['functions', [remarkDirective]],
    ['plugins with options', [[remarkDirective, {}]]],
    ['presets', [{ plugins: [remarkDirective] }]],
    ['a plugin of our own, turned off', [[remarkDirective], [remarkMath, { singleDollarTextMath: false }]]],
  ])('knows the extensions of %s', (_, plugins) => {
    const resolver = project({ 'page.mdx': ':a[b] \\$c' }, { remarkPlugins: plugins as typeof remarkPlugins })
    expect(resolver.toMdx(resolver.resolve('page.mdx'))).toMatch(/^:a\[b\] \$c$/m)
  })

  it('writes a tree too, and has none of the plugins where it is given a parser alone', () => {
    const parse = (mdx: string): Root => parseWithPlugins(mdx)
    const files = { 'page.mdx': ':a[b]' }
    expect(project(files, { parse, remarkPlugins }).toMdx(parseWithPlugins(':a[b]'))).toBe(':a[b]\n')
    const resolver = project(files, { parse })
    const output = resolver.resolve('page.mdx')
    const twice = [resolver.toMdx(output), resolver.toMdx(output)]
    expect(twice).toEqual(Array(2).fill('{/* unwritable: textDirective */}\n'))
    expect(output.file.messages.map(brief)).toEqual(['unwritable page.mdx:1:1'])
    const file = new VFile({ path: 'other.mdx' })
    resolver.toMdx(output, { file })
    expect(file.messages.map(brief)).toEqual(['unwritable other.mdx:1:1'])
  })
})

describe('a node that nobody writes', () => {
  const math = { type: 'math', value: 'x' }
  it.each([
    ['a block', tree(paragraph(text('a')), math, paragraph(text('b'))), 'a\n\n{/* unwritable: math */}\n\nb\n'],
    ['a span', tree(paragraph(text('a '), { type: 'inlineMath', value: 'x' })), 'a {/* unwritable: inlineMath */}\n'],
    [
      'a block that holds some, whole',
      tree({ type: 'defList', children: [{ type: 'defListDescription', children: [paragraph(text('b'))] }] }),
      '{/* unwritable: defList */}\n',
    ],
    ['what nobody knows', tree({ type: 'a */ b', children: [text('c')] }), '{/* unwritable: ab */}\n'],
  ])('is a comment: %s', (_, given, mdx) => {
    expect(toMdx(given)).toBe(mdx)
    const file = new VFile()
    expect(toMdx(given, { file })).toBe(mdx)
    expect(toMdx(given, file)).toBe(mdx)
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['unwritable'])
  })

  it('is left out where its extension throws', () => {
    const file = new VFile()
    const handlers = {
      a: (): string => {
        throw new Error('no')
      },
    }
    const given = tree(paragraph(text('b')), { type: 'a' }, paragraph(text('c')))
    expect(toMdx(given, { file, extensions: [{ handlers } as never] })).toBe('b\n\n{/* unwritable: a */}\n\nc\n')
    expect(file.messages).toHaveLength(1)
  })

  it('is left out where its label would end too early', () => {
    const given = tree({ type: 'leafDirective', name: 'a', children: [{ type: 'inlineCode', value: ']' }] })
    expect(toMdx(given, { extensions })).toBe('{/* unwritable: leafDirective */}\n')
  })
})

it('writes with extensions', () => {
  expect(toMdx(parseWithPlugins(':a[b]\n'), { extensions })).toBe(':a[b]\n')
})

it.each<[string, unknown, unknown, string]>([
  ['no tree', null, {}, 'Expected a tree of type `root`, not `null`'],
  ['a node', { type: 'text' }, {}, 'Expected a tree of type `root`, not a `text`'],
  ['no children', { type: 'root' }, {}, 'Expected `tree.children` to be an array, not `undefined`'],
  ['options', tree(), null, 'Expected `options` to be an object, not `null`'],
  ['an option', tree(), { extension: [] }, 'Unexpected option `extension`; did you mean `extensions`?'],
  ['one extension', tree(), { extensions: {} }, 'Expected option `extensions` to be an array, not an object'],
  [
    'a function',
    tree(),
    { extensions: [() => ({})] },
    'Expected `extensions[0]` to be an object, not a function: call it, as in `directiveToMarkdown()`',
  ],
  ['a file', tree(), { file: 'a.mdx' }, 'Expected option `file` to be a VFile, not `a.mdx`'],
  ['front matter', tree(), { frontmatter: 'no' }, 'Expected option `frontmatter` to be a boolean, not `no`'],
])('throws for %s', (_, given, options, message) => {
  expect(() => toMdx(given as Root, options as ToMdxOptions)).toThrow(message)
})
