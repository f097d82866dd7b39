import { describe, expect, it } from 'vitest'
import { project } from '../project.js'

const include = (name: string): string => `<Include src="${name}" />\n\n`
const every = ['nextjs', 'react', 'go']

describe('cycles', () => {
  it.each<[string, Record<string, string>, readonly (readonly [readonly string[], readonly string[]])[]]>([
    [
      'none in a diamond',
      { 'page.mdx': include('_a') + include('_b'), '_a.mdx': include('_c'), '_b.mdx': include('_c'), '_c.mdx': '' },
      [],
    ],
    ['none for one partial twice', { 'page.mdx': include('_a') + include('_a'), '_a.mdx': '' }, []],
    ['a page that includes itself', { 'page.mdx': include('page') }, [[['page.mdx'], every]]],
    ['a partial that includes itself', { 'page.mdx': include('_a'), '_a.mdx': include('_a') }, [[['_a.mdx'], every]]],
    [
      'two partials, once, however many pages',
      {
        'page.mdx': include('_b'),
        'other.mdx': include('_a') + include('_b'),
        '_a.mdx': include('_b'),
        '_b.mdx': include('_a'),
      },
      [[['_a.mdx', '_b.mdx'], every]],
    ],
    [
      'three partials, from the first by name',
      { 'page.mdx': include('_c'), '_a.mdx': include('_b'), '_b.mdx': include('_c'), '_c.mdx': include('_a') },
      [[['_a.mdx', '_b.mdx', '_c.mdx'], every]],
    ],
    [
      'two rings with a file in common',
      {
        'page.mdx': include('_a'),
        '_a.mdx': include('_b') + include('_c'),
        '_b.mdx': include('_a'),
        '_c.mdx': include('_a'),
      },
      [
        [['_a.mdx', '_b.mdx'], every],
        [['_a.mdx', '_c.mdx'], every],
      ],
    ],
    [
      'partials that no page includes',
      { 'page.mdx': '', '_a.mdx': include('_b'), '_b.mdx': include('_a') },
      [[['_a.mdx', '_b.mdx'], every]],
    ],
    [
      'for one SDK only',
      {
        'page.mdx': include('_a'),
        '_a.mdx': `<If sdk="go, react">${include('_b').trim()}</If>`,
        '_b.mdx': `<If notSdk="react">${include('_a').trim()}</If>`,
      },
      [[['_a.mdx', '_b.mdx'], ['go']]],
    ],
    [
      'for no SDK',
      {
        'page.mdx': include('_a'),
        '_a.mdx': `<If sdk="react">${include('_b').trim()}</If>`,
        '_b.mdx': `<If notSdk="react">${include('_a').trim()}</If>`,
      },
      [],
    ],
    [
      'out of the scope of its only page',
      { 'page.mdx': `---\nsdk: go\n---\n\n${include('_a')}`, '_a.mdx': `<If sdk="react">${include('_a').trim()}</If>` },
      [],
    ],
    [
      'through a variant file',
      { 'page.mdx': include('_a'), '_a.mdx': '', '_a.go.mdx': include('_b'), '_b.mdx': include('_a') },
      [[['_a.go.mdx', '_b.mdx'], ['go']]],
    ],
    [
      'through a panel',
      {
        'page.mdx': include('_a'),
        '_a.mdx': `<Tabs items={['Go', 'React', 'Next.js']}>\n<Tab>${include('_a').trim()}</Tab>\n<Tab>r</Tab>\n<Tab>n</Tab>\n</Tabs>`,
      },
      [[['_a.mdx'], ['go']]],
    ],
    [
      'through children',
      {
        'page.mdx': include('_a'),
        '_a.mdx': `<Include src="_b">\n\n${include('_a')}</Include>`,
        '_b.mdx': '{props.children}',
      },
      [[['_a.mdx'], every]],
    ],
  ])('%s', (_, files, expected) => {
    const found = project(files).graph.cycles()
    expect(found.map(({ paths, sdks }) => [paths, sdks])).toEqual(expected)
    for (const { paths, edges } of found)
      expect(edges.map(({ from, to }) => [from, to])).toEqual(
        paths.map((path, index) => [path, paths[(index + 1) % paths.length]]),
      )
  })

  it('tells them also where there are no SDKs', () => {
    expect(
      project({ 'page.mdx': include('page') }, { sdks: [] })
        .graph.cycles()
        .map(({ paths, sdks }) => [paths, sdks]),
    ).toEqual([[['page.mdx'], []]])
  })

  it('is live for an SDK just where an output reports it', () => {
    const resolver = project({
      'page.mdx': include('_a'),
      '_a.mdx': `<If sdk="go, react">${include('_b').trim()}</If>`,
      '_b.mdx': `<If notSdk="react">${include('_a').trim()}</If>`,
    })
    const reported = resolver.sdks.filter((sdk) =>
      resolver.resolve('page.mdx', { sdk }).file.messages.some(({ ruleId }) => ruleId === 'include-cycle'),
    )
    expect(resolver.graph.cycles()[0]?.sdks).toEqual(reported)
  })

  it('marks just the edge that was refused', () => {
    const { edges } = project({ 'page.mdx': include('_a'), '_a.mdx': include('_b'), '_b.mdx': include('_a') }).graph
    expect(edges.map(({ from, status }) => [from, status])).toEqual([
      ['_a.mdx', 'ok'],
      ['_b.mdx', 'cycle'],
      ['page.mdx', 'ok'],
    ])
  })

  it.each<[string, Record<string, string>, readonly unknown[]]>([
    [
      'tells the readers of another axis for whom it is live',
      { 'page.mdx': include('_a'), '_a.mdx': `<If is="llm">${include('_a').trim()}</If>` },
      [
        { sdk: 'go', audience: 'llm' },
        { sdk: 'react', audience: 'llm' },
      ],
    ],
    [
      'tells each reader once, however many pages have it, and none beside those who stand for all values',
      {
        'a.mdx': include('_a'),
        'b.mdx': `<If is="llm">${include('_a').trim()}</If>`,
        'c.mdx': include('_a'),
        '_a.mdx': include('_a'),
      },
      [{ sdk: 'go' }, { sdk: 'react' }],
    ],
  ])('%s', (_, files, readers) => {
    const axes = { audience: { values: ['human', 'llm'], attribute: 'is' } }
    const found = project(files, { sdks: ['go', 'react'], axes }).graph.cycles()
    expect(found.map((cycle) => [cycle.sdks, cycle.readers])).toEqual([[['go', 'react'], readers]])
  })

  it('names no readers where there is no axis beside SDKs', () => {
    expect(project({ 'page.mdx': include('page') }).graph.cycles()[0]).not.toHaveProperty('readers')
  })
})
