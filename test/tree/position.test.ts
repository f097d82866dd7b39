import { describe } from 'vitest'
import { table, type Case } from './check.js'

const partials = {
  '_p/one.mdx': 'one *two* `three`\n',
  '_p/blocks.mdx': 'First.\n\n- a\n- b\n',
  '_p/list.mdx': '- x\n- y\n',
  '_p/link.mdx': 'a [link](https://x.y)\n',
  '_p/code.mdx': '```js\nx\n```\n',
  '_p/heading.mdx': '## Title\n\nText\n',
  '_p/table.mdx': '| a | b |\n| - | - |\n| 1 | 2 |\n',
  '_p/empty.mdx': '---\ntitle: nothing\n---\n',
  '_p/rest.mdx': 'one\ntwo  \nthree\n',
}
const on = (page: string, mdx: string, ...messages: string[]): Case => ({
  files: { 'page.mdx': page, ...partials },
  mdx,
  messages,
})

describe('in a sentence', () => {
  table({
    'takes the phrasing of a one-paragraph partial': on(
      'See <Include src="_p/one" /> now.',
      'See one *two* `three` now.',
    ),
    'keeps words that touch the include': on('a<Include src="_p/one" />b', 'aone *two* `three`b'),
    'keeps the lines of a partial': on('a <Include src="_p/rest" /> b', 'a one\ntwo\\\nthree b'),
    'splits the paragraph around blocks': on(
      'See <Include src="_p/blocks" /> now.',
      'See\n\nFirst.\n\n- a\n- b\n\nnow.',
      'include-split page.mdx:1:5',
    ),
    'splits around a table': on(
      'See <Include src="_p/table" /> now.',
      'See\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nnow.',
      'include-split page.mdx:1:5',
    ),
    'splits around each of two': on(
      'a <Include src="_p/list" /> b <Include src="_p/code" /> c',
      'a\n\n- x\n- y\n\nb\n\n```js\nx\n```\n\nc',
      'include-split page.mdx:1:3',
      'include-split page.mdx:1:31',
    ),
    'splits and takes phrasing in one paragraph': on(
      'a <Include src="_p/one" /> b <Include src="_p/code" /> c',
      'a one *two* `three` b\n\n```js\nx\n```\n\nc',
      'include-split page.mdx:1:30',
    ),
    'leaves no empty paragraph before blocks': on(
      '<Include src="_p/list" /> after',
      '- x\n- y\n\nafter',
      'include-split page.mdx:1:1',
    ),
    'leaves no empty paragraph behind blocks': on(
      'before <Include src="_p/list" />',
      'before\n\n- x\n- y',
      'include-split page.mdx:1:8',
    ),
    'leaves one space where a partial is empty': on('See <Include src="_p/empty" /> now.', 'See now.'),
    'keeps the words around a partial that is missing': on(
      'See <Include src="_p/none" /> now.',
      'See now.',
      'include-missing page.mdx:1:5',
    ),
    'takes phrasing within emphasis': on('**see <Include src="_p/one" /> now**', '**see one *two* `three` now**'),
    'keeps the words around blocks in emphasis': on(
      'a **see <Include src="_p/blocks" /> now** b',
      'a **see <Include src="_p/blocks" /> now** b',
      'include-blocks page.mdx:1:9',
    ),
    'keeps the words around blocks in a text element': on(
      'a <b>see <Include src="_p/blocks" /> now</b> c',
      'a <b>see <Include src="_p/blocks" /> now</b> c',
      'include-blocks page.mdx:1:10',
    ),
  })
})

describe('where only phrasing can stand', () => {
  table({
    'takes phrasing in a heading': on('## See <Include src="_p/one" />', '## See one *two* `three`'),
    'reports blocks in a heading': on(
      '## See <Include src="_p/blocks" />',
      '## See <Include src="_p/blocks" />',
      'include-blocks page.mdx:1:8',
    ),
    'reports a heading in a heading': on(
      '## <Include src="_p/heading" />',
      '## <Include src="_p/heading" />',
      'include-blocks page.mdx:1:4',
    ),
    'takes phrasing in a link': on('[see <Include src="_p/one" />](/x)', '[see one *two* `three`](/x)'),
    'reports blocks in a link': on(
      '[see <Include src="_p/list" />](/x)',
      '[see <Include src="_p/list" />](/x)',
      'include-blocks page.mdx:1:6',
    ),
    'reports a link in a link': on(
      '[see <Include src="_p/link" />](/x)',
      '[see <Include src="_p/link" />](/x)',
      'include-blocks page.mdx:1:6',
    ),
    'reports a link in the text of a link': on(
      '[see *<Include src="_p/link" />*](/x)',
      '[see *<Include src="_p/link" />*](/x)',
      'include-blocks page.mdx:1:7',
    ),
    'reports a link in a reference': on(
      '[see <Include src="_p/link" />][r]\n\n[r]: /x',
      '[see <Include src="_p/link" />][r]\n\n[r]: /x',
      'include-blocks page.mdx:1:6',
    ),
    'takes phrasing in a table cell': on(
      '| a | b |\n| - | - |\n| x <Include src="_p/one" /> | 2 |',
      '| a | b |\n| - | - |\n| x one *two* `three` | 2 |',
    ),
    'reports blocks in a table cell': on(
      '| a | b |\n| - | - |\n| <Include src="_p/code" /> | 2 |',
      '| a | b |\n| - | - |\n| <Include src="_p/code" /> | 2 |',
      'include-blocks page.mdx:3:3',
    ),
    'keeps a cell whose partial is missing': on(
      '| a | b |\n| - | - |\n| <Include src="_p/none" /> | 2 |',
      '| a | b |\n| - | - |\n| | 2 |',
      'include-missing page.mdx:3:3',
    ),
    'keeps the columns where a partial is empty': on(
      '| a | b |\n| - | - |\n| <Include src="_p/empty" /> | 2 |',
      '| a | b |\n| - | - |\n| | 2 |',
    ),
  })
})

describe('alone', () => {
  table({
    'takes the place of its paragraph': on('a\n\n<Include src="_p/blocks" />\n\nb', 'a\n\nFirst.\n\n- a\n- b\n\nb'),
    'takes the place of its paragraph with text elements': on(
      'a\n\n<Include src="_p/blocks"></Include>\n\nb',
      'a\n\nFirst.\n\n- a\n- b\n\nb',
    ),
    'puts two on one line in two places': on(
      '<Include src="_p/one" /> <Include src="_p/list" />',
      'one *two* `three`\n\n- x\n- y',
    ),
    'leaves nothing of an empty partial': on('a\n\n<Include src="_p/empty" />\n\nb', 'a\n\nb'),
    'puts blocks in a tight item': on('- a\n- <Include src="_p/list" />\n- b', '- a\n- - x\n  - y\n- b'),
    'keeps a tight list tight': on('1. a\n2. <Include src="_p/one" />\n3. b', '1. a\n2. one *two* `three`\n3. b'),
    'keeps a loose list loose': on('- a\n\n- <Include src="_p/one" />\n\n- b', '- a\n\n- one *two* `three`\n\n- b'),
    'puts blocks behind the text of an item': on(
      '1. a\n\n   <Include src="_p/code" />\n\n2. b',
      '1. a\n\n   ```js\n   x\n   ```\n\n2. b',
    ),
    'splits the text of an item around blocks': on(
      '1. a <Include src="_p/code" /> b\n2. c',
      '1. a\n   ```js\n   x\n   ```\n   b\n2. c',
      'include-split page.mdx:1:6',
    ),
    'drops an item whose partial is empty': on('- a\n- <Include src="_p/empty" />\n- b', '- a\n- b'),
    'puts blocks in a quote': on('> <Include src="_p/blocks" />', '> First.\n>\n> - a\n> - b'),
    'puts blocks in a footnote': on(
      'a[^1]\n\n[^1]: <Include src="_p/blocks" />',
      'a[^1]\n\n[^1]: First.\n\n    - a\n    - b',
    ),
    'takes phrasing in a footnote': on(
      'a[^1]\n\n[^1]: see <Include src="_p/one" /> now',
      'a[^1]\n\n[^1]: see one *two* `three` now',
    ),
    'stands between two list items': on('- a\n\n<Include src="_p/one" />\n\n- b', '- a\n\none *two* `three`\n\n- b'),
  })
})
