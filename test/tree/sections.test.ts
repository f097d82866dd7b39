import { describe } from 'vitest'
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
    'of a code file that has none is an error': {
      files: { 'page.mdx': '<Include src="_s/a.ts#one" />', '_s/a.ts': 'x\n' },
      mdx: '',
      ...missing,
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
    'is not taken out of a dropped branch': on(branches, 'install', '', { reader: { sdk: 'nextjs' }, ...missing }),
    'is not taken out of a dropped element': on('<If sdk="go">\n<Card id="c">\ngo\n</Card>\n</If>\n\nb', 'c', '', {
      reader: { sdk: 'react' },
      ...missing,
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
