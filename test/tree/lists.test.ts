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
      '- <Include src="_p/notes" />\n- a',
      '-\n- a',
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
