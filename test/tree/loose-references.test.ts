import { describe, expect, it } from 'vitest'
import { messagesOf, project, resolve } from '../project.js'
import { table, type Case } from './check.js'

const rule = 'definition-elsewhere'
const partial =
  'x [p][api] ![p][img] [^n]\n\n[api]: /api\n[img]: /img.png\n[^n]: note\n\n[`f()`]: /f\n[two words]: /two'

/** What is said of a page beside a partial that defines `api`, `img`, `^n`, `` `f()` `` and `two words`. */
const said = (page: string, files: Record<string, string> = {}): readonly string[] =>
  resolve({ 'page.mdx': `${page}\n\n<Include src="_p" />`, '_p.mdx': partial, ...files }, { sdk: 'react' }).messages

describe('a reference to a definition of another file', () => {
  it.each([
    ['in full', 'See [the API][api].', '1:5'],
    ['with marks', 'See [the *API*][api].', '1:5'],
    ['with code', 'See [`api()`][api] now', '1:5'],
    ['collapsed', 'See [api][].', '1:5'],
    ['by itself', 'See [api].', '1:5'],
    ['in code by itself', 'See [`f()`].', '1:5'],
    ['in other letters', 'See [x][API].', '1:5'],
    ['in other white space', 'See [x][two\nwords].', '1:5'],
    ['of an image', '![x][img]', '1:1'],
    ['of an image, collapsed', 'a ![img][]', '1:3'],
    ['of a footnote', 'a[^n]', '1:2'],
    ['of a footnote behind brackets', '[a][^n]', '1:4'],
    ['behind brackets', '[a] [x][api]', '1:5'],
    ['around brackets', '[a [b]][api]', '1:1'],
    ['behind a bracket that is escaped', '\\[a [x][api]', '1:5'],
    ['on another line', 'a\nb [x][api]', '2:3'],
    ['behind marks on another line', '*a*\nb *c* [x][api]', '2:7'],
    ['in a heading', '## A [x][api]', '1:6'],
    ['in a list item', '- a\n- [x][api]', '2:3'],
    ['in a quote', '> [x][api]', '1:3'],
    ['in a cell', '| a |\n| - |\n| [x][api] |', '3:3'],
    ['in bold text', '**a [x][api]**', '1:5'],
    ['in an element', 'a <b>[x][api]</b>', '1:6'],
    ['in a block of an element', '<Card>\n  [x][api]\n</Card>', '2:3'],
    ['in a condition', 'a <If sdk="react">[x][api]</If>', '1:19'],
    ['in a condition of blocks', '<If sdk="react">\n\n[x][api]\n\n</If>', '3:1'],
    ['in a footnote', 'a[^m]\n\n[^m]: [x][api]', '3:7'],
    ['behind a byte order mark', '\uFEFFa [x][api]', '1:3'],
  ])('is reported %s', (_, page, at) => {
    expect(said(page)).toEqual([`${rule} page.mdx:${at}`])
  })

  it.each([
    ['that is escaped', 'See \\[the API]\\[api].'],
    ['that is escaped at its label', 'See [the API]\\[api] \\[api].'],
    ['in inline code', 'See `[the API][api]` and `[api]`.'],
    ['in a fence', '```\n[the API][api]\n```'],
    ['in an expression', '{"[the API][api]"} and {["api"]}'],
    ['in an attribute', '<Card title="[x][api]" />'],
    ['in a link', '[x](/api "[api]")'],
    ['that has its own definition', '[x][api]\n\n[api]: /own'],
    ['of a footnote that has its own', 'a[^n]\n\n[^n]: own'],
    ['to what nothing defines', '[x][nothing] [nothing] [^nothing] ![x][nothing]'],
    ['with brackets in its label', '[x][[nothing] api]'],
    ['without a label', '[ ] [] [a][ ]'],
    ['of a list of tasks', '- [ ] a\n- [x] b'],
    ['that is not for the reader', '<If sdk="go">\n\n[x][api]\n\n</If>\n\na <If sdk="go">[x][api]</If>'],
    ['in a panel that goes', '<Tabs>\n<Tab title="Go">\n[x][api]\n</Tab>\n<Tab title="React">\nb\n</Tab>\n</Tabs>'],
    ['that a bracket before it takes', '[api][nothing]'],
  ])('is not seen %s', (_, page) => {
    expect(said(page)).toEqual([])
  })

  table({
    'stays text': {
      files: { 'page.mdx': 'See [the API][api].\n\n<Include src="_p" />', '_p.mdx': '[x][api]\n\n[api]: /y' },
      mdx: 'See \\[the API]\\[api].\n\n[x][api]\n\n[api]: /y',
      messages: [`${rule} page.mdx:1:5`],
    },
    'is reported in a partial, of its page': {
      files: { 'page.mdx': '<Include src="_p" />\n\n[x][api]\n\n[api]: /y', '_p.mdx': 'a [x][api]' },
      mdx: 'a \\[x]\\[api]\n\n[x][api]\n\n[api]: /y',
      messages: [`${rule} _p.mdx:1:3`],
    },
    'is reported in a partial, of another one': {
      files: {
        'page.mdx': '<Include src="_p" />\n\n<Include src="_q" />',
        '_p.mdx': 'a [x][api]',
        '_q.mdx': '[x][api]\n\n[api]: /y',
      },
      messages: [`${rule} _p.mdx:1:3`],
    },
    'is reported in children, of the partial': {
      files: {
        'page.mdx': '<Include src="_p">\n\n[x][api]\n\n</Include>',
        '_p.mdx': '{props.children} [x][api]\n\n[api]: /y',
      },
      messages: [`${rule} page.mdx:3:1`],
    },
    'is reported in a section that is taken alone': {
      files: { 'page.mdx': '<Include src="_p#a" />\n\n[api]: /y', '_p.mdx': '# A\n\n[x][api]\n\n# B\n\n[y][api]' },
      mdx: '# A\n\n\\[x]\\[api]\n\n[api]: /y',
      messages: [`${rule} _p.mdx:3:1`],
    },
    'is reported where its definition is not for the reader': {
      files: {
        'page.mdx': '[x][api] [api]\n\n<Include src="_p" />',
        '_p.mdx': 'a\n\n<If sdk="go">\n\n[x][api]\n\n[api]: /y\n\n</If>',
      },
      reader: { sdk: 'react' },
      messages: [`${rule} page.mdx:1:1`],
    },
    'is reported once where its partial comes twice': {
      files: {
        'page.mdx': '<Include src="_p" />\n\n<Include src="_p" />\n\n[x][api]\n\n[api]: /y',
        '_p.mdx': 'a [x][api]',
      },
      messages: [`${rule} _p.mdx:1:3`],
    },
    'is reported where its definition is beyond the lines that are taken': {
      files: { 'page.mdx': '<Include src="_p" lines="1" />', '_p.mdx': 'a [x][api] [api] [b]\n\n[api]: /y' },
      mdx: 'a \\[x]\\[api] \\[api] \\[b]',
      messages: [`${rule} _p.mdx:1:3`, `${rule} _p.mdx:1:12`],
      also: ({ resolved }) => {
        expect(messagesOf(resolved)[0]?.reason).toBe(
          'Unexpected reference to `api`, which is defined beyond the lines that are taken, at `_p.mdx:3:1`, expected a definition in the lines that refer to it. Take its line, too; it stays text until then.',
        )
      },
    },
    'is reported where its definition is in other lines that are taken': {
      files: {
        'page.mdx': '<Include src="_p" lines="1" />\n\n<Include src="_p" lines="3" />',
        '_p.mdx': 'a [x][api]\n\n[api]: /y',
      },
      messages: [`${rule} _p.mdx:1:3`],
    },
    'is none where its definition is in the lines': {
      files: { 'page.mdx': '<Include src="_p" lines="1,3" />', '_p.mdx': 'a [x][api]\n\n[api]: /y' },
      mdx: 'a [x][api]\n\n[api]: /y',
    },
    'in one file is none of another': {
      files: { 'page.mdx': '[x][api]\n\n<Include src="_p" />', '_p.mdx': 'a', '_q.mdx': '[api]: /y' },
      messages: [],
    },
  } satisfies Record<string, Case>)

  it('is told where its definition is', () => {
    const { messages } = resolve({ 'page.mdx': 'a [x][api]\n\n<Include src="_p" />', '_p.mdx': partial }).resolved.file
    const [message] = messages
    expect([message?.reason.includes('`_p.mdx:3:1`'), message?.actual, message?.fatal]).toEqual([true, 'api', false])
    expect(message?.place).toEqual({
      start: { line: 1, column: 3, offset: 2 },
      end: { line: 1, column: 11, offset: 10 },
    })
  })

  it('is in a report as it is in outputs', () => {
    const resolver = project({ 'page.mdx': 'a [x][api]\n\n<Include src="_p" />', '_p.mdx': partial })
    expect(resolver.report().flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([rule])
  })
})
