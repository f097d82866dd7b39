import remarkDirective from 'remark-directive'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { toMdx } from '../../src/index.js'
import { flat, project, resolve } from '../project.js'
import { all, parseAll, shapeOf, textsOf } from './syntax.js'
import { parseWithPlugins } from './round-trip.js'

const admonitions = { syntax: { admonitions: true } }
const some = { syntax: { admonitions: ['note', 'code-group'] } }
const go = { sdk: 'go' }
const react = { sdk: 'react' }

describe('a container', () => {
  it.each([
    ':::note\na\n:::',
    ':::note\n\na\n\n:::',
    ':::note[a *b*]\nc\n:::',
    ':::note{#a .b c="d" e}\nf\n:::',
    ':::note[a]{#b}   \nc\n:::   ',
    ':::note\n:::',
    ':::note',
    ':::note[]\n:::',
    ':::note   \na\n:::',
    '::::a\n:::b\nc\n:::\n::::',
    ':::a\n::::b\nc\n::::\n:::',
    ':::a\nb',
    '> :::a\n> b\n> :::\n> c',
    '> :::a\n> b\n\nc',
    '- :::a\n  b\n  :::\n- c',
    '- a\n\n  :::b\n\n  - c\n\n  :::\n\n- d',
    '1. a\n   :::b\n   c\n   :::',
    '  :::a\n  b\n  :::',
    '<A>\n  :::b\n  c\n  :::\n</A>',
    ':::a\n<B>\nc\n</B>\n:::',
    'a\n:::b\nc\n:::\nd',
    ':::a\n```\n:: :\n```\n:::',
    '::::a\n```\n:::\n```\n::::',
    ':::a-b_c\n:::',
    ':::é\n:::',
    ':::a{b="c\nd',
    ':::a[b\nc]',
    ':::a\n> b\n:::\nc',
    ':::a\n[b]: c\n:::\n\n[b]',
    ':::a\r\nb\r\n:::\r\n',
  ])('is what the syntax of directives has: %j', (text) => {
    expect(shapeOf(() => parseAll(text))).toEqual(shapeOf(() => parseWithPlugins(text)))
  })

  it.each([
    [':::note a', ':::note[a]'],
    [':::note a *b* `c` {1} <D />', ':::note[a *b* `c` {1} <D />]'],
    [':::note   a  b \t', ':::note[a  b]'],
    [':::note a-b_', ':::note[a-b_]'],
    [':::note \\[a', ':::note[\\[a]'],
    [':::note [a]', ':::note[[a]]'],
    [':::note a]', ':::note[a\\]]'],
    [':::note a ::: b', ':::note[a ::: b]'],
    ['::::note a :::', '::::note[a :::]'],
    [':::note 🚀 a', ':::note[🚀 a]'],
    [':::note a <!-- b -->', ':::note[a <!-- b -->]'],
  ])('has a title behind a space: %j', (text, label) => {
    for (const rest of ['', '\n', '\n:::', '\nc\n:::', '\n\nc\n\n:::', '\nc'])
      expect(shapeOf(() => parseAll(text + rest))).toEqual(shapeOf(() => parseAll(label + rest)))
    for (const [first, other] of [
      ['> ', '> '],
      ['- ', '  '],
      ['1. a\n   ', '   '],
    ]) {
      const end = `\n${other}c\n${other}:::`
      expect(shapeOf(() => parseAll(first + text + end))).toEqual(shapeOf(() => parseAll(first + label + end)))
    }
  })

  it.each([
    '10:30, a:b and :c',
    ':a[b]{c="d"}',
    '::before',
    '::a[b]',
    '::: note',
    ':::',
    '::: a\nb\n:::',
    ':::[a]',
    ':::a[b] c',
    ':::a{b="c"} d',
    ':::.a',
    ':::a-\nb',
    ':::a\tb',
    'a :::b',
    '\\:::note\na\n:::',
    '`:::note`',
  ])('is none in %j', (text) => {
    expect(flat({ 'page.mdx': text.replaceAll('{', '\\{') }, {}, admonitions)).not.toMatch(/^:::\w/m)
    const types = parseAll(text.replaceAll('{', '\\{')).children.map(({ type }) => type)
    expect(types).toEqual(['paragraph'])
  })

  it('keeps what looks like another directive as it is written', () => {
    const page = '10:30, a:b and :c\n\n::before\n\n::: note\n\n:::a[b] c\n'
    expect(flat({ 'page.mdx': page }, {}, admonitions)).toBe(
      '10:30, a:b and :c\n\n::before\n\n\\::: note\n\n\\:::a\\[b] c\n',
    )
    expect(flat({ 'page.mdx': page })).toBe('10:30, a:b and :c\n\n::before\n\n::: note\n\n:::a\\[b] c\n')
  })

  it.each(['', '\uFEFF'])('has true positions behind %j', (start) => {
    const source = '- ::::tip a *b*  \n  :::note[c]{#d}\n  e\n  :::\n  ::::'
    expect(textsOf(parseAll(start + source), source)).toEqual([
      `list ${JSON.stringify(source)}`,
      `listItem ${JSON.stringify(source)}`,
      `containerDirective ${JSON.stringify(source.slice(2))}`,
      'paragraph "a *b*"',
      'text "a "',
      'emphasis "*b*"',
      'text "b"',
      'containerDirective ":::note[c]{#d}\\n  e\\n  :::"',
      'paragraph "[c]"',
      'text "c"',
      'paragraph "e"',
      'text "e"',
    ])
  })
})

describe('names of containers', () => {
  it.each([
    [':::note\na\n:::', ':::note\na\n:::\n'],
    [':::note a\nb\n:::', ':::note[a]\nb\n:::\n'],
    [':::note[a]{#b}\nc\n:::', ':::note[a]{#b}\nc\n:::\n'],
    [':::code-group\n```js\na\n```\n:::', ':::code-group\n```js\na\n```\n:::\n'],
  ])('are those that are listed: %j', (text, mdx) => {
    expect(flat({ 'page.mdx': text }, {}, some)).toBe(mdx)
  })

  it.each([':::notes\na\n:::', ':::not a', ':::tip\na\n:::', ':::code-group-b\n:::', ':::Note', ':::note.a\n:::'])(
    'leave others as text: %j',
    (text) => {
      const { resolved, messages } = resolve({ 'page.mdx': text }, {}, some)
      expect(resolved.tree.children.map(({ type }) => type)).toEqual(['paragraph'])
      expect(messages).toEqual([])
    },
  )

  it.each([{}, { syntax: { admonitions: false } }])('are none without the option: %j', (options) => {
    expect(resolve({ 'page.mdx': ':::note\na\n:::' }, {}, options).resolved.tree.children).toMatchObject([
      { type: 'paragraph' },
    ])
  })
})

describe('what stands in an admonition', () => {
  it('is decided', () => {
    const page =
      ':::note <Include src="_name" />\n<Include src="_steps" />\n\n<If sdk="go">a</If>\n\n' +
      "<Tabs items={['Go', 'React']}>\n<Tab>b</Tab>\n<Tab>c</Tab>\n</Tabs>\n:::"
    const files = { 'page.mdx': page, '_name.mdx': '*it*', '_steps.mdx': '- d\n\n:::tip e\nf\n:::' }
    expect(flat(files, go, admonitions)).toBe('::::note[*it*]\n- d\n\n:::tip[e]\nf\n:::\n\na\n\nb\n::::\n')
  })

  it('comes with a partial, wherever blocks may stand', () => {
    const page =
      '- <Include src="_p" />\n\n> <Include src="_p" />\n\n<Card><Include src="_p" /></Card>\n\na <Include src="_p" /> b'
    const { mdx, messages } = resolve({ 'page.mdx': page, '_p.mdx': ':::note t\nx\n:::' }, {}, admonitions)
    expect(mdx).toBe(
      '- :::note[t]\n  x\n  :::\n\n> :::note[t]\n> x\n> :::\n\n<Card>\n  :::note[t]\n  x\n  :::\n</Card>\n\na\n\n:::note[t]\nx\n:::\n\nb\n',
    )
    expect(messages).toEqual(['include-split page.mdx:7:3'])
  })

  it.each([
    ['content', ':::note\n<If sdk="go">a</If>\n:::'],
    ['content, whatever its title', ':::note b\n<If sdk="go">a</If>\n:::'],
    ['content of one in it', '::::tip\n:::note[b]\n<If sdk="go">a</If>\n:::\n::::'],
    ['content beside a comment', ':::note\n<!-- b -->\n<If sdk="go">a</If>\n:::'],
    ['panels', ":::note b\n<Tabs items={['Next.js']}>\n<Tab>a</Tab>\n</Tabs>\n:::"],
  ])('goes with it, when a condition takes its %s', (_, page) => {
    const options = { ...all, tabs: { unmatched: 'drop' as const } }
    const { mdx } = resolve({ 'page.mdx': `x\n\n${page}\n\ny` }, react, options)
    expect(mdx).toBe('x\n\ny\n')
  })

  it.each([
    ['an id', ':::note{#b}\n<If sdk="go">a</If>\n:::', ':::note{#b}\n:::\n'],
    ['a title alone, as written', ':::note b\n:::', ':::note[b]\n:::\n'],
    ['nothing, as written', ':::note\n:::', ':::note\n:::\n'],
    ['content without its title', ':::note[<If sdk="go">a</If>]\nb\n:::', ':::note\nb\n:::\n'],
    ['a part of its title', ':::note a <If sdk="go">b</If>\nc\n:::', ':::note[a]\nc\n:::\n'],
  ])('stays with %s', (_, page, mdx) => {
    expect(flat({ 'page.mdx': page }, react, admonitions)).toBe(mdx)
  })

  it('is a section by its id', () => {
    const files = { 'page.mdx': '<Include src="_p#b" />', '_p.mdx': 'a\n\n:::tip{#b}\nc\n:::\n\nd' }
    expect(flat(files, {}, admonitions)).toBe(':::tip{#b}\nc\n:::\n')
  })

  it('is read anew after a change', () => {
    const resolver = project({ 'page.mdx': '<Include src="_p" />', '_p.mdx': ':::note\na\n:::' }, admonitions)
    resolver.resolve('page.mdx')
    expect(resolver.update({ '_p.mdx': ':::tip b\n<If sdk="go">a</If>\n:::' }).changed).toHaveLength(1)
    expect(resolver.toMdx(resolver.resolve('page.mdx', go))).toBe(':::tip[b]\na\n:::\n')
  })

  it('may wrap an admonition for some', () => {
    const page = '<If sdk="go">\n:::note\na\n:::\n</If>\n\n<If sdk="react">\n\n:::tip b\n\nc\n\n:::\n\n</If>'
    expect(flat({ 'page.mdx': page }, go, admonitions)).toBe(':::note\na\n:::\n')
    expect(flat({ 'page.mdx': page }, react, admonitions)).toBe(':::tip[b]\nc\n:::\n')
  })

  it('is the same in Markdown', () => {
    const page = ':::note a <b>b</b>\n<If sdk="go">c</If>\n\n    code\n:::\n\n<br>'
    const { mdx, messages } = resolve({ 'page.md': page }, go, { ...all, format: 'md' }, 'page.md')
    expect({ mdx, messages }).toEqual({
      mdx: ':::note[a <b>b</b>]\nc\n\n```\ncode\n```\n:::\n\n<br />\n',
      messages: [],
    })
  })
})

describe('the text of containers', () => {
  const paragraph = { type: 'paragraph', children: [{ type: 'text', value: 'a' }] }
  const note = (...children: object[]): object => ({
    type: 'containerDirective',
    name: 'note',
    attributes: {},
    children,
  })
  const root = (...children: object[]): Root => ({ type: 'root', children }) as Root

  it('is written without an extension', () => {
    expect(toMdx(root(note(paragraph, note(note(paragraph)))))).toBe(
      ':::::note\na\n\n::::note\n:::note\na\n:::\n::::\n:::::\n',
    )
  })

  it.each([
    ['code', { type: 'code', value: '::::' }, ':::::note\n```\n::::\n```\n:::::\n'],
    ['text', { type: 'paragraph', children: [{ type: 'text', value: ':::\nb' }] }, ':::note\n\\:::\nb\n:::\n'],
    [
      'inline code',
      { type: 'paragraph', children: [{ type: 'inlineCode', value: 'b\n:::' }] },
      ':::note\n`b :::`\n:::\n',
    ],
  ])('ends where it should, whatever it holds: %s', (_, child, mdx) => {
    const tree = root(note(child))
    expect(toMdx(tree)).toBe(mdx)
    expect(shapeOf(() => parseAll(mdx))).toMatchObject({ children: [{ type: 'containerDirective' }] })
  })

  it('leaves colons in text alone', () => {
    expect(
      toMdx(root(note(paragraph), { type: 'paragraph', children: [{ type: 'text', value: 'a:b 10:30\n::c' }] })),
    ).toBe(':::note\na\n:::\n\na:b 10:30\n::c\n')
  })

  it('is that of an extension where one is given', () => {
    const extension = { handlers: { containerDirective: (): string => '!!!' } }
    expect(toMdx(root(note(paragraph)), { extensions: [extension] })).toBe('!!!\n')
  })
})

describe('the syntax beside the plugin of the field', () => {
  it.each([admonitions, some, all])('reads and writes the same: %j', (options) => {
    const page = ':::note a\nb :c[d]\n:::\n\n::e\n\n:::note[f]{#g}\nh\n:::\n'
    const mdx = ':::note[a]\nb :c[d]\n:::\n\n::e\n\n:::note[f]{#g}\nh\n:::\n'
    const resolver = project({ 'page.mdx': page, 'b.mdx': mdx }, { ...options, remarkPlugins: [remarkDirective] })
    for (const path of ['page.mdx', 'b.mdx']) {
      const output = resolver.resolve(path)
      expect(resolver.toMdx(output)).toBe(mdx)
      expect(output.tree.children.map(({ type }) => type)).toEqual([
        'containerDirective',
        'leafDirective',
        'containerDirective',
      ])
      expect(output.file.messages).toEqual([])
    }
  })
})
