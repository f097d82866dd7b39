import type { Html, Nodes, Root } from 'mdast'
import type { MdxJsxAttribute, MdxJsxTextElement } from 'mdast-util-mdx'
import { describe, expect, it } from 'vitest'
import { remarkPlugins } from '../plugins.js'
import { project } from '../project.js'

/** The types of a node and of those below it. */
function outline(node: Nodes): string {
  if (!('children' in node)) return node.type
  const children = node.children.map(outline).join(' ')
  return children === '' ? node.type : `${node.type}(${children})`
}

/** The outline of `page.mdx` for React, and the rules that were reported. */
function made(page: string, partial: string, files: Record<string, string> = {}): [outline: string, rules: string[]] {
  const resolver = project({ 'page.mdx': page, '_p/a.mdx': partial, ...files }, { remarkPlugins })
  const { tree, file } = resolver.resolve('page.mdx', { sdk: 'react' })
  return [tree.children.map(outline).join(' '), file.messages.map(({ ruleId }) => ruleId ?? '')]
}

const include = '<Include src="_p/a" />'
const out = '<If sdk="go">x</If>'

const blocks: readonly (readonly [syntax: string, text: string, outline: string])[] = [
  ['a container directive', ':::note\nhi\n:::', 'containerDirective(paragraph(text))'],
  [
    'directives in a directive',
    '::::a\n:::b\nhi\n:::\n::::',
    'containerDirective(containerDirective(paragraph(text)))',
  ],
  ['a leaf directive in a directive', ':::a\n::b\n:::', 'containerDirective(leafDirective)'],
  ['a leaf directive', '::leaf[x]', 'leafDirective(text)'],
  ['math', '$$\nx\n$$', 'math'],
  ['a definition list', 'Term\n: one', 'defList(defListTerm(text) defListDescription(paragraph(text)))'],
]

describe.each(blocks)('blocks of a plugin: %s', (_, text, block) => {
  it.each<[where: string, page: string, outline: string, rules: readonly string[]]>([
    ['alone', include, block, []],
    ['in a component on one line', `<Card>${include}</Card>`, `mdxJsxFlowElement(${block})`, []],
    ['in a component of lines', `<Card>\n${include}\n</Card>`, `mdxJsxFlowElement(${block})`, []],
    ['beside a condition', `<Card><If sdk="go">x</If>${include}</Card>`, `mdxJsxFlowElement(${block})`, []],
    [
      'in a component beside another',
      `<A>x</A>\n<B>${include}</B>`,
      `paragraph(mdxJsxTextElement(text)) mdxJsxFlowElement(${block})`,
      [],
    ],
    ['in an item', `- ${include}`, `list(listItem(${block}))`, []],
    ['in a quote', `> ${include}`, `blockquote(${block})`, []],
    ['in a directive', `:::note\n${include}\n:::`, `containerDirective(${block})`, []],
    ['in a description', `T\n: ${include}`, `defList(defListTerm(text) defListDescription(${block}))`, []],
    ['in a panel', `<Tabs items={["React","Go"]}><Tab>${include}</Tab><Tab>x</Tab></Tabs>`, block, []],
    ['in children', `<Include src="_p/b">${include}</Include>`, block, []],
    ['in a sentence', `a ${include} b`, `paragraph(text) ${block} paragraph(text)`, ['include-split']],
    ['in a heading', `# a ${include}`, 'heading(text mdxJsxTextElement)', ['include-blocks']],
    ['in a cell', `| ${include} |\n| - |`, 'table(tableRow(tableCell(mdxJsxTextElement)))', ['include-blocks']],
    ['in emphasis', `*${include}*`, 'paragraph(emphasis(mdxJsxTextElement))', ['include-blocks']],
    [
      'in the text of a directive',
      `a :b[${include}]`,
      'paragraph(text textDirective(mdxJsxTextElement))',
      ['include-blocks'],
    ],
    ['in a leaf directive', `::b[${include}]`, 'leafDirective(mdxJsxTextElement)', ['include-blocks']],
    ['in a label', `:::b[${include}]\n:::`, 'containerDirective(paragraph(mdxJsxTextElement))', ['include-blocks']],
    [
      'in a term',
      `a ${include}\n: b`,
      'defList(defListTerm(text mdxJsxTextElement) defListDescription(paragraph(text)))',
      ['include-blocks'],
    ],
  ])('stands %s', (_where, page, outlined, rules) => {
    expect(made(page, text, { '_p/b.mdx': '{props.children}' })).toEqual([outlined, rules])
  })

  it('is a block of the page too, where a condition lets it in', () => {
    expect(made(`a\n\n<If sdk="react">\n${text}\n</If>`, '')).toEqual([`paragraph(text) ${block}`, []])
  })
})

describe('phrasing of a plugin', () => {
  it.each([
    ['inline math', 'x $y$'],
    ['a text directive', 'x :y[z]'],
  ])('stays in its sentence: %s', (_, text) => {
    const [outlined, rules] = made(`a ${include} b`, text)
    expect(outlined).toMatch(/^paragraph\(text (?:inlineMath|textDirective\(text\)) text\)$/)
    expect(rules).toEqual([])
  })

  it.each([
    ['the text of a directive', `a :b[c ${include}]`, 'paragraph(text textDirective(text))'],
    ['a leaf directive', `::b[c ${include}]`, 'leafDirective(text)'],
    ['a label', `:::b[c ${include}]\nd\n:::`, 'containerDirective(paragraph(text) paragraph(text))'],
    ['a term', `c ${include}\n: d`, 'defList(defListTerm(text) defListDescription(paragraph(text)))'],
  ])('takes in text: %s', (_, page, outlined) => {
    expect(made(page, 'one')).toEqual([outlined, []])
  })

  it.each([
    ['a leaf directive', `::b[c ${include}]`, 'leafDirective(text mdxJsxTextElement text)'],
    ['the text of a directive', `a :b[c ${include}]`, 'paragraph(text textDirective(text break text))'],
  ])('has hard breaks only where there may be lines: %s', (_, page, outlined) => {
    expect(made(page, 'one\\\ntwo')).toEqual([outlined, []])
  })

  it('keeps the mark of a label', () => {
    const { tree } = project({ 'page.mdx': `:::b[c ${out}]\n:::` }, { remarkPlugins }).resolve('page.mdx', {
      sdk: 'go',
    })
    expect(tree.children).toMatchObject([{ children: [{ data: { directiveLabel: true } }] }])
  })
})

describe('what a condition empties of a plugin', () => {
  it.each([
    ['a directive goes', `:::a\n${out}\n:::`, ''],
    ['a directive in a directive goes', `::::a\n:::b\n${out}\n:::\n::::`, ''],
    ['a directive with an id stays', `:::a{#b}\n${out}\n:::`, 'containerDirective'],
    ['a leaf directive goes', `::a[${out}]`, ''],
    ['a leaf directive with a source stays', `::a[${out}]{src="b"}`, 'leafDirective'],
    ['a text directive goes', `b :a[${out}]`, 'paragraph(text)'],
    ['a label goes', `:::a[${out}]\nb\n:::`, 'containerDirective(paragraph(text))'],
    [
      'a description stays',
      `a\n: ${out}\n: b`,
      'defList(defListTerm(text) defListDescription defListDescription(paragraph(text)))',
    ],
    ['a term stays', `${out}\n: b`, 'defList(defListTerm defListDescription(paragraph(text)))'],
    ['a definition list goes whole', `${out}\n: ${out}`, ''],
  ])('%s', (_, page, outlined) => {
    expect(made(page, '')).toEqual([outlined, []])
    expect(made(include, page)).toEqual([outlined, []])
  })
})

describe('HTML of another parser, which mdast has among blocks and in text', () => {
  const html: Html = { type: 'html', value: '<b>' }
  const attribute: MdxJsxAttribute = { type: 'mdxJsxAttribute', name: 'src', value: '_p' }
  const call: MdxJsxTextElement = { type: 'mdxJsxTextElement', name: 'Include', attributes: [attribute], children: [] }
  const page: Root = {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'a ' }, call] }],
  }

  it.each<[string, Root, string]>([
    ['a block where it stands alone', { type: 'root', children: [html] }, 'paragraph(text) html'],
    [
      'text in a paragraph',
      { type: 'root', children: [{ type: 'paragraph', children: [html] }] },
      'paragraph(text html)',
    ],
  ])('is %s', (_, partial, outlined) => {
    const parse = (__: string, path: string): Root => (path === '_p.mdx' ? partial : page)
    const { tree } = project({ 'page.mdx': '', '_p.mdx': '' }, { parse }).resolve('page.mdx')
    expect(tree.children.map(outline).join(' ')).toBe(outlined)
  })
})
