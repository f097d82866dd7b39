import type { FootnoteDefinition, Nodes, PhrasingContent, Root, RootContent, TableCell } from 'mdast'
import { describe, expect, it } from 'vitest'
import { stringify } from '../../src/source/stringify.js'
import { parse, root, write, writeClosest } from './round-trip.js'

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children })
const strong = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children })
const element = (name: string, value?: string): PhrasingContent => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: value === undefined ? [] : [{ type: 'mdxJsxAttribute', name: 'a', value }],
  children: [],
})
const expression = (value: string): PhrasingContent => ({ type: 'mdxTextExpression', value })
const heading = (depth: 1 | 2 | 3, ...children: PhrasingContent[]): RootContent => ({
  type: 'heading',
  depth,
  children,
})
const cells = (...contents: PhrasingContent[][]): RootContent => ({
  type: 'table',
  align: contents.map(() => null),
  children: [{ type: 'tableRow', children: contents.map((children): TableCell => ({ type: 'tableCell', children })) }],
})

const footnote = (identifier: string, ...children: FootnoteDefinition[]): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier,
  children,
})
const esm: RootContent = { type: 'mdxjsEsm', value: 'import "a"' }
const misplaced = <Content extends RootContent>(...nodes: RootContent[]): Content[] => nodes as Content[]

describe('Markdown', () => {
  it.each([
    'a *b* **c *d*** ~~e~~ `f`\\\ng\n',
    'a\n===\n\n## b {c}\n',
    '- a\n- b\n\n* c\n\n1. d\n2. e\n',
    '- a\n\n  b\n\n- c\n',
    '- a\n  ```js x y\n  b\n\n  c\n  ```\n- [x] d\n- [ ] e\n',
    '1.\n2. a\n',
    '> a\n>\n> - b\n>\n> c\n',
    '````md\n```\na\n```\n````\n',
    '[^a]: b\n\n    - c\n\n    d\n\ne[^a]\n',
    '[^a]: b\n\n    [^c]: d\n\n        [^e]: f\n\n            - g\n\nh[^a][^c][^e]\n',
    '[A][b], [b], [b][] and ![c][b]\n\n[b]: </u v> "w"\n',
    '[a\\{b]\n\n[a\\{b]: c\n',
    '[a](<b c> "d") ![e](f\\(g "h\\"i")\n',
    '| a | b |\n| :- | -: |\n| `c \\| d` | [e](f\\|g) |\n',
    '---\na: b\n---\n\nc\n',
  ])('keeps %j', (mdx) => {
    write(parse(mdx))
  })

  it('keeps the loose items of lists', () => {
    const source = '- <A>\n\n  b\n\n  </A>\n- c\n\n1. d\n\n   e\n2. f\n'
    const spreads = (tree: Root): unknown =>
      tree.children.map((list) => list.type === 'list' && [list.spread, ...list.children.map((item) => item.spread)])
    expect(spreads(parse(write(parse(source))))).toEqual(spreads(parse(source)))
    expect(spreads(parse(source))).toEqual([
      [false, true, false],
      [false, true, false],
    ])
  })

  // In a quote, the parser counts blank lines after a list as its own.
  it.each([
    '> - a\n>\n>\n> b\n>\n> - c\n>\n>\n',
    '> - - a\n>\n>     b\n>\n>\n> c\n',
    '> - - a\n>\n>\n> - b\n',
    '> - - a\n> - b\n>\n>\n> c\n',
    '> <A>\n>   - a\n>\n>\n> </A>\n',
    '> > - a\n> >\n> >\n>\n> b\n',
    '> 3. a\n> - b\n>\n>   c\n',
    '> - a\n>\n> 1. b\n',
    '> - - a\n>   - b\n> > c\n',
    '> - ```\n>   a\n>   ```\n> 3. b\n',
    '> - | a |\n>   | - |\n> 3. b\n',
    '> - a\n> 3. b\n',
    '> - a\n> 1.\n',
    '> - a\n> [^1]: b\n',
    '> - a\n>\n> [^1]: b\n',
    '> - a\n>\n>   [^1]: b\n>\n> - c\n>\n>\n> d\n',
    '> - a\n>\n>   [^1]: b\n>\n> - c\n>\n> d\n',
    '> [^1]: - a\n>\n>\n> b\n',
  ])('keeps the lists in %j tight and spread', (mdx) => {
    const spreads = (node: Nodes): unknown[] =>
      'children' in node
        ? [node.type, 'spread' in node && node.spread === true, node.children.map(spreads)]
        : [node.type]
    const tree = parse(mdx)
    expect(spreads(parse(write(tree)))).toEqual(spreads(tree))
  })

  it.each([
    '**<B>***c* d** e</B> f** g\n',
    '*a*__b__\n',
    '*a* *b* *c* *d* *e* **<B>***f* g** h</B> i** j\n',
    '**a *b***\n',
    '*a **b***\n',
    '***a** b*\n',
    '~~a *b*~~ **~~c~~**\n',
  ])('keeps emphasis beside and in emphasis: %j', (mdx) => {
    write(parse(mdx))
  })

  it('keeps lists apart', () => {
    const list = (value: string): RootContent => ({
      type: 'list',
      ordered: false,
      spread: false,
      children: [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [text(value)] }] }],
    })
    expect(write(root(list('a'), list('b')))).toBe('- a\n\n* b\n')
    const rule: RootContent = {
      type: 'list',
      ordered: false,
      children: [{ type: 'listItem', children: [{ type: 'thematicBreak' }] }],
    }
    expect(write(root(rule, rule))).toBe('- ___\n\n* ___\n')
  })

  it.each([
    '1. a\n\n<A>\n  2. b\n</A>\n\n3. c\n',
    '- a\n\n> - b\n>\n> - c\n',
    '1. a\n\n- 1. b\n',
    '- a\n\n[^1]: - b\n',
  ])('writes no other marker for a list in something else: %j', (mdx) => {
    expect(write(parse(mdx))).not.toMatch(/(?:^|\s)(?:\*|\d\))/)
  })

  it.each<[RootContent[], string]>([
    [[heading(3, text('a\nb'))], '### a&#xA;b\n'],
    [[heading(2, text('a'), { type: 'break' }, text('b'))], 'a\\\nb\n-\n'],
    [[heading(1, text('a #'))], '# a \\#\n'],
    [[cells([text(' a|b\n')], [{ type: 'inlineCode', value: 'a|b' }])], '| &#x20;a\\|b&#xA; | `a\\|b` |\n| - | - |\n'],
    [[paragraph({ type: 'emphasis', children: [text(' a ')] }, text('b'))], '*&#x20;a&#x20;*&#x62;\n'],
    [[paragraph({ type: 'strong', children: [text('a')] }, text('b'))], '**a**b\n'],
    [[paragraph(strong({ type: 'delete', children: [text('.'), strong(text('a'))] }))], '**~~.**a**~~**\n'],
    [[paragraph(strong({ type: 'delete', children: [text('~'), strong(text('a'))] }))], '__~~\\~**a**~~__\n'],
    [[{ type: 'paragraph', children: [] }, paragraph(text('a'), text(''), text('b'))], 'ab\n'],
    [[{ type: 'definition', identifier: 'a', url: '<b', title: 'c\n\nd' }], '[a]: \\<b "c&#xA;&#xA;d"\n'],
  ])('writes %j', (nodes, mdx) => {
    expect(write(root(...nodes))).toBe(mdx)
  })
})

describe('text', () => {
  it.each([
    ['<b>{c}', '\\<b>\\{c}\n'],
    ['$& &amp; &#35;', '$& \\&amp; \\&#35;\n'],
    ['a\\*b', 'a\\\\\\*b\n'],
    ['a | `b`', 'a | \\`b\\`\n'],
    [' a \n b ', '&#x20;a&#x20;\n&#x20;b&#x20;\n'],
    ['a\n\nb', 'a&#xA;&#xA;b\n'],
    ['# a', '\\# a\n'],
    ['- a', '\\- a\n'],
    ['1. a', '1\\. a\n'],
    ['import a', 'import&#x20;a\n'],
    ['export const a = 1', 'export&#x20;const a = 1\n'],
    ['important', 'important\n'],
    ['---\na: b\n---', '\\---\na: b\n\\---\n'],
    ['http://autolink', 'http\\://autolink\n'],
    ['a~b^c', 'a\\~b^c\n'],
    ['[^1]: a', '\\[^1]\\: a\n'],
    [':::note', ':::note\n'],
    ['\ta\t', '&#x9;a&#x9;\n'],
    ['a\r', 'a&#xD;\n'],
    ['\uFEFFa', '&#xFEFF;a\n'],
    ['| a |\n| - |', '\\| a |\n\\| - |\n'],
  ])('writes %j as it reads', (value, mdx) => {
    expect(write(root(paragraph(text(value))))).toBe(mdx)
  })

  it.each([
    '> [!NOTE]\n> a\n',
    '> [!tip]- A *b*\n> c\n',
    '> [!info]+\n>\n> - a\n',
    '> [!WARNING] A\n',
    '- > [!caution]\n  > a\n',
    '> > [!Important]\n> > a\n',
    '<A>\n  > [!NOTE]\\\n  > a\n</A>\n',
    '> [!note]\n\n[!note]: a\n',
    '> \\[!note]\n\n[!note]: a\n',
    '> \\[!note]*a*\n',
    '> \\[!note]\\(a)\n',
    '> a \\[!note]\n',
  ])('keeps the mark of an alert: %j', (mdx) => {
    expect(write(parse(mdx))).toBe(mdx)
  })

  it('keeps a colon after a reference from making a definition', () => {
    const footnote: RootContent = {
      type: 'footnoteDefinition',
      identifier: 'a',
      children: [{ type: 'paragraph', children: [text('b')] }],
    }
    const mdx = write(root(paragraph({ type: 'footnoteReference', identifier: 'a' }, text(': c')), footnote))
    expect(mdx).toBe('[^a]\\: c\n\n[^a]: b\n')
  })

  it('keeps a link from making a definition', () => {
    write(parse('a [`b]: c`](d)\n'))
    const link: PhrasingContent = {
      type: 'link',
      url: 'a',
      children: [{ type: 'inlineCode', value: ']: b' }, text('\nc')],
    }
    expect(writeClosest(root(paragraph(link)))).toEqual({
      mdx: '{}[`]: b`\nc](a)\n',
      problems: ['a link that reads as a definition'],
    })
    expect(write(root(paragraph(text('d '), link)))).toBe('d [`]: b`\nc](a)\n')
  })

  it('keeps a reference to `x` from making a task', () => {
    expect(write(parse('- [x]&#x20;a\n\n[x]: b\n'))).toBe('- [x]&#x20;a\n\n[x]: b\n')
  })
})

describe('components', () => {
  it.each([
    '<A b="c" d {...e} f={[1, 2]}>\n  <B />\n\n  c\n</A>\n',
    '<A>b *c*</A>\n',
    'a <B>{c}</B> d\n',
    '<A>\n  - b\n\n    <C>\n      d\n    </C>\n</A>\n',
    '<A>\n\\{b}\n\n{`\n    c\n  `}\n</A>\n',
    '<A>\n<B\n  c={`\n    d\n  `}\n/>\n</A>\n',
    '<A>\n<B>\n`c\n  d`\n</B>\n</A>\n',
    '<A>\nimport b from "c"\n\nd\n\nexport const e = `\n  f\n`\n\n</A>\n',
    'import a from "b"\n\nexport const c = `\n  d\n`\n\n# E\n',
    '<>\n  a\n\n  > b\n</>\n',
    '[^a]: {`\n      b\n    \n      c`}\n',
    '<A>\n<B>\n<C>\n[^a]: b\n\nc\n</C>\n</B>\n</A>\n',
  ])('keeps %j, however often it is written', (mdx) => {
    expect(write(parse(mdx))).toBe(mdx)
  })

  it.each([
    ['"', '<A a="&quot;" />\n'],
    ['&amp; & &b', '<A a="&amp;amp; & &b" />\n'],
    ['b\n c', '<A a="b&#xA; c" />\n'],
    ["'{b}`<\\", '<A a="\'{b}`<\\" />\n'],
    ['', '<A a="" />\n'],
  ])('writes an attribute %j', (value, mdx) => {
    expect(write(root(paragraph(element('A', value))))).toBe(mdx)
  })

  it.each<[string, PhrasingContent[], string]>([
    ['a line of tags before text', [element('B'), text('\na')], '<B />&#xA;a\n'],
    ['a line of tags after text', [text('a\n'), element('B')], 'a&#xA;<B />\n'],
    [
      'tags with space between',
      [{ type: 'mdxJsxTextElement', name: 'B', attributes: [], children: [text(' ')] }],
      '<B>&#x20;</B>\n',
    ],
    [
      'text at the start of an element',
      [{ type: 'mdxJsxTextElement', name: 'B', attributes: [], children: [text('\na')] }],
      '<B>&#xA;a</B>\n',
    ],
    ['tags in a line', [text('a\n'), element('B'), text(' c')], 'a\n<B /> c\n'],
    ['only tags', [element('B'), text('\n'), expression('c')], '<B />\n\n{c}\n'],
    ['code over lines', [text('a '), { type: 'inlineCode', value: 'b\n<c/> d' }], 'a `b\n<c/> d`\n'],
    ['an expression with lines that could be blocks', [text('a '), expression('[\n- b,\n]')], 'a {[ - b, ]}\n'],
    [
      'an expression with statements',
      [text('a '), expression('() => {\n  b()\n\n  c()\n}')],
      'a {() => {\u2028  b()\u2028\u2028  c()\u2028}}\n',
    ],
  ])('keeps a paragraph of %s', (_, children, mdx) => {
    expect(write(root(paragraph(...children)))).toBe(mdx)
  })

  it.each([
    ['"a|b"', '{"a\\x7Cb"}'],
    ["'\\|'", '{"\\x7C"}'],
    ['`a\nb`', '{`a\\nb`}'],
    ['f(`a\n|`, [\n  `\\\\|`])', '{f(`a\\n\\x7C`, [ `\\\\\\x7C`])}'],
    ['<B c="a|b">|</B>', '{<B c="a&#x7C;b">&#x7C;</B>}'],
    ['a // |\n', '{a /* ¦*/\u2028}'],
  ])('writes an expression %j in a cell, where its lines and bars would end it', (value, mdx) => {
    expect(write(root(cells([expression(value)])))).toBe(`| ${mdx} |\n| - |\n`)
    const holder = { type: 'mdxJsxAttributeValueExpression' as const, value }
    const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'd', value: holder }]
    const element = { type: 'mdxJsxTextElement' as const, name: 'A', attributes, children: [] }
    expect(write(root(cells([element])))).toBe(`| <A d=${mdx} /> |\n| - |\n`)
  })

  it('keeps the lines of a template in text', () => {
    expect(write(root(paragraph(text('a'), expression('`b\n\nc`'))))).toBe('a{`b\\n\\nc`}\n')
  })

  it('writes a component of flow in a line of text', () => {
    const flow: RootContent = { type: 'mdxJsxFlowElement', name: 'B', attributes: [], children: [] }
    const tree = root(cells([element('A', 'b|c')], [expression('[\n  1,\n]')]))
    expect(write(tree)).toBe('| <A a="b&#x7C;c" /> | {[ 1, ]} |\n| - | - |\n')
    const [table] = tree.children
    if (table?.type === 'table') table.children[0]?.children[0]?.children.push(...misplaced<PhrasingContent>(flow))
    expect(write(tree)).toBe('| <A a="b&#x7C;c" /><B /> | {[ 1, ]} |\n| - | - |\n')
  })
})

describe("what can't be written", () => {
  const html: RootContent = { type: 'html', value: '<!-- a -->' }
  it.each<[string, RootContent[], string, string]>([
    [
      'a break in a table cell',
      [cells([text('a'), { type: 'break' }, text('b')])],
      'a break in a table cell',
      '| a<br />b |\n| - |\n',
    ],
    [
      'a break in a heading',
      [heading(3, text('a'), { type: 'break' }, text('b'))],
      'a break in a heading',
      '### a<br />b\n',
    ],
    ['a break before nothing', [paragraph(text('a'), { type: 'break' })], 'a break at the end', 'a<br />\n'],
    [
      'a break before a line of tags',
      [paragraph(text('a'), { type: 'break' }, element('B'))],
      'a break beside a line of tags only',
      'a<br /><B />\n',
    ],
    ['HTML', [html], 'raw HTML', ''],
    ['HTML in text', [paragraph(text('a '), { type: 'html', value: '<u>' })], 'raw HTML', 'a \\<u>\n'],
    [
      'front matter amid content',
      [paragraph(text('a')), { type: 'yaml', value: 'b' }],
      'front matter amid content',
      'a\n',
    ],
    ['front matter with a fence', [{ type: 'yaml', value: 'a\n---\nb' }], 'a fence in front matter', ''],
    ['ESM in a quote', [{ type: 'blockquote', children: misplaced(esm) }], 'ESM in a list or a quote', '>\n'],
    [
      'a bar in JavaScript in a cell',
      [cells([expression('a || b')])],
      '`|` in an expression in a table cell',
      '| {a ? a : b} |\n| - |\n',
    ],
    [
      'a bar in a template that its tag sees, in a cell',
      [cells([expression('String.raw`a|b`')])],
      '`|` in an expression in a table cell',
      '| {String.raw`a\\x7Cb`} |\n| - |\n',
    ],
    [
      'a bar in a label in a cell',
      [
        cells([{ type: 'linkReference', referenceType: 'full', identifier: 'b|c', children: [text('a')] }]),
        { type: 'definition', identifier: 'b|c', url: 'd' },
      ],
      'the label `b|c` in a table cell',
      '| [a](d) |\n| - |\n\n[b|c]: d\n',
    ],
    [
      'code beside code',
      [paragraph({ type: 'inlineCode', value: 'a' }, { type: 'inlineCode', value: 'b' })],
      'code right after code',
      '`a`{}`b`\n',
    ],
    ['code of nothing', [paragraph(text('a'), { type: 'inlineCode', value: '' })], 'empty code', 'a\n'],
    ['emphasis of nothing', [paragraph(text('a'), { type: 'emphasis', children: [] })], 'empty emphasis', 'a\n'],
    [
      'emphasis that mixes up',
      [paragraph({ type: 'delete', children: [{ type: 'delete', children: [text('a')] }] })],
      'delete beside or in other emphasis',
      '~~<del>a</del>~~\n',
    ],
    [
      'a reference to nothing',
      [paragraph({ type: 'footnoteReference', identifier: 'a' })],
      'a reference to `a`',
      '[^a]\n',
    ],
    [
      'a link in a link',
      [paragraph({ type: 'link', url: 'a', children: [{ type: 'link', url: 'b', children: [text('c')] }] })],
      'a link in a link',
      '[c](a)\n',
    ],
    [
      'a block in a heading',
      [heading(2, ...misplaced<PhrasingContent>(paragraph(text('a'))))],
      'paragraph in a heading',
      '## a\n',
    ],
    ['a meta without a language', [{ type: 'code', meta: 'a', value: 'b' }], 'code with a meta alone', '```\nb\n```\n'],
    ['a NUL character', [paragraph(text('a\0'))], 'a NUL character', 'a\0\n'],
    [
      'a task without text',
      [{ type: 'list', children: [{ type: 'listItem', checked: true, children: [] }] }],
      'a task without text',
      '-\n',
    ],
    [
      'an attribute without a name',
      [
        paragraph({
          type: 'mdxJsxTextElement',
          name: 'B',
          attributes: [{ type: 'mdxJsxAttribute', name: 'a b' }],
          children: [text('c')],
        }),
      ],
      'attribute `a b`',
      '<B>c</B>\n',
    ],
    [
      'a footnote in a footnote',
      [footnote('a', footnote('b'), footnote('c'))],
      'a footnote defined in a footnote',
      '[^a]: [^c]:\n\n[^b]:\n',
    ],
    [
      'a list with numbers that are too long',
      [
        {
          type: 'list',
          ordered: true,
          start: 999999999,
          children: [
            { type: 'listItem', children: [] },
            { type: 'listItem', children: [] },
          ],
        },
      ],
      'a list numbered beyond 999999999',
      '999999998.\n\n999999999.\n',
    ],
    ['text among blocks', [text('a'), paragraph(text('b'))], 'text among blocks', 'a\n\nb\n'],
  ])('reports %s', (_, nodes, problem, mdx) => {
    expect(writeClosest(root(...nodes))).toEqual({ mdx, problems: [problem] })
  })

  it('reports the node of the tree, and leaves the tree as it is', () => {
    const tree = root(paragraph(text('a'), { type: 'inlineCode', value: '' }))
    const copy = structuredClone(tree)
    const nodes: unknown[] = []
    stringify(tree, ({ node }) => nodes.push(node))
    const [first] = tree.children
    expect(first && 'children' in first && nodes[0] === first.children[1]).toBe(true)
    expect(tree).toEqual(copy)
  })
})
