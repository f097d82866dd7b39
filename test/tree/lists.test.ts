import { describe } from 'vitest'
import { table, type Case } from './check.js'

const on = (page: string, mdx?: string, more: Partial<Case> = {}, files: Record<string, string> = {}): Case => ({
  files: { 'page.mdx': page, '_p/two.mdx': 'one\n\ntwo\n', '_p/one.mdx': 'one\n', ...files },
  ...(mdx !== undefined && { mdx }),
  ...more,
})
const react = { reader: { sdk: 'react' } }

// A list is loose where its text would be read as loose: the tree and its text agree on it.
describe('a list that loses blocks', () => {
  table({
    'is tight where one item of one paragraph is left': on('- a\n\n  <If sdk="go">b</If>', '- a', react),
    'is tight where an item lost its second block': on('- a\n\n  > <If sdk="go">b</If>', '- a', react),
    'is tight where one item of two is left': on('- a\n\n- <If sdk="go">b</If>', '- a', react),
    'is tight where all items have one paragraph left': on('- a\n\n  <If sdk="go">b</If>\n- c', '- a\n- c', react),
    'stays loose where two items are left': on('- a\n\n- <If sdk="go">b</If>\n\n- c', '- a\n\n- c', react),
    'is tight with an empty partial in its item': on(
      '- a\n\n  <Include src="_p/empty" />',
      '- a',
      {},
      { '_p/empty.mdx': '' },
    ),
    'is tight where all footnotes in an item went': on(
      '- x\n\n  <Include src="_p/notes" />\n- a',
      '- x\n- a',
      {},
      { '_p/notes.mdx': '[^1]: b\n\n[^2]: c' },
    ),
    'stays loose with a component of several blocks where a footnote went': on(
      '- <Include src="_p/notes" />',
      '- <Card>\n\n    b\n\n    c\n\n  </Card>',
      {},
      { '_p/notes.mdx': '<Card>\nb\n\nc\n</Card>\n\n[^1]: d' },
    ),
    'is tight in a partial': on('<Include src="_p/list" />', '- a', react, {
      '_p/list.mdx': '- a\n\n  <If sdk="go">b</If>',
    }),
  })
})

describe('a list that gains blocks', () => {
  table({
    'reads back with a component of several blocks': on('- a\n- <Card><Include src="_p/two" /></Card>\n- b'),
    'reads back with a component of several blocks on lines of its own': on(
      '- a\n- <Card>\n  <Include src="_p/two" />\n  </Card>\n- b',
    ),
    'reads back with a component in an only item': on('- <Card><Include src="_p/two" /></Card>'),
    'reads back with tabs': on(
      '1. a\n2. <Tabs items={["A", "B"]}>\n   <Tab>\n   <Include src="_p/two" />\n   </Tab>\n   <Tab>\n   b\n   </Tab>\n   </Tabs>',
    ),
    'reads back with a condition that stays': on('- a\n- <If sdk="go"><Include src="_p/two" /></If>'),
    'reads back with blocks beside text': on(
      '- a\n- b <Include src="_p/list" />\n- c',
      '- a\n- b\n  - x\n  - y\n- c',
      { messages: ['include-split page.mdx:2:5'] },
      { '_p/list.mdx': '- x\n- y' },
    ),
    'reads back with two paragraphs': on('- a\n- <Include src="_p/two" />\n- c', '- a\n- one\n\n  two\n- c'),
    'reads back with a quote and text behind it': on(
      '- a\n- b <Include src="_p/quote" /> c',
      '- a\n- b\n\n  > q\n\n  c',
      { messages: ['include-split page.mdx:2:5'] },
      { '_p/quote.mdx': '> q' },
    ),
    'reads back with a loose list of a partial': on(
      '- a\n- <Include src="_p/list" />',
      '- a\n- - x\n\n  - y',
      {},
      { '_p/list.mdx': '- x\n\n- y' },
    ),
    'joins lists of page and partial': on(
      '- a\n\n<Include src="_p/list" />\n\n- b',
      undefined,
      {},
      { '_p/list.mdx': '- x\n- y' },
    ),
    'keeps apart lists of two kinds': on(
      '- a\n\n<Include src="_p/list" />\n\n- b',
      '- a\n\n1. x\n2. y\n\n- b',
      {},
      { '_p/list.mdx': '1. x\n2. y' },
    ),
    'keeps the boxes of a task list': on('- [ ] a\n- [x] <Include src="_p/one" />', '- [ ] a\n- [x] one'),
  })
})

describe('lists that their author told apart by their markers', () => {
  const out = '<If sdk="go">x</If>'
  const seam = (first: string, second: string, quote = ''): string =>
    [first, '', out, '', second].map((line) => `${quote}${line}`.trimEnd()).join('\n')
  const p = (list: string): Record<string, string> => ({ '_p/a.mdx': list })
  const include = '<Include src="_p/a" />'
  table({
    'stay two: - and *': on(seam('- a', '* b'), '- a\n\n* b', react),
    'stay two: + and -': on(seam('+ a', '- b'), '- a\n\n* b', react),
    'stay two: . and )': on(seam('1. a', '1) b'), '1. a\n\n1) b', react),
    'stay two in a quote': on(seam('- a', '* b', '> '), '> - a\n> * b', react),
    'stay two in a component': on(`<Card>\n${seam('- a', '* b')}\n</Card>`, '<Card>\n  - a\n\n  * b\n</Card>', react),
    'stay two in an item': on(`1. z\n\n${seam('- a', '* b', '   ')}`, '1. z\n\n   - a\n\n   * b', react),
    'stay two in a file that starts with a byte order mark': on(`\uFEFF${seam('- a', '* b')}`, '- a\n\n* b', react),
    'stay two behind front matter': on(
      `---\nt: 1\n---\n\n${seam('- a', '* b')}`,
      '---\nt: 1\n---\n\n- a\n\n* b',
      react,
    ),
    'stay two with tasks': on(seam('- [ ] a', '* [x] b'), '- [ ] a\n\n* [x] b', react),
    'stay two where one is let in': on('- a\n<If sdk="react">\n* b\n</If>', '- a\n\n* b', react),
    'stay two where one is in a partial': on(`- a\n${include}`, '- a\n\n* b', {}, p('* b')),
    'stay two where both are in partials': on(
      `${include}\n<Include src="_p/b" />`,
      '- b\n\n* c',
      {},
      { ...p('+ b'), '_p/b.mdx': '- c' },
    ),
    'stay two where one is in a panel': on(
      '- a\n\n<Tabs items={["React", "Go"]}>\n<Tab>\n* b\n</Tab>\n<Tab>c</Tab>\n</Tabs>',
      '- a\n\n* b',
      react,
    ),
    'stay two where one is among children': on(
      `<Include src="_p/a">\n* b\n</Include>`,
      '- a\n\n* b',
      {},
      p('- a\n\n{props.children}'),
    ),
    'stay two in their numbers': on('<If sdk="go">\n1. a\n</If>\n\n2) b', '2. b', react),
    'are one where the markers are the same': on(seam('* a', '* b'), '- a\n- b', react),
    'are one where the delimiters are the same': on(seam('1) a', '2) b'), '1. a\n2. b', react),
    'are one where ten follows nine': on(seam('9. a', '10. b'), '9. a\n10. b', react),
    'are one with those of a partial of the same marker': on(`* a\n${include}\n* c`, '- a\n- b\n- c', {}, p('* b')),
    'are as many as they were': on(
      `- a\n${include}\n- d`,
      '- a\n\n* b\n* c\n\n- d',
      react,
      p('* b\n\n<If sdk="react">\n* c\n</If>\n'),
    ),
  })
})
