import { describe, expect, it } from 'vitest'
import { createResolver, toMdx, type Options } from '../../src/index.js'
import { findCoverage, findMentions } from '../../src/insight.js'
import { project, resolve } from '../project.js'
import { table, type Case } from '../tree/check.js'

type Files = Record<string, string>

const sdks: NonNullable<Options['sdks']> = {
  js: 'JavaScript',
  'js.next': { label: 'Next.js', extends: 'js' },
  'js.next.app': { label: ['App Router', 'App'], extends: 'js.next' },
  go: 'Go',
}
const every = Object.keys(sdks)

/** What a page is for an SDK. */
const on = (source: string, sdk: string, mdx: string, messages: readonly string[] = []): Case => ({
  files: { 'page.mdx': source },
  reader: { sdk },
  mdx,
  messages,
  options: { sdks },
})

/** The SDKs that see a word. */
const seenBy = (files: Files, word: string): string[] =>
  every.filter((sdk) => new RegExp(`\\b${word}\\b`).test(resolve(files, { sdk }, { sdks }).mdx))

describe('a condition on an SDK that others extend', () => {
  it.each([
    ['sdk="js"', ['js', 'js.next', 'js.next.app']],
    ['sdk="js.next"', ['js.next', 'js.next.app']],
    ['sdk="js.next.app"', ['js.next.app']],
    ['sdk="js.next, go"', ['js.next', 'js.next.app', 'go']],
    ['notSdk="js"', ['go']],
    ['notSdk="js.next"', ['js', 'go']],
    ['notSdk="js.next.app"', ['js', 'js.next', 'go']],
    ["notSdk={['go', 'js.next']}", ['js']],
  ])('is for them too: %s', (written, expected) => {
    expect(seenBy({ 'page.mdx': `a <If ${written}>word</If>` }, 'word')).toEqual(expected)
    expect(
      seenBy({ 'page.mdx': '<Include src="_p" />', '_p.mdx': `a\n\n<If ${written}>\nword\n</If>` }, 'word'),
    ).toEqual(expected)
  })

  it.each([
    [
      'what extends inside what is extended',
      '<If sdk="js"><If sdk="js.next">word</If></If>',
      ['js.next', 'js.next.app'],
    ],
    [
      'what is extended inside what extends',
      '<If sdk="js.next"><If sdk="js">word</If></If>',
      ['js.next', 'js.next.app'],
    ],
    ['all but one of a family', '<If sdk="js"><If notSdk="js.next.app">word</If></If>', ['js', 'js.next']],
    ['the head of a family alone', '<If sdk="js"><If notSdk="js.next">word</If></If>', ['js']],
  ])('meets the one around it: %s', (_, source, expected) => {
    expect(seenBy({ 'page.mdx': `a ${source}` }, 'word')).toEqual(expected)
    expect(resolve({ 'page.mdx': `a ${source}` }, {}, { sdks }).messages).toEqual([])
  })

  it.each([
    ['<If notSdk="js">a <If sdk="js.next">b</If></If>', 19],
    ['<If sdk="go">a <If sdk="js">b</If></If>', 16],
    ['<If notSdk="js.next">a <If sdk="js.next.app">b</If></If>', 24],
  ])('can never be live inside what leaves out its family: %s', (source, column) => {
    expect(resolve({ 'page.mdx': source }, {}, { sdks }).messages).toEqual([`condition-dead page.mdx:1:${column}`])
  })
})

describe('front matter of an SDK that others extend', () => {
  const page = (matter: string, text = 'x'): Files => ({ 'page.mdx': `---\nsdk: ${matter}\n---\n\n${text}` })
  it.each([
    ['js', ['js', 'js.next', 'js.next.app']],
    ['js.next', ['js.next', 'js.next.app']],
    ['js.next.app', ['js.next.app']],
    ['go, js.next.app', ['js.next.app', 'go']],
    ['go', ['go']],
  ])('builds the page for them too: %s', (matter, expected) => {
    const resolver = project(page(matter), { sdks })
    expect([...resolver.resolveAll()].map(({ sdk }) => sdk)).toEqual(expected)
    expect(resolver.scope('page.mdx')).toEqual({ only: [...expected].sort() })
    for (const sdk of every) {
      const messages = expected.includes(sdk) ? [] : ['sdk-outside-page page.mdx:1:1']
      expect(resolve(page(matter), { sdk }, { sdks }).messages).toEqual(messages)
    }
  })

  it('is joined by the family of a variant file', () => {
    const resolver = project({ ...page('go'), 'page.js.next.mdx': 'y' }, { sdks })
    expect(resolver.scope('page.mdx')).toEqual({ only: ['go', 'js.next', 'js.next.app'] })
  })

  it.each([
    ['a condition on what extends it', 'js', '<If sdk="js.next">a</If>', []],
    ['a condition on what it extends, which its readers meet', 'js.next', '<If sdk="js">a</If>', []],
    ['a condition on another', 'js.next', '<If sdk="go">a</If>', ['condition-outside-page page.mdx:5:1']],
    ['a condition on what only extends it', 'js.next', '<If sdk="js.next.app">a</If>', []],
  ])('warns of no condition that its readers meet: %s', (_, matter, text, messages) => {
    expect(resolve(page(matter, text), {}, { sdks }).messages).toEqual(messages)
  })
})

describe('variant files of a family', () => {
  const names = ['page', 'page.js', 'page.js.next', 'page.js.next.app']
  const files = (...left: string[]): Files => Object.fromEntries(left.map((name) => [`${name}.mdx`, name]))
  const found = (given: Files, path = 'page.mdx'): string[] =>
    every.map((sdk) => resolve(given, { sdk }, { sdks }, path).mdx.trim())

  it.each<[string, Files, string[]]>([
    ['all of them', files(...names), ['page.js', 'page.js.next', 'page.js.next.app', 'page']],
    ['without the last', files('page', 'page.js', 'page.js.next'), ['page.js', 'page.js.next', 'page.js.next', 'page']],
    [
      'without the middle',
      files('page', 'page.js', 'page.js.next.app'),
      ['page.js', 'page.js', 'page.js.next.app', 'page'],
    ],
    ['the head alone', files('page', 'page.js'), ['page.js', 'page.js', 'page.js', 'page']],
    ['the middle alone', files('page', 'page.js.next'), ['page', 'page.js.next', 'page.js.next', 'page']],
  ])('stand in for the page, the nearest first: %s', (_, given, expected) => {
    expect(found(given)).toEqual(expected)
    expect(project(given, { sdks }).pages).toEqual(['page.mdx'])
  })

  it.each<[string, string[], string[]]>([
    ['all of them', names, ['page.js', 'page.js.next', 'page.js.next.app', 'page']],
    ['without the middle', ['page', 'page.js', 'page.js.next.app'], ['page.js', 'page.js', 'page.js.next.app', 'page']],
    ['without a plain one', ['page.js', 'page.js.next'], ['page.js', 'page.js.next', 'page.js.next', '']],
  ])('stand in for a partial, the nearest first: %s', (_, left, expected) => {
    const partials = Object.fromEntries(left.map((name) => [`_${name}.mdx`, name]))
    expect(found({ ...partials, 'index.mdx': '<Include src="_page" />' }, 'index.mdx')).toEqual(expected)
  })

  it('are waited for up to the one that is there', () => {
    const given = { 'page.mdx': '<Include src="_a" />', '_a.js.mdx': 'a' }
    const { resolved } = resolve(given, { sdk: 'js.next.app' }, { sdks })
    expect(resolved.missing).toEqual([
      'page.js.next.app.mdx',
      'page.js.next.mdx',
      'page.js.mdx',
      '_a',
      '_a.js.next.app.mdx',
      '_a.js.next.mdx',
    ])
    expect(resolved.dependencies).toEqual(['_a.js.mdx'])
  })

  it('are told by the graph with the SDKs that get them', () => {
    const { graph } = project(
      { 'page.mdx': '<Include src="_a" />', '_a.mdx': '', '_a.js.mdx': '', '_a.js.next.mdx': '' },
      { sdks },
    )
    expect(graph.edges.map(({ to, scope }) => [to, scope])).toEqual([
      ['_a.js.mdx', { only: ['js'] }],
      ['_a.js.next.mdx', { only: ['js.next', 'js.next.app'] }],
      ['_a.mdx', { except: ['js', 'js.next', 'js.next.app'] }],
    ])
    expect(graph.dependents('_a.js.next.mdx').map(({ sdks }) => sdks)).toEqual([['js.next', 'js.next.app']])
    expect(graph.dependencies('page.mdx', { sdk: 'js.next.app' })).toEqual(['_a.js.next.mdx'])
    expect(graph.files.find(({ path }) => path === '_a.js.next.mdx')?.variantOf).toBe('_a.mdx')
  })

  it.each<[string, Files, Record<string, string | null>, readonly string[]]>([
    ['the head, where nothing is nearer', { '_a.js.mdx': 'a' }, { '_a.js.mdx': 'b' }, ['js', 'js.next', 'js.next.app']],
    ['the head, where another is nearer', { '_a.js.mdx': 'a', '_a.js.next.mdx': 'n' }, { '_a.js.mdx': 'b' }, ['js']],
  ])('change the outputs of who gets them: %s', (_, partials, changes, expected) => {
    const resolver = project({ 'page.mdx': '<Include src="_a" />', '_a.mdx': 'x', ...partials }, { sdks })
    const before = every.map((sdk) => toMdx(resolver.resolve('page.mdx', { sdk }).tree))
    const [row] = resolver.update(changes).changed
    expect(row?.sdks).toEqual(expect.arrayContaining([...expected]))
    const after = every.map((sdk) => toMdx(resolver.resolve('page.mdx', { sdk }).tree))
    expect(every.filter((_, index) => before[index] !== after[index])).toEqual(expected)
  })

  it('are of a family on any axis', () => {
    const options: Options = { sdks: [], axes: { version: { values: { v2: [], 'v2.1': { extends: 'v2' }, v3: [] } } } }
    const given = { 'page.mdx': 'x <If version="v2">two</If>', 'page.v2.1.mdx': 'y', '_a.v2.mdx': 'a' }
    expect(['v2', 'v2.1', 'v3'].map((version) => resolve(given, { version }, options).mdx)).toEqual([
      'x two\n',
      'y\n',
      'x\n',
    ])
    expect(
      resolve(
        { ...given, 'page.mdx': 'x <Include src="_a" />', 'page.v2.1.mdx': 'y <Include src="_a" />' },
        { version: 'v2.1' },
        options,
      ).mdx,
    ).toBe('y a\n')
  })
})

describe('tabs of a family', () => {
  const tabs = (...panels: [label: string, attributes: string, content: string][]): string => {
    const items = panels.some(([label]) => label !== '')
      ? ` items={[${panels.map(([label]) => JSON.stringify(label)).join(', ')}]}`
      : ''
    return `<Tabs${items}>\n${panels.map(([, attributes, content]) => `  <Tab${attributes}>\n    ${content}\n  </Tab>\n`).join('\n')}</Tabs>`
  }
  const labelled = (...labels: string[]): string =>
    tabs(...labels.map((label): [string, string, string] => [label, '', `of ${label}`]))
  const given = (...written: string[]): string =>
    tabs(
      ...written.map((attributes): [string, string, string] => ['', ` ${attributes}`, attributes.replaceAll('"', "'")]),
    )

  table({
    'by label leave the panel of what is extended': on(labelled('JavaScript', 'Go'), 'js.next', 'of JavaScript'),
    'by label leave that of the head to the last of a chain': on(
      labelled('JavaScript', 'Go'),
      'js.next.app',
      'of JavaScript',
    ),
    'by label leave the nearest': on(labelled('JavaScript', 'Next.js', 'Go'), 'js.next', 'of Next.js'),
    'by label leave the nearest to the last of a chain': on(
      labelled('JavaScript', 'Next.js', 'Go'),
      'js.next.app',
      'of Next.js',
    ),
    'by label leave the nearest, wherever it stands': on(
      labelled('App', 'Next.js', 'JavaScript'),
      'js.next.app',
      'of App',
    ),
    'by label leave what is extended its own panel': on(labelled('JavaScript', 'Next.js', 'Go'), 'js', 'of JavaScript'),
    'by id leave the nearest': on(labelled('js', 'js.next', 'go'), 'js.next.app', 'of js.next'),
    'are for no one who only is extended': on(labelled('Next.js', 'Go'), 'js', labelled('Next.js', 'Go'), [
      'tabs-unmatched page.mdx:1:1',
    ]),
    'by `sdk` leave the nearest': on(given('sdk="js"', 'sdk="js.next"', 'sdk="go"'), 'js.next.app', "sdk='js.next'"),
    'by `sdk` leave what is extended its own panel': on(
      given('sdk="js"', 'sdk="js.next"', 'sdk="go"'),
      'js',
      "sdk='js'",
    ),
    'by a list of `sdk` go by the nearest in it': on(
      given('sdk="js, go"', 'sdk="go, js.next"'),
      'js.next',
      "sdk='go, js.next'",
    ),
    'keep two panels that are as near': on(
      tabs(['JavaScript', '', 'a'], ['js', '', 'b'], ['Go', '', 'c']),
      'js.next',
      tabs(['JavaScript', '', 'a'], ['js', '', 'b']),
    ),
    'keep the panels that are about nothing beside the nearest': on(
      labelled('JavaScript', 'Next.js', 'npm'),
      'js.next',
      labelled('Next.js', 'npm'),
    ),
    'keep of panels by label and by `sdk` the nearest': on(
      tabs(['JavaScript', '', 'a'], ['Go', ' sdk="js.next"', 'b']),
      'js.next.app',
      'b',
    ),
    'drop a panel by `notSdk` for the family': on(given('notSdk="js"', 'sdk="js"'), 'js.next', "sdk='js'"),
    'keep, of panels about several axes, the nearest on each': {
      ...on(
        tabs(['JavaScript', ' is="llm"', 'a'], ['LLM', '', 'b'], ['Go', '', 'c']),
        'js.next',
        tabs(['JavaScript', '', 'a'], ['LLM', '', 'b']),
      ),
      reader: { sdk: 'js.next', audience: 'llm' },
      options: { sdks, axes: { audience: { values: { llm: 'LLM', human: 'Human' }, attribute: 'is' } } },
    },
    'drop the fallback where a panel names what is extended': {
      ...on(labelled('JavaScript', 'Other'), 'js.next.app', 'of JavaScript'),
      options: { sdks, tabs: { fallback: ['Other'] } },
    },
    'keep the next nearest where a condition holds the nearest back': on(
      '<Tabs>\n  <Tab label="JavaScript">\n    a\n  </Tab>\n\n  <If notSdk="js.next">\n    <Tab label="Next.js">\n      b\n    </Tab>\n  </If>\n</Tabs>',
      'js.next',
      'a',
    ),
  })

  it('count for coverage as own', () => {
    const coverage = (source: string): unknown =>
      findCoverage(createResolver({ 'a.mdx': source }, { sdks })).map(({ own, none }) => [own, none])
    expect(coverage(labelled('JavaScript', 'npm'))).toEqual([[['js', 'js.next', 'js.next.app'], ['go']]])
    expect(coverage(labelled('Next.js', 'npm'))).toEqual([
      [
        ['js.next', 'js.next.app'],
        ['js', 'go'],
      ],
    ])
  })
})

describe('mentions of a family', () => {
  it('are of the SDK that is named, not of what extends it', () => {
    const files = {
      'a.mdx': '---\nsdk: js\n---\n\n<If sdk="js">x</If> <If sdk="js.next">y</If>\n',
      'a.js.next.mdx': 'x\n',
      'b.mdx': "<Tabs items={['JavaScript', 'Next.js']}>\n<Tab>\na\n</Tab>\n<Tab>\nb\n</Tab>\n</Tabs>\n",
    }
    const mentions = (sdk: string): string[] =>
      findMentions(createResolver(files, { sdks }), sdk).map(({ kind, actual }) => `${kind} ${actual}`)
    expect(mentions('js')).toEqual(['front-matter js', 'condition sdk="js"', 'tab JavaScript', 'tab JavaScript'])
    expect(mentions('js.next')).toEqual([
      'variant a.js.next.mdx',
      'condition sdk="js.next"',
      'tab Next.js',
      'tab Next.js',
    ])
    expect(mentions('js.next.app')).toEqual([])
  })
})

describe('variants of a family', () => {
  it.each<[string, string, string[][]]>([
    ['one for all', 'x', [every]],
    ['one for the family, one for the rest', 'x <If sdk="js">y</If>', [['js', 'js.next', 'js.next.app'], ['go']]],
    [
      'one for a part of the family',
      'x <If sdk="js.next">y</If>',
      [
        ['js', 'go'],
        ['js.next', 'js.next.app'],
      ],
    ],
  ])('are %s', (_, source, expected) => {
    const variants = project({ 'page.mdx': source }, { sdks }).variants('page.mdx')
    expect(variants.map((variant) => variant.sdks)).toEqual(expected)
  })
})

describe('misuse of families', () => {
  it.each<[string, unknown, string | RegExp]>([
    [
      'an SDK that is not declared',
      { js: [], next: { extends: 'jss' } },
      'Expected `next` to extend a value that is declared, not `jss`; did you mean `js`?',
    ],
    [
      'an SDK like no other',
      { js: [], next: { extends: 'something' } },
      'Expected `next` to extend a value that is declared, not `something`',
    ],
    [
      'a name of a prototype',
      { next: { extends: 'constructor' } },
      'Expected `next` to extend a value that is declared, not `constructor`',
    ],
    ['itself', { js: { extends: 'js' } }, 'Expected `js` not to extend itself'],
    [
      'itself, by another',
      { js: { extends: 'next' }, next: { extends: 'js' } },
      /Expected `(js|next)` not to extend itself/,
    ],
    [
      'itself, by two others',
      { a: { extends: 'b' }, b: { extends: 'c' }, c: { extends: 'a' } },
      /Expected `[abc]` not to extend itself/,
    ],
    [
      'what extends itself',
      { a: { extends: 'b' }, b: { extends: 'c' }, c: { extends: 'b' } },
      /Expected `[abc]` not to extend itself/,
    ],
    ['a number', { js: [], next: { extends: 3 } }, 'Expected `sdks.next.extends` to be an id, not `3`'],
    ['a list', { js: [], next: { extends: ['js'] } }, 'Expected `sdks.next.extends` to be an id, not an array'],
    ['a label that is none', { js: { label: 3 } }, /`sdks\.js\.label`/],
    [
      'an unknown option',
      { js: [], next: { parent: 'js' } },
      'Unexpected option of sdks.next `parent`, expected `label`, `extends`',
    ],
  ])('is refused: an SDK that extends %s', (_, given, message) => {
    const call = (): unknown => createResolver({}, { sdks: given } as Options)
    expect(call).toThrow(TypeError)
    expect(call).toThrow(typeof message === 'string' ? new TypeError(message) : message)
  })

  it('is refused on any axis', () => {
    const values = { v2: { extends: 'v1' } }
    expect(() => createResolver({}, { axes: { version: { values } } })).toThrow(
      /Expected `v2` to extend a value that is declared, not `v1`/,
    )
  })
})
