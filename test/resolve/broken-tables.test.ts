import { describe, expect, it } from 'vitest'
import { resolve } from '../project.js'

const reader = { sdk: 'go' }
const head = '| A | B |\n| - | - |\n| 1 | 2 |'
const partials = {
  '_p/rows.mdx': '| 3 | 4 |',
  '_p/more.mdx': '| 3 | 4 |\n| 5 | 6 |\n\nText.',
  '_p/head.mdx': head,
  '_p/note.mdx': 'Use `a | b`.',
  '_p/c.mdx': '{props.v}',
}

const said = (source: string) => resolve({ 'page.mdx': source, ...partials }, reader).messages

const indent = (text: string, by: string) => text.replaceAll('\n', `\n${by}`)

describe('rows of a table on lines of their own', () => {
  it.each([
    ['an include', `${head}\n<Include src="_p/rows" />\n| 5 | 6 |`, ['4:1']],
    ['a condition', `${head}\n<If sdk="go">\n| 3 | 4 |\n</If>\n| 5 | 6 |`, ['4:1']],
    ['a condition that goes', `${head}\n<If sdk="react">\n| 3 | 4 |\n</If>\n| 5 | 6 |`, ['4:1']],
    ['a condition at the end', `${head}\n<If sdk="go">\n| 3 | 4 |\n</If>`, ['4:1']],
    ['an include at the end, of rows', `${head}\n<Include src="_p/rows" />`, ['4:1']],
    ['an include at the end, of rows and more', `${head}\n<Include src="_p/more" />`, ['4:1']],
    ['an include in a condition', `${head}\n<If sdk="go">\n<Include src="_p/rows" />\n</If>`, ['5:1']],
    ['a condition in a condition', `${head}\n<If sdk="go">\n<If notSdk="react">\n| 3 | 4 |\n</If>\n</If>`, ['4:1']],
    [
      'several',
      `${head}\n<Include src="_p/rows" />\n<If sdk="go">\n| 5 | 6 |\n</If>\n| 7 | 8 |\n<Include src="_p/rows" />`,
      ['4:1', '5:1', '9:1'],
    ],
    ['a component of the page', `${head}\n<Show when={x}>\n| 3 | 4 |\n</Show>\n| 5 | 6 |`, ['4:1']],
    ['a table without bars at its edges', 'A | B\n--|--\n1 | 2\n<Include src="_p/rows" />\n5 | 6', ['4:1']],
    ['an include of the head', '<Include src="_p/head" />\n| 5 | 6 |', ['1:1']],
    ['a condition on the head', `<If sdk="go">\n${head}\n</If>\n| 5 | 6 |`, ['1:1']],
    ['in a list item', indent(`- ${head}\n<Include src="_p/rows" />\n| 5 | 6 |`, '  '), ['4:3']],
    ['in a quote', indent(`> ${head}\n<If sdk="go">\n| 3 | 4 |\n</If>\n| 5 | 6 |`, '> '), ['4:3']],
    ['in a panel', `<Tabs items={['Go']}>\n<Tab>\n${head}\n<Include src="_p/rows" />\n</Tab>\n</Tabs>`, ['6:1']],
  ])('are reported at the element: %s', (_, source, places) => {
    expect(said(source)).toEqual(places.map((place) => `table-broken page.mdx:${place}`))
  })

  it.each([
    ['an include behind a blank line', `${head}\n\n<Include src="_p/note" />`],
    ['a condition behind a blank line', `${head}\n\n<If sdk="go">\nText\n</If>\n\nMore`],
    ['a condition on text', `${head}\n<If sdk="go">\nText\n</If>`],
    ['an include of text', `${head}\n<Include src="_p/note" />`],
    ['an include of a table', `${head}\n<Include src="_p/head" />`],
    ['a condition on a table', `<If sdk="go">\n${head}\n</If>\n<If sdk="react">\n${head}\n</If>`],
    ['conditions in cells', `${head}\n| <If sdk="go">3</If> | <If sdk="go">4</If> |`],
    ['text with a bar behind an include', '<Include src="_p/note" />\na | b'],
    ['a text in code', `\`\`\`\n${head}\n<Include src="_p/rows" />\n\`\`\``],
  ])('are told from what stands beside a table: %s', (_, source) => {
    expect(said(source)).toEqual([])
  })
})

describe('a `|` in a cell', () => {
  const row = (cell: string) => `${head}\n| ${cell} | 4 |`
  const write = 'write `\\|`'
  it.each([
    ['in an attribute', '<Include src="_p/c" v="x|y" />', write],
    ['in an attribute in single quotes', "<Include src='_p/c' v='x|y' />", write],
    ['in an attribute of code', "<Include src='_p/c' v={'x|y'} />", write],
    ['in a string', "{'|'}", write],
    ['in an operator', '{a || b}', 'take the expression out of the table'],
    ['in an escaped operator', '{a \\|\\| b}', 'take the expression out of the table'],
    ['in an element', '<If sdk="go">x|y</If>', write],
    ['around cells', '<If sdk="go">x | y</If>', 'put one in each cell'],
  ])('that breaks it is named in the parse error: %s', (_, cell, hint) => {
    for (const source of [row(cell), indent(`> ${row(cell)}`, '> '), indent(`- ${row(cell)}`, '  ')]) {
      const { resolved } = resolve({ 'page.mdx': source }, reader)
      expect(resolved.file.messages.map(({ ruleId }) => ruleId)).toEqual(['parse-error'])
      expect(resolved.file.messages[0]?.reason).toContain('a `|` ends a cell of a table')
      expect(resolved.file.messages[0]?.reason).toContain(hint)
    }
  })

  it('is named for the head of a table, and for a partial too', () => {
    const broken = '| <X v="a|b" /> |\n| - | - |'
    const { resolved } = resolve({ 'page.mdx': '<Include src="_p/x" />', '_p/x.mdx': broken }, reader)
    expect(resolved.file.messages[0]?.reason).toContain(write)
  })

  it.each([
    ['a text that is no table', 'a <X v="|'],
    ['a cell that is broken by itself', `${head}\n| <Card> | 4 |`],
    ['what stands behind the table', `${head}\n\na {'|' b`],
  ])('is not named for %s', (_, source) => {
    const { resolved } = resolve({ 'page.mdx': source }, reader)
    expect(resolved.file.messages.map(({ ruleId }) => ruleId)).toEqual(['parse-error'])
    expect(resolved.file.messages[0]?.reason).not.toContain('ends a cell')
  })

  it.each([
    ['<Include src="_p/c" v="x\\|y" />', 'x\\|y'],
    ['<Include src="_p/c" v={\'x\\|y\'} />', 'x\\|y'],
    ['<X v="x\\|y" />', '<X v="x&#x7C;y" />'],
    ['`x\\|y`', '`x\\|y`'],
  ])('is read where it is written `\\|`: %j', (cell, written) => {
    const { mdx, messages } = resolve({ 'page.mdx': row(cell), ...partials }, reader)
    expect([mdx, messages]).toEqual([`${head}\n| ${written} | 4 |\n`, []])
  })

  it('keeps `\\|` of an attribute that stands in no cell', () => {
    expect(resolve({ 'page.mdx': '<X v="x\\|y" />' }, reader).mdx).toBe('<X v="x\\|y" />\n')
  })
})
