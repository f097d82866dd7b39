import { describe } from 'vitest'
import { table, type Case } from './check.js'

const partials = {
  '_p/one.mdx': 'one *two*\n',
  '_p/blocks.mdx': 'First.\n\n- a\n- b\n',
  '_p/heading.mdx': '## Title\n\nText\n',
  '_p/first.mdx': '<Include src="_p/one" />\n\nafter\n',
  '_p/first-of-first.mdx': '<Include src="_p/first" />\n\nlast\n',
  '_p/only.mdx': '<Include src="_p/one" />\n',
  '_p/steps.mdx': '<Step>\n  one\n</Step>\n\n<Step>\n  two\n</Step>\n',
  '_p/tabs.mdx': '<Tab>\n  A\n</Tab>\n\n<Tab>\n  B\n</Tab>\n',
  '_p/go.mdx': '<If sdk="go">Go</If>\n\n<If sdk="react">React</If>\n',
  '_p/empty.mdx': '\n',
}
const on = (page: string, mdx: string, more: Partial<Case> = {}): Case => ({
  files: { 'page.mdx': page, ...partials },
  mdx,
  ...more,
})
const go = { sdk: 'go' }

describe('components', () => {
  table({
    'puts blocks in a tab': on(
      '<Tabs items={["x", "y"]}>\n  <Tab>\n    <Include src="_p/blocks" />\n  </Tab>\n\n  <Tab>\n    y\n  </Tab>\n</Tabs>',
      '<Tabs items={["x", "y"]}>\n  <Tab>\n    First.\n\n    - a\n    - b\n  </Tab>\n\n  <Tab>\n    y\n  </Tab>\n</Tabs>',
    ),
    'puts blocks in a tab on one line': on(
      '<Tabs items={["x"]}>\n<Tab><Include src="_p/blocks" /></Tab>\n</Tabs>',
      '<Tabs items={["x"]}>\n  <Tab>\n    First.\n\n    - a\n    - b\n  </Tab>\n</Tabs>',
    ),
    'puts a heading in a step': on(
      '<Steps>\n<Step>\n<Include src="_p/heading" />\n</Step>\n</Steps>',
      '<Steps>\n  <Step>\n    ## Title\n\n    Text\n  </Step>\n</Steps>',
    ),
    'makes children of a component that counts them': on(
      '<Steps>\n<Include src="_p/steps" />\n\n<Step>\nthree\n</Step>\n</Steps>',
      '<Steps>\n  <Step>\n    one\n  </Step>\n\n  <Step>\n    two\n  </Step>\n\n  <Step>\n    three\n  </Step>\n</Steps>',
    ),
    'makes panels of tabs': on('<Tabs items={["Go", "React"]}>\n<Include src="_p/tabs" />\n</Tabs>', 'A', {
      reader: go,
    }),
    'drops a component whose partial is empty': on('a\n\n<Card>\n<Include src="_p/empty" />\n</Card>\n\nb', 'a\n\nb'),
    'keeps a component that was written empty': on('<Card>\n</Card>\n\n<Icon />', '<Card />\n\n<Icon />'),
    'puts phrasing in a component in a sentence': on(
      'a <Tip>b <Include src="_p/one" /> c</Tip> d',
      'a <Tip>b one *two* c</Tip> d',
    ),
    'puts blocks in a component alone on its line': on(
      '<Card>see <Include src="_p/one" /></Card>',
      '<Card>see one *two*</Card>',
    ),
    'puts blocks in an item of a list in a step': on(
      '<Step>\n- a\n- <Include src="_p/blocks" />\n</Step>',
      '<Step>\n  - a\n  - First.\n\n    - a\n    - b\n</Step>',
    ),
  })
})

describe('nesting', () => {
  table({
    'expands a first node that is an include': on('<Include src="_p/first" />', 'one *two*\n\nafter'),
    'expands a first node of a first node': on('<Include src="_p/first-of-first" />', 'one *two*\n\nafter\n\nlast'),
    'takes phrasing through two levels': on('See <Include src="_p/only" /> now.', 'See one *two* now.'),
    'splits around blocks of two levels': on(
      'See <Include src="_p/first" /> now.',
      'See\n\none *two*\n\nafter\n\nnow.',
      { messages: ['include-split page.mdx:1:5'] },
    ),
    'takes phrasing where one branch is live': on('See <Include src="_p/go" /> now.', 'See Go now.', { reader: go }),
    'leaves nothing where no branch is live': on('See <Include src="_p/go" /> now.', 'See now.', {
      reader: { sdk: 'nextjs' },
    }),
  })
})

describe('conditions', () => {
  table({
    'unwraps a condition round an include': on('<If sdk="go"><Include src="_p/blocks" /></If>', 'First.\n\n- a\n- b', {
      reader: go,
    }),
    'unwraps a condition of three lines': on(
      '<If sdk="go">\n<Include src="_p/blocks" />\n</If>',
      'First.\n\n- a\n- b',
      { reader: go },
    ),
    'unwraps conditions in conditions': on(
      '<If sdk="go">\n<If notSdk="react">\n<Include src="_p/blocks" />\n</If>\n</If>',
      'First.\n\n- a\n- b',
      { reader: go },
    ),
    'takes phrasing in a condition in a sentence': on(
      'a <If sdk="go">b <Include src="_p/one" /> c</If> d',
      'a b one *two* c d',
      { reader: go },
    ),
    'splits round blocks in a condition in a sentence': on(
      'a <If sdk="go"><Include src="_p/blocks" /></If> d',
      'a\n\nFirst.\n\n- a\n- b\n\nd',
      { reader: go, messages: ['include-split page.mdx:1:16'] },
    ),
    'keeps the words around a dropped include': on('a <If sdk="react"><Include src="_p/blocks" /></If> d', 'a d', {
      reader: go,
    }),
    'says nothing of a missing partial in a dropped branch': on(
      'a\n\n<If sdk="react">\n<Include src="_p/none" />\n</If>',
      'a',
      { reader: go },
    ),
    'expands within a condition that stays': on(
      '<If sdk="go">\n<Include src="_p/blocks" />\n</If>',
      '<If sdk="go">\n  First.\n\n  - a\n  - b\n</If>',
    ),
    'expands within a condition that stays on one line': on(
      '<If sdk="go"><Include src="_p/blocks" /></If>',
      '<If sdk="go">\n  First.\n\n  - a\n  - b\n</If>',
    ),
    'expands within a condition that stays in a sentence': on(
      'a <If sdk="go">x <Include src="_p/one" /></If> b',
      'a <If sdk="go">x one *two*</If> b',
    ),
    'joins items that a condition had split from a list': on('- a\n<If sdk="go">\n- b\n</If>\n- c', '- a\n- b\n- c', {
      reader: go,
    }),
  })
})
