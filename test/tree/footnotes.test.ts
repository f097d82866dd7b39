import { describe, expect, it } from 'vitest'
import { toMdx } from '../../src/index.js'
import { project } from '../project.js'
import { table, type Case } from './check.js'

const include = '<Include src="_p/a" />'
const on = (partial: string, page: string, mdx: string, more: Partial<Case> = {}): Case => ({
  files: { 'page.mdx': page, '_p/a.mdx': partial },
  mdx,
  ...more,
})
const react = { reader: { sdk: 'react' } }

describe('footnotes of a partial', () => {
  table({
    'are renamed where the page has another': on(
      'b[^1]\n\n[^1]: partial',
      `a[^1]\n\n${include}\n\n[^1]: page`,
      'a[^1]\n\nb[^1-2]\n\n[^1-2]: partial\n\n[^1]: page',
    ),
    'are one copy where they agree': on(
      'b[^1]\n\n[^1]: same',
      `a[^1]\n\n${include}\n\n[^1]: same`,
      'a[^1]\n\nb[^1]\n\n[^1]: same',
    ),
    'are one copy where the partial comes twice': on(
      'b[^1]\n\n[^1]: note',
      `${include}\n\n${include}`,
      'b[^1]\n\n[^1]: note\n\nb[^1]',
    ),
    'are one copy where the partial comes twice and the page has another': on(
      'b[^1]\n\n[^1]: note',
      `a[^1]\n\n${include}\n\n${include}\n\n[^1]: page`,
      'a[^1]\n\nb[^1-2]\n\n[^1-2]: note\n\nb[^1-2]\n\n[^1]: page',
    ),
    'differ where what they refer to differs': on(
      'b[^1]\n\n[^1]: see [r]\n\n[r]: /partial',
      `a[^1]\n\n${include}\n\n[^1]: see [r]\n\n[r]: /page`,
      'a[^1]\n\nb[^1-2]\n\n[^1-2]: see [r][r-2]\n\n[r-2]: /partial\n\n[^1]: see [r]\n\n[r]: /page',
    ),
    'stay behind where nothing refers to them': on(
      'b[^1]\n\n[^1]: used\n\n[^2]: unused',
      include,
      'b[^1]\n\n[^1]: used',
    ),
    'come along where another footnote refers to them': on(
      'b[^1]\n\n[^1]: see[^2]\n\n[^2]: deep',
      include,
      'b[^1]\n\n[^1]: see[^2]\n\n[^2]: deep',
    ),
    'stay behind where only unused footnotes refer to them': on('b\n\n[^1]: see[^2]\n\n[^2]: back[^1]', include, 'b'),
    'come along with a section': on(
      '# One\n\na[^1]\n\n# Two\n\nb[^2]\n\n[^1]: one\n\n[^2]: two',
      '<Include src="_p/a#one" />',
      '# One\n\na[^1]\n\n[^1]: one',
    ),
    'come along from a sentence': on('b[^1] c\n\n[^1]: note', `a ${include} d`, 'a b[^1] c d\n\n[^1]: note'),
    'come along from a heading': on('b[^1]\n\n[^1]: note', `# a ${include}\n\nc`, '# a b[^1]\n\nc\n\n[^1]: note'),
    'come along from a table cell': on(
      'b[^1]\n\n[^1]: note',
      `| a |\n| - |\n| ${include} |`,
      '| a |\n| - |\n| b[^1] |\n\n[^1]: note',
    ),
    'come along from another footnote': on(
      'b[^1]\n\n[^1]: note',
      `a[^1]\n\n[^1]: page ${include}`,
      'a[^1]\n\n[^1]: page b[^1-2]\n\n[^1-2]: note',
    ),
  })
})

describe('footnotes of a dropped branch', () => {
  table({
    'go with it': on('', 'a <If sdk="go">b[^1]</If> c\n\n[^1]: note', 'a c', react),
    'stay where something else refers to them': on(
      '',
      'a[^1] <If sdk="go">b[^1]</If> c\n\n[^1]: note',
      'a[^1] c\n\n[^1]: note',
      react,
    ),
    'go with what only they refer to': on('', 'a <If sdk="go">b[^1]</If>\n\n[^1]: see[^2]\n\n[^2]: deep', 'a', react),
    'stay as written where no branch of the page used them': on(
      '',
      'a\n\n[^1]: never used',
      'a\n\n[^1]: never used',
      react,
    ),
    'go from a partial': on('a <If sdk="go">b[^1]</If> c\n\n[^1]: note', include, 'a c', react),
    'go in dropped tabs': on(
      '',
      '<Tabs items={["Go", "React"]}>\n<Tab>\na[^1]\n</Tab>\n<Tab>\nb[^2]\n</Tab>\n</Tabs>\n\n[^1]: go\n\n[^2]: react',
      'b[^2]\n\n[^2]: react',
      react,
    ),
    'lose their references where they have no content left': on('', 'a[^1] b\n\n[^1]: <If sdk="go">note</If>', 'a b', {
      ...react,
      messages: ['footnote-removed page.mdx:1:2'],
    }),
    'stay in place in a condition that stays': on(
      '',
      'a[^1]\n\n<If sdk="go">\nb[^2]\n</If>\n\n[^1]: one\n\n[^2]: two',
      'a[^1]\n\n<If sdk="go">\n  b[^2]\n</If>\n\n[^1]: one\n\n[^2]: two',
    ),
  })
})

// What refers to a footnote without content goes as if a condition dropped it, and what that empties goes too.
describe('references to footnotes that have no content left', () => {
  const note = '[^n]: <If sdk="go">x</If>'
  const said = (...places: string[]): Partial<Case> => ({
    ...react,
    messages: places.map((place) => `footnote-removed page.mdx:${place}`),
  })
  const page = (text: string, mdx: string, ...places: string[]): Case =>
    on('', `${text}\n\n${note}`, mdx, said(...places))
  table({
    'go with a paragraph': page('a\n\n[^n]', 'a', '3:1'),
    'go with emphasis': page('a *[^n]* **[^n]** ~~[^n]~~', 'a', '1:4', '1:12', '1:21'),
    'go with a link': page('a [[^n]](/u)', 'a', '1:4'),
    'go with an item': page('- [^n]\n- a', '- a', '1:3'),
    'go with a list': page('- [^n]\n\na', 'a', '1:3'),
    'go with a quote': page('> [^n]\n\na', 'a', '1:3'),
    'go with an alert': page('> [!NOTE]\n> [^n]\n\na', 'a', '2:3'),
    'go with a heading': page('# [^n]\n\na', 'a', '1:3'),
    'go with a component': page('<Card>[^n]</Card>\n\na', 'a', '1:7'),
    'go with a row': page('| a |\n| - |\n| [^n] |\n| b |', '| a |\n| - |\n| b |', '3:3'),
    'leave a cell': page('| a | b |\n| - | - |\n| [^n] | c |', '| a | b |\n| - | - |\n| | c |', '3:3'),
    'leave a cell of HTML': page('<td>[^n]</td>', '<td />', '1:5'),
    'leave an anchor': page('<a id="x">[^n]</a>', '<a id="x" />', '1:11'),
    'go with a condition that is let in': page('<If sdk="react">[^n]</If>\n\na', 'a', '1:17'),
    'go with a panel, and tabs stay in step': page(
      '<Tabs items={["A", "B", "C"]}>\n<Tab>[^n]</Tab>\n<Tab>b</Tab>\n<Tab>c</Tab>\n</Tabs>',
      '<Tabs items={["B", "C"]}>\n  <Tab>b</Tab>\n  <Tab>c</Tab>\n</Tabs>',
      '2:6',
    ),
    'go with the only panel for a reader': page(
      '<Tabs items={["React", "Go"]}>\n<Tab>[^n]</Tab>\n<Tab>b</Tab>\n</Tabs>\n\na',
      'a',
      '2:6',
    ),
    'go with a footnote that says nothing else': page('a[^m]\n\n[^m]: [^n]', 'a', '1:2', '3:7'),
    'go with a chain of footnotes': page('a[^k]\n\n[^k]: [^m]\n\n[^m]: [^n]', 'a', '1:2', '3:7', '5:7'),
    'leave a footnote that says something else': page('a[^m]\n\n[^m]: b [^n]', 'a[^m]\n\n[^m]: b', '3:9'),
    'go where a file of code is not there': on('', 'a\n\n[^m]\n[^m]: <Include src="_none.py" />', 'a', {
      messages: ['include-missing page.mdx:4:7', 'footnote-removed page.mdx:3:1'],
    }),
    'go where a partial has nothing': on('', `a\n\n*[^m]*\n\n[^m]: ${include}`, 'a', {
      messages: ['footnote-removed page.mdx:3:2'],
    }),
    'go in a partial': on(`*[^n]*\n\n${note}`, `a ${include} b`, 'a b', {
      ...react,
      messages: ['footnote-removed _p/a.mdx:1:2'],
    }),
    'go where a prop leaves nothing': on('b [^n]\n\n[^n]: {props.note}', '<Include src="_p/a" note="" />', 'b', {
      messages: ['footnote-removed _p/a.mdx:1:3'],
    }),
    'go among children': on('a {props.children}', `<Include src="_p/a">*[^n]*</Include>\n\n${note}`, 'a', said('1:22')),
    'stay where another footnote of that name has content': on(
      '',
      `[^n]\n\n${note}\n\n[^n]: b`,
      '[^n]\n\n[^n]: b',
      react,
    ),
    'stay where footnotes refer to each other': on(
      '',
      'a[^n]\n\n[^n]: [^m] <If sdk="go">x</If>\n\n[^m]: [^n] <If sdk="go">x</If>',
      'a[^n]\n\n[^n]: [^m]\n\n[^m]: [^n]',
      react,
    ),
    'stay for a reader who is left open': on('', `[^n]\n\n${note}`, `[^n]\n\n${note}`),
  })

  it('are told by trying each footnote no more than twice', () => {
    const count = 60
    const notes = Array.from({ length: count }, (_, index) => `[^${index}]: [^${index + 1}] <If sdk="go">x</If>`)
    let asked = 0
    const emptied = (): undefined => void asked++
    const source = `a[^0]\n\n${notes.join('\n\n')}\n\n[^${count}]: <b><If sdk="go">x</If></b>`
    const { tree } = project({ 'page.mdx': source }, { emptied }).resolve('page.mdx', { sdk: 'react' })
    expect(toMdx(tree)).toBe('a\n')
    expect(asked).toBeLessThanOrEqual(3)
  })
})

describe('definitions in a footnote that only itself refers to', () => {
  const page = (inside: string): string => `[a][r] b[^k]\n\n[^n]: see [^n]\n\n${inside.replace(/^(?=.)/gm, '    ')}`
  table({
    'stay where the text refers to them': on(
      '',
      `${include}\n\n${page('[r]: /x\n\n[^k]: c')}`,
      '[a][r] b[^k]\n\n[r]: /x\n\n[^k]: c',
    ),
    'stay where the text of a partial refers to them': on(
      page('[r]: /x\n\n[^k]: c'),
      include,
      '[a][r] b[^k]\n\n[^k]: c\n\n[r]: /x',
    ),
    'come along in a footnote that stays': on(
      page('[r]: /x\n\n[^k]: c [s]\n\n    [s]: /s'),
      include,
      '[a][r] b[^k]\n\n[^k]: c [s]\n\n    [s]: /s\n\n[r]: /x',
    ),
    'stay where another file has the same in a footnote that goes': on(
      '[^n]: see [^n]\n\n    [r]: /x',
      `${include}\n\n<Include src="_p/b" />`,
      '[b][r]\n\n[r]: /x',
      {
        files: {
          'page.mdx': `${include}\n\n<Include src="_p/b" />`,
          '_p/a.mdx': '[^n]: see [^n]\n\n    [r]: /x',
          '_p/b.mdx': '[b][r]\n\n[^n]: see [^n]\n\n    [r]: /x',
        },
      },
    ),
    'go where nothing else does': on('a\n\n[^n]: see [^n] [b][r]\n\n    [r]: /x', include, 'a'),
  })
})
