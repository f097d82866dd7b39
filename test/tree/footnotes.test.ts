import { describe } from 'vitest'
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
