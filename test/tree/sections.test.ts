import { describe, expect, it } from 'vitest'
import { findCoverage } from '../../src/insight.js'
import { project } from '../project.js'
import { table, type Case } from './check.js'

const guide = `Intro

# One

one

## Sub

sub

### Deep

deep

## Sub

second sub

# Two \`code\` & more!

two

## Named {{ id: 'custom' }}

named

<Card id="card">
  in card
</Card>

text <b id="bold">bold</b> after

## Héllo Wörld -- x_y

unicode

- item

  ## Listed

  listed

last
`
const take = (section: string, mdx: string, more: Partial<Case> = {}): Case => ({
  files: { 'page.mdx': `<Include src="_p/a#${section}" />`, '_p/a.mdx': guide },
  mdx,
  ...more,
})
const on = (partial: string, section: string, mdx: string, more: Partial<Case> = {}): Case => ({
  files: { 'page.mdx': `<Include src="_p/a#${section}" />`, '_p/a.mdx': partial },
  mdx,
  ...more,
})
const missing = { messages: ['section-missing page.mdx:1:1'] }
const doubled = { messages: ['heading-id _p/a.mdx:15:1'] }

describe('a section', () => {
  table({
    'runs to the next heading of its level': take('sub', '## Sub\n\nsub\n\n### Deep\n\ndeep'),
    'runs to the next heading of a higher level': take('deep', '### Deep\n\ndeep'),
    'holds the headings below it': take(
      'one',
      '# One\n\none\n\n## Sub\n\nsub\n\n### Deep\n\ndeep\n\n## Sub\n\nsecond sub',
      doubled,
    ),
    'of an equal heading is counted as on GitHub': take('sub-1', '## Sub\n\nsecond sub'),
    'has the slug of its words': take(
      'héllo-wörld----x_y',
      '## Héllo Wörld -- x_y\n\nunicode\n\n- item\n\n  ## Listed\n\n  listed\n\nlast',
    ),
    'may be asked for encoded': take(
      'h%C3%A9llo-w%C3%B6rld----x_y',
      '## Héllo Wörld -- x_y\n\nunicode\n\n- item\n\n  ## Listed\n\n  listed\n\nlast',
    ),
    'has the id that is written': take(
      'custom',
      '## Named {{ id: \'custom\' }}\n\nnamed\n\n<Card id="card">\n  in card\n</Card>\n\ntext <b id="bold">bold</b> after',
    ),
    'may be an element': take('card', '<Card id="card">\n  in card\n</Card>'),
    'may be an element in a sentence': take('bold', '<b id="bold">bold</b>'),
    'ends with the list item it is in': take('listed', '## Listed\n\nlisted'),
    'that is missing is an error': take('none', '', missing),
    'with a written id has no slug': take('named', '', missing),
    'is not found in code': on('```md\n# Code\n```', 'code', '', missing),
    'is not found in a heading of an include': {
      files: { 'page.mdx': '<Include src="_p/a#b" />', '_p/a.mdx': '<Include src="_p/b" />', '_p/b.mdx': '# B' },
      mdx: '',
      ...missing,
    },
    'may be underlined': on('One\n===\n\na\n\nTwo\n---\n\nb', 'two', '## Two\n\nb'),
    'skips the marks of its heading': on(
      '## `createX()` and *that* [link](/u)\n\na',
      'createx-and-that-link',
      '## `createX()` and *that* [link](/u)\n\na',
    ),
    'may have an include in it': {
      files: {
        'page.mdx': '<Include src="_p/a#a" />',
        '_p/a.mdx': '# A\n\n<Include src="_p/b" />\n\n# C\n\nc',
        '_p/b.mdx': 'b',
      },
      mdx: '# A\n\nb',
    },
    'may have props in it': {
      files: { 'page.mdx': '<Include src="_p/a#a" name="N" />', '_p/a.mdx': '# A\n\n{props.name}' },
      mdx: '# A\n\nN',
    },
    'of a sentence stands in a sentence': {
      files: { 'page.mdx': 'see <Include src="_p/a#bold" /> now', '_p/a.mdx': guide },
      mdx: 'see <b id="bold">bold</b> now',
    },
    'of one file twice is two': {
      files: { 'page.mdx': '<Include src="_p/a#a" />\n\n<Include src="_p/a#b" />', '_p/a.mdx': '# A\n\na\n\n# B\n\nb' },
      mdx: '# A\n\na\n\n# B\n\nb',
    },
    'of a code file is a region, and none is an error': {
      files: { 'page.mdx': '<Include src="_s/a.ts#one" />', '_s/a.ts': 'x\n' },
      mdx: '',
      messages: ['region-missing page.mdx:1:1'],
    },
  })
})

describe('a section and conditions', () => {
  const branches = '<If sdk="go">\n## Install\n\ngo\n</If>\n\n<If sdk="react">\n## Install\n\nreact\n</If>'
  table({
    'is that of the first branch for its SDK': on(branches, 'install', '## Install\n\ngo', { reader: { sdk: 'go' } }),
    'is that of the second branch for its SDK': on(branches, 'install', '## Install\n\nreact', {
      reader: { sdk: 'react' },
    }),
    'is not taken out of a dropped branch': on(branches, 'install', '', { reader: { sdk: 'nextjs' } }),
    'is not taken out of a dropped element': on('<If sdk="go">\n<Card id="c">\ngo\n</Card>\n</If>\n\nb', 'c', '', {
      reader: { sdk: 'react' },
    }),
    'drops the branches in it': on('# A\n\n<If sdk="go">go</If>\n\n<If sdk="react">react</If>', 'a', '# A\n\nreact', {
      reader: { sdk: 'react' },
    }),
    'keeps the branch it is in where nothing is decided': on(
      '<If sdk="go">\n## Install\n\ngo\n</If>',
      'install',
      '<If sdk="go">\n  ## Install\n\n  go\n</If>',
    ),
  })
})

describe('a section that is for other readers', () => {
  const setup = '<If sdk="go">\n\n## Setup\n\nGo setup\n\n</If>\n\n## Other'
  const axes = { audience: { values: ['human', 'llm'], attribute: 'is' } }
  const react = { reader: { sdk: 'react' } }
  const go = { reader: { sdk: 'go' } }
  const absent = (partial: string, id = 'setup', more: Partial<Case> = {}): Case =>
    on(partial, id, '', { ...react, ...more })
  const around = (page: string, mdx: string, more: Partial<Case> = react): Case => ({
    files: { 'page.mdx': page, '_p/c.mdx': setup },
    mdx,
    ...more,
  })
  const tabs = (one: string, two: string): string =>
    `<Tabs items={['Go', 'React']}>\n<Tab>\n${one}\n</Tab>\n<Tab>\n${two}\n</Tab>\n</Tabs>`
  table({
    'is absent beside what follows': around('<Include src="_p/c#setup" />\n\nAfter', 'After'),
    'is absent in a sentence': around('Before <Include src="_p/c#setup" /> after', 'Before after'),
    'is absent in a list item': around('- <Include src="_p/c#setup" />\n- x', '- x'),
    'is absent in a heading': around('## A <Include src="_p/c#setup" />', '## A'),
    'is absent in a cell': around(
      '| a | b |\n| - | - |\n| <Include src="_p/c#setup" /> | x |',
      '| a | b |\n| - | - |\n| | x |',
    ),
    'is absent in a partial': {
      files: {
        'page.mdx': 'x\n\n<Include src="_p/b" />',
        '_p/b.mdx': '<Include src="./c#setup" />',
        '_p/c.mdx': setup,
      },
      mdx: 'x',
      ...react,
    },
    'is absent with its children and props': around(
      '<Include src="_p/c#setup">\n\nkids\n\n</Include>\n\nAfter',
      'After',
      { ...react, messages: ['prop-unused page.mdx:1:1'] },
    ),
    'is there for its own': around('<Include src="_p/c#setup" />\n\nAfter', '## Setup\n\nGo setup\n\nAfter', go),
    'stays under its condition for those who leave all open': around(
      '<Include src="_p/c#setup" />',
      '<If sdk="go">\n  ## Setup\n\n  Go setup\n</If>',
      {},
    ),
    'brings no ESM': absent(`import A from 'a'\n\n${setup}`),
    'may be asked for in capitals': absent(setup, 'SETUP'),
    'may have an id that is written': absent('<If sdk="go">\n\n## Setup \\{#My-id}\n\n</If>', 'My-id'),
    'may be left out of it': absent('<If notSdk="react">\n\n## Setup\n\n</If>'),
    'may be an element': absent('<If sdk="go">\n\n<Card id="setup">\nx\n</Card>\n\n</If>'),
    'may be in a sentence': absent('x <If sdk="go"><b id="setup">y</b></If>'),
    'may stand under two conditions': absent('<If sdk="go, react">\n\n<If sdk="go">\n\n## Setup\n\n</If>\n\n</If>'),
    'may be for a value of another axis': absent('<If is="llm">\n\n## Setup\n\n</If>', 'setup', {
      reader: { sdk: 'react', audience: 'human' },
      options: { axes },
    }),
    'may be for values of two axes': absent('<If is="llm" sdk="go">\n\n## Setup\n\n</If>', 'setup', {
      reader: { sdk: 'react', audience: 'llm' },
      options: { axes },
    }),
    'may be for values of two axes, of which the reader leaves one open': absent(
      '<If is="llm">\n\n<If sdk="go">\n\n## Setup\n\n</If>\n\n</If>',
      'setup',
      { reader: { sdk: 'react' }, options: { axes } },
    ),
    'is an error where its conditions leave nobody': on(
      '<If sdk="go">\n\n<If sdk="nextjs">\n\n## Setup\n\n</If>\n\n</If>',
      'setup',
      '',
      { ...react, messages: ['section-missing page.mdx:1:1', 'condition-dead _p/a.mdx:3:1'] },
    ),
    'is an error for its own, too, by another name': on(setup, 'setpu', '', { ...go, ...missing }),
    'is absent where the panel goes': absent(tabs('## Setup\n\ngo', 'react')),
    'is that of the panel that stays': on(
      tabs('## Setup\n\ngo', '## Setup\n\nreact'),
      'setup',
      '## Setup\n\nreact',
      react,
    ),
    'is that of the first panel where all stay': on(
      tabs('## Setup\n\ngo', '## Setup\n\nreact'),
      'setup',
      '## Setup\n\ngo',
    ),
    'is that of its own panel': on(tabs('## Setup\n\ngo', 'react'), 'setup', '## Setup\n\ngo', go),
    'is absent where a panel has attributes of a condition': absent(
      '<Tabs>\n<Tab sdk="go">\n## Setup\n</Tab>\n<Tab sdk="react">\nx\n</Tab>\n</Tabs>',
    ),
    'is absent where a condition around the panel goes': absent(
      '<Tabs>\n<If sdk="go">\n<Tab title="a">\n## Setup\n</Tab>\n</If>\n<Tab title="b">\nx\n</Tab>\n</Tabs>',
    ),
    'is taken where an include brings panels beside it': {
      files: {
        'page.mdx': '<Include src="_p/a#setup" />',
        '_p/a.mdx': '<Tabs>\n<Tab title="Go">\n## Setup\n</Tab>\n<Include src="_p/tab" />\n</Tabs>',
        '_p/tab.mdx': '<Tab title="React">\nx\n</Tab>',
      },
      mdx: '## Setup',
      ...react,
    },
    'is an error in a variant file that has none': {
      files: { 'page.mdx': '<Include src="_p/c#setup" />', '_p/c.mdx': '## Setup', '_p/c.react.mdx': '## Other' },
      mdx: '',
      ...react,
      messages: ['section-missing page.mdx:1:1'],
    },
  })

  it('is no error in a report, and its file is a dependency', () => {
    const resolver = project({ 'page.mdx': '<Include src="_p/c#setup" />\n\nAfter', '_p/c.mdx': setup })
    expect(resolver.report().flatMap(({ messages }) => messages)).toEqual([])
    expect(resolver.resolve('page.mdx', { sdk: 'react' }).dependencies).toEqual(['_p/c.mdx'])
    expect(resolver.graph.dependencies('page.mdx', { sdk: 'react', deep: true })).toEqual(['_p/c.mdx'])
    expect(resolver.variants('page.mdx').map(({ sdks }) => sdks)).toEqual([['nextjs', 'react'], ['go']])
  })

  it('is suggested to nobody by the name that was asked for', () => {
    const files = {
      'page.mdx': '<Include src="_p/c#setup-1" />',
      '_p/c.mdx': `${setup}\n\n<If sdk="react">\n\n## Setup\n\n</If>`,
    }
    const [message] = project(files).resolve('page.mdx', react.reader).file.messages
    expect([message?.ruleId, message?.expected]).toEqual(['section-missing', ['setup']])
  })

  it('tells no tabs that it is not in', () => {
    const files = {
      'page.mdx': '<Include src="_p/c#other" />',
      '_p/c.mdx': `${tabs('## Setup', 'x')}\n\n## Other\n\ny`,
    }
    const resolver = project(files)
    expect(resolver.resolve('page.mdx', { sdk: 'nextjs' }).file.messages).toEqual([])
    expect(findCoverage(resolver)).toEqual([])
  })
})
