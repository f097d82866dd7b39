import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { diff, type Diff } from '../../src/review.js'

type Files = Readonly<Record<string, string>>

const sdks = { nextjs: 'Next.js', go: 'Go' }
const compare = (before: Files, after: Files, options: Options = { sdks }): Diff =>
  diff(createResolver(before, { sdks }), createResolver(after, options))
const code = (value: string, lang = 'ts') => `\`\`\`${lang}\n${value}\n\`\`\``
const block = code('const user = create()\nsave(user)\nend()')
const curl = code('curl -X POST', 'bash')
const tabs = (...labels: string[]) =>
  `<Tabs items={${JSON.stringify(labels)}}>\n${labels.map((label) => `<Tab>\n${label}\n</Tab>`).join('\n')}\n</Tabs>`

describe('did we lose the cURL example by moving to the partial?', () => {
  const lostBy = (before: string, partial: string, after = '# A\n\n<Include src="_p" />\n\nEnd.') =>
    compare({ 'a.mdx': before }, { 'a.mdx': after, '_p.mdx': partial }).arrivals.map(({ path, isNew, pages }) => [
      path,
      isNew,
      pages.map(({ page, sdks, lost }) => [page, sdks, lost.code.map(({ firstLine }) => firstLine)]),
    ])
  const all = Object.keys(sdks)

  it.each<[string, string, string, readonly string[]]>([
    ['next to what moved', `# A\n\n${block}\n\n${curl}\n\nEnd.`, block, ['curl -X POST']],
    ['where all of it is other than it was', `# A\n\n${curl}\n\nEnd.`, block, ['curl -X POST']],
    ['and not where nothing was', `# A\n\n${block}\n\nEnd.`, block, []],
    ['and not at another place', `${curl}\n\n# A\n\n${block}\n\nEnd.`, block, []],
  ])('tells what was lost where a partial came in: %s', (_, before, partial, lost) => {
    expect(lostBy(before, partial)).toEqual([['_p.mdx', true, [['a.mdx', all, lost]]]])
  })

  it('tells whom the partial came for', () => {
    const after = '# A\n\n<If sdk="go">\n<Include src="_p" />\n</If>\n\nEnd.'
    expect(lostBy(`# A\n\n${curl}\n\nEnd.`, block, after)).toEqual([
      ['_p.mdx', true, [['a.mdx', ['go'], ['curl -X POST']]]],
    ])
  })

  it('does not tell as lost what only went to another page', () => {
    const long = code('curl -X POST https://api.example.com/v1/users -d "name=me"', 'bash')
    const { arrivals } = compare(
      { 'a.mdx': `# A\n\n${long}\n\nEnd.`, 'b.mdx': '# B' },
      { 'a.mdx': '# A\n\n<Include src="_p" />\n\nEnd.', '_p.mdx': block, 'b.mdx': `# B\n\n${long}` },
    )
    expect(arrivals.map(({ pages }) => pages.map(({ lost }) => lost.code))).toEqual([[[]]])
  })

  it('tells nothing of a partial that pages had before', () => {
    const before = { 'a.mdx': '<Include src="_p" />', '_p.mdx': `${block}\n\n${curl}` }
    expect(compare(before, { ...before, '_p.mdx': block }).arrivals).toEqual([])
  })
})

describe('should this be the partial too?', () => {
  it('tells where else that stands which came, changed or moved into a partial', () => {
    const { duplicates } = compare(
      { 'a.mdx': `# A\n\n${block}`, 'b.mdx': `# B\n\n${block}`, 'c.mdx': `# C\n\n${block}` },
      {
        'a.mdx': '# A\n\n<Include src="_p" />',
        'b.mdx': '# B\n\n<Include src="_p" />',
        'c.mdx': `# C\n\n${block}`,
        '_p.mdx': block,
      },
    )
    expect(duplicates.map(({ partial, locations }) => [partial, locations.map(({ path }) => path)])).toEqual([
      ['_p.mdx', ['_p.mdx', 'c.mdx']],
    ])
  })

  it('tells nothing of duplicates that nobody touched', () => {
    const before = { 'a.mdx': `# A\n\n${block}`, 'b.mdx': `# B\n\n${block}` }
    const more = code('one()\ntwo()\nthree()\nfour()')
    expect(compare(before, { ...before, 'c.mdx': more }).duplicates).toEqual([])
    expect(compare({ ...before, 'c.mdx': 'c' }, { ...before, 'c.mdx': more }).duplicates).toEqual([])
  })
})

describe('why is just this one in a partial?', () => {
  it.each<[string, string, readonly string[]]>([
    ['the only page that shows it', 'b', ['a.mdx']],
    ['all pages that show it', '<Include src="_p" />', ['a.mdx', 'b.mdx']],
  ])('tells of a partial that came %s', (_, other, shownOn) => {
    const { arrivals } = compare(
      { 'a.mdx': block, 'b.mdx': other, '_p.mdx': block },
      { 'a.mdx': '<Include src="_p" />', 'b.mdx': other, '_p.mdx': block },
    )
    expect(arrivals.map(({ path, isNew, pages, shownOn }) => [path, isNew, pages.length, shownOn])).toEqual([
      ['_p.mdx', false, 1, shownOn],
    ])
  })
})

describe('which SDKs have no example?', () => {
  const gapsOf = (before: Files, after: Files) =>
    compare(before, after).gaps.map(({ page, location, axis, none }) => [
      page,
      `${location.path}:${location.line}`,
      axis,
      none,
    ])

  it.each<[string, Files, Files, unknown[]]>([
    [
      'that lost theirs',
      { 'a.mdx': tabs('Next.js', 'Go') },
      { 'a.mdx': tabs('Next.js') },
      [['a.mdx', 'a.mdx:1', 'sdk', ['go']]],
    ],
    ['of a page that came', {}, { 'a.mdx': tabs('Next.js') }, [['a.mdx', 'a.mdx:1', 'sdk', ['go']]]],
    ['that had none before', { 'a.mdx': `a\n\n${tabs('Next.js')}` }, { 'a.mdx': `b\n\n${tabs('Next.js')}` }, []],
    [
      'of a page that nobody touched',
      { 'a.mdx': tabs('Next.js'), 'b.mdx': '' },
      { 'a.mdx': tabs('Next.js'), 'b.mdx': 'b' },
      [],
    ],
  ])('tells those %s, or nothing', (_, before, after, expected) => {
    expect(gapsOf(before, after)).toEqual(expected)
  })
})

describe('is the retired SDK still named?', () => {
  const files = { 'a.mdx': `${tabs('Next.js', 'Go')}\n\n<If sdk="go">go</If>`, 'b.go.mdx': 'b', 'b.mdx': 'b' }

  it('tells what names a value that is declared no longer', () => {
    const { retired } = compare(files, { ...files, 'c.mdx': '<If notSdk="go">c</If>' }, { sdks: { nextjs: 'Next.js' } })
    expect(retired.map(({ axis, value }) => [axis, value])).toEqual([['sdk', 'go']])
    expect(retired[0]?.mentions.map(({ kind, location }) => `${kind} ${location.path}:${location.line}`)).toEqual([
      'tab a.mdx:1',
      'tab a.mdx:5',
      'condition a.mdx:10',
      'variant b.go.mdx:1',
      'condition c.mdx:1',
    ])
  })

  it('tells a value that nothing names any longer, without mentions', () => {
    const { retired } = compare(files, { 'a.mdx': 'a' }, { sdks: { nextjs: 'Next.js' } })
    expect(retired).toEqual([{ axis: 'sdk', value: 'go', mentions: [] }])
  })

  it('tells values of other axes', () => {
    const make = (values: string[]) =>
      createResolver({ 'a.mdx': '<If is="llm">a</If>' }, { sdks, axes: { audience: { values, attribute: 'is' } } })
    expect(
      diff(make(['human', 'llm']), make(['human'])).retired.map(({ axis, value, mentions }) => [
        axis,
        value,
        mentions.length,
      ]),
    ).toEqual([['audience', 'llm', 1]])
  })
})
