import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { violations } from './content-model.js'

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter).freeze()

/** Builds trees of any shape, right or wrong. */
const node = (type: string, ...rest: unknown[]): unknown => {
  const [first, ...others] = rest
  const isFields = typeof first === 'object' && first !== null && !('type' in first)
  const children = isFields ? others : rest
  return { type, ...(isFields ? first : {}), ...(children.length > 0 || !leaves.has(type) ? { children } : {}) }
}
const leaves = new Set([
  'break',
  'code',
  'definition',
  'footnoteReference',
  'html',
  'image',
  'imageReference',
  'inlineCode',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxjsEsm',
  'text',
  'thematicBreak',
  'yaml',
])
const text = (value = 'a'): unknown => node('text', { value })
const paragraph = (...children: unknown[]): unknown => node('paragraph', ...children)
const data = (): object => ({ data: { estree: { type: 'Program', body: [], sourceType: 'module' } } })
const expression = (type: string, value = 'a'): unknown => node(type, { value, ...data() })
const element = (type: string, ...children: unknown[]): unknown =>
  node(type, { name: 'A', attributes: [] }, ...children)
const attributed = (...attributes: unknown[]): unknown => node('mdxJsxFlowElement', { name: 'A', attributes })
const list = (...items: unknown[]): unknown => node('list', { ordered: false, spread: false }, ...items)
const item = (...children: unknown[]): unknown => node('listItem', { spread: false }, ...children)
const cell = (...children: unknown[]): unknown => node('tableCell', ...children)
const table = (align: unknown, ...rows: unknown[]): unknown => node('table', { align }, ...rows)
const link = (...children: unknown[]): unknown => node('link', { url: 'a' }, ...children)
const shared = text()
const program = data()

const check = (...children: unknown[]): string[] => violations(node('root', ...children) as Root)

describe('violations', () => {
  it.each([
    '---\na: b\n---\n\nimport a from "b"\n\n# c {d} <E f="g" {...h} i={j}>k</E>\n',
    '<A>\nexport const a = 1\n\n- b\n- [x] c\n\n1. d\n\n> e\n\n```js f\ng\n```\n</A>\n',
    '| a | b |\n| - | :-: |\n| c |\n| d | e | f |\n',
    '*a* **b** ~~c~~ `d`\\\n[e](f "g") ![h](i) [j][] ![k] l[^1]\n\n[j]: m\n[k]: n\n\n[^1]: o\n',
    '{}\n\n{/* a */}\n\n#\n\n-\n\n>\n\n[]()\n\n***\n',
    '[a [^1] b](c)\n\n[^1]: http://d.e\n',
    '',
  ])('finds none in what is parsed: %j', (mdx) => {
    expect(violations(parser.parse(mdx))).toEqual([])
  })

  it.each<[string, unknown, string]>([
    [
      'a block in a paragraph',
      paragraph(paragraph(text())),
      'root.children[0].children[0]: unexpected paragraph in paragraph, expected break',
    ],
    [
      'a flow element in a heading',
      node('heading', { depth: 1 }, element('mdxJsxFlowElement')),
      'unexpected mdxJsxFlowElement in heading',
    ],
    ['phrasing in the root', text(), 'root.children[0]: unexpected text in root, expected blockquote'],
    [
      'phrasing in a flow element',
      element('mdxJsxFlowElement', text()),
      'root.children[0].children[0]: unexpected text in mdxJsxFlowElement',
    ],
    [
      'a text element in a list item',
      list(item(element('mdxJsxTextElement'))),
      'root.children[0].children[0].children[0]: unexpected mdxJsxTextElement in listItem',
    ],
    [
      'a block in a text element',
      paragraph(element('mdxJsxTextElement', paragraph(text()))),
      'unexpected paragraph in mdxJsxTextElement',
    ],
    [
      'a text expression in a quote',
      node('blockquote', expression('mdxTextExpression')),
      'unexpected mdxTextExpression in blockquote',
    ],
    ['a root in the root', node('root'), 'unexpected root in root'],
    ['a list item outside of a list', item(paragraph(text())), 'unexpected listItem in root'],
    ['a paragraph in a list', list(paragraph(text())), 'unexpected paragraph in list, expected listItem'],
    ['a row outside of a table', node('tableRow', cell(text())), 'unexpected tableRow in root'],
    [
      'a paragraph in a cell',
      table([null], node('tableRow', cell(paragraph(text())))),
      'unexpected paragraph in tableCell',
    ],
    [
      'a break in a cell',
      table([null], node('tableRow', cell(node('emphasis', node('break'))))),
      'unexpected break in a tableCell, expected one line',
    ],
    ['a link in a link', paragraph(link(node('strong', link(text())))), 'unexpected link in a link'],
    [
      'a reference in a link',
      paragraph(link(node('linkReference', { identifier: 'a', referenceType: 'full' }, text()))),
      'unexpected linkReference in a link',
    ],
    ['ESM in a quote', node('blockquote', expression('mdxjsEsm')), 'unexpected mdxjsEsm in blockquote'],
    [
      'ESM in an element in a list',
      list(item(element('mdxJsxFlowElement', expression('mdxjsEsm')))),
      'unexpected mdxjsEsm in root > list > listItem > mdxJsxFlowElement',
    ],
    ['a list of nothing', list(), 'unexpected list of nothing'],
    ['a paragraph of nothing', paragraph(), 'unexpected paragraph of nothing'],
    ['emphasis of nothing', paragraph(node('emphasis')), 'unexpected emphasis of nothing'],
    ['a table of nothing', table([]), 'unexpected table of nothing'],
    [
      'a head with too few cells',
      table([null, 'left'], node('tableRow', cell(text()))),
      'unexpected 1 cells in the head of 2 columns',
    ],
    ['no alignment', table(undefined, node('tableRow', cell(text()))), 'unexpected align undefined of table'],
    ['an alignment that is none', table(['top'], node('tableRow', cell(text()))), 'unexpected align object of table'],
    ['empty text', paragraph(text('')), 'unexpected value "" of text'],
    [
      'text beside text',
      paragraph(text(), text('b')),
      'root.children[0]: unexpected text after text at 1, expected one text',
    ],
    ['text without a value', paragraph(node('text', { value: undefined })), 'unexpected value undefined of text'],
    ['empty code', paragraph(node('inlineCode', { value: '' })), 'unexpected value "" of inlineCode'],
    ['a depth beyond six', node('heading', { depth: 7 }, text()), 'unexpected depth 7 of heading'],
    ['a meta without a language', node('code', { value: 'a', meta: 'b' }), 'unexpected meta "b" of code'],
    ['a link to nowhere', paragraph(node('link', { url: undefined }, text())), 'unexpected url undefined of link'],
    ['an image with a number', paragraph(node('image', { url: 'a', alt: 1 })), 'unexpected alt 1 of image'],
    ['a list of no kind', node('list', { spread: false }, item()), 'unexpected ordered undefined of list'],
    [
      'an ordered list without a start',
      node('list', { ordered: true, spread: false }, item()),
      'unexpected start undefined of list',
    ],
    [
      'a bullet list with a start',
      node('list', { ordered: false, spread: false, start: 1 }, item()),
      'unexpected start 1 of list',
    ],
    [
      'an item of no kind',
      list(node('listItem', { checked: 'yes', spread: false })),
      'unexpected checked "yes" of listItem',
    ],
    ['an item without spread', list(node('listItem', { checked: null })), 'unexpected spread undefined of listItem'],
    [
      'a definition of nothing',
      node('definition', { identifier: '', url: 'a' }),
      'unexpected identifier "" of definition',
    ],
    [
      'a reference of no kind',
      paragraph(node('imageReference', { identifier: 'a' })),
      'unexpected referenceType undefined of imageReference',
    ],
    [
      'a reference without a definition',
      paragraph(node('linkReference', { identifier: 'a', referenceType: 'full' }, text())),
      'root.children[0].children[0]: unexpected linkReference to "a", expected its definition in the tree',
    ],
    [
      'a footnote without a definition',
      paragraph(node('footnoteReference', { identifier: 'a' })),
      'unexpected footnoteReference to "a"',
    ],
    [
      'an expression without a program',
      node('mdxFlowExpression', { value: 'a' }),
      'unexpected data undefined of mdxFlowExpression',
    ],
    [
      'a program that is none',
      node('mdxjsEsm', { value: 'a', data: { estree: { type: 'Literal' } } }),
      'unexpected data object of mdxjsEsm',
    ],
    [
      'an attribute without a name',
      attributed({ type: 'mdxJsxAttribute', name: '' }),
      'root.children[0].attributes[0]: unexpected name "" of mdxJsxAttribute',
    ],
    [
      'an attribute with a number',
      attributed({ type: 'mdxJsxAttribute', name: 'a', value: 1 }),
      'unexpected value 1 of mdxJsxAttribute',
    ],
    [
      'a value without a program',
      attributed({ type: 'mdxJsxAttribute', name: 'a', value: { type: 'mdxJsxAttributeValueExpression', value: '1' } }),
      'root.children[0].attributes[0].value: unexpected data undefined',
    ],
    [
      'a spread without a program',
      attributed({ type: 'mdxJsxExpressionAttribute', value: '...a' }),
      'unexpected data undefined of mdxJsxExpressionAttribute',
    ],
    [
      'an element without attributes',
      node('mdxJsxFlowElement', { name: null }),
      'unexpected attributes undefined of mdxJsxFlowElement',
    ],
    ['a parent without children', { type: 'blockquote' }, 'unexpected no children of blockquote'],
    ['a leaf with children', { type: 'thematicBreak', children: [] }, 'unexpected children of thematicBreak'],
    ['HTML of nothing', node('html', { value: '' }), 'unexpected value "" of html'],
    [
      'a child that is no node',
      node('blockquote', null),
      'root.children[0].children[0]: unexpected null, expected a node',
    ],
    [
      'a node in two places',
      node('blockquote', paragraph(shared), paragraph(shared)),
      'root.children[0].children[1].children[0]: unexpected second place of a text',
    ],
    [
      'a program in two places',
      node('blockquote', ...['a', 'b'].map((value) => node('mdxFlowExpression', { value, ...program }))),
      'unexpected second place of the estree of mdxFlowExpression',
    ],
  ])('finds %s', (_, child, violation) => {
    expect(check(child).filter((it) => it.includes(violation))).toHaveLength(1)
  })

  it('finds front matter amid content', () => {
    expect(check(paragraph(text()), node('yaml', { value: 'a' }))).toEqual([
      'root.children[1]: unexpected yaml amid content, expected yaml as the first child',
    ])
    expect(check(node('blockquote', node('yaml', { value: 'a' })))).toHaveLength(1)
  })

  it('finds another tree than a root', () => {
    const [child] = parser.parse('a').children
    expect(violations(child as Nodes as Root)).toEqual(['root: unexpected paragraph, expected root'])
  })

  it('finds nothing else in a right tree of every kind', () => {
    expect(
      check(
        list(
          item(
            paragraph(text(), node('break'), expression('mdxTextExpression'), element('mdxJsxTextElement', text('b'))),
          ),
        ),
        attributed({ type: 'mdxJsxAttribute', name: 'a', value: null }),
        table([null], node('tableRow', cell(link(text())))),
      ),
    ).toEqual([])
  })
})
