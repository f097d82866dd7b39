import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { diff, type Diff, type Move } from '../../src/review.js'

type Files = Readonly<Record<string, string>>

const sdks = { nextjs: 'Next.js', go: 'Go' }
const compare = (before: Files, after: Files): Diff =>
  diff(createResolver(before, { sdks }), createResolver(after, { sdks }))
const code = (value: string, lang = 'ts') => `\`\`\`${lang}\n${value}\n\`\`\``
const block = code('const user = create()\nsave(user)')
const long = 'Read all of this text with care before you go on to the next page.'

/** What moved, in brief: `a.mdx → _p.mdx` → `['text Read this -0 +0']`. */
function brief(moved: readonly Move[]): Record<string, string[]> {
  return Object.fromEntries(
    moved.map(({ from, to, pages, content }) => {
      const ways = new Set(pages.map(({ before, after }) => (before === after ? before : `${before} → ${after}`)))
      return [
        `${from} → ${to} on ${[...ways].join(', ')}`,
        [
          ...content.headings.map(({ to }) => `heading ${to.text}`),
          ...content.code.map(({ to, minus, plus }) => `code ${to.firstLine} -${minus} +${plus}`),
          ...content.text.map(({ to, minus, plus }) => `text ${to.text} -${minus} +${plus}`),
          ...content.images.map(({ to }) => `image ${to.url}`),
          ...content.elements.map(({ to }) => `element ${to.text}`),
          ...content.esm.map(({ to }) => `esm ${to.text}`),
        ],
      ]
    }),
  )
}

describe('diff: what moved', () => {
  it.each<[string, Files, Files, Record<string, string[]>]>([
    [
      'from a page into a partial',
      { 'a.mdx': `# A\n\nText.\n\n${block}\n\n![i](/i.png)\n\n<Note kind="x">\nnote\n</Note>` },
      {
        'a.mdx': '# A\n\n<Include src="_p" />',
        '_p.mdx': `Text.\n\n${block}\n\n![i](/i.png)\n\n<Note kind="x">\nnote\n</Note>`,
      },
      {
        'a.mdx → _p.mdx on a.mdx': [
          'code const user = create() -0 +0',
          'text Text. -0 +0',
          'text note -0 +0',
          'image /i.png',
          'element <Note kind="x">',
        ],
      },
    ],
    [
      'from several pages into a partial',
      { 'a.mdx': block, 'b.mdx': block },
      { 'a.mdx': '<Include src="_p" />', 'b.mdx': '<Include src="_p" />', '_p.mdx': block },
      {
        'a.mdx → _p.mdx on a.mdx': ['code const user = create() -0 +0'],
        'b.mdx → _p.mdx on b.mdx': ['code const user = create() -0 +0'],
      },
    ],
    [
      'from one partial to another, once for all pages',
      { 'a.mdx': '<Include src="_p" />', 'b.mdx': '<Include src="_p" />', '_p.mdx': block },
      { 'a.mdx': '<Include src="_q" />', 'b.mdx': '<Include src="_q" />', '_q.mdx': block },
      { '_p.mdx → _q.mdx on a.mdx, b.mdx': ['code const user = create() -0 +0'] },
    ],
    [
      'with what changed in it on the way',
      { 'a.mdx': `${long} Now.` },
      { 'a.mdx': '<Include src="_p" />', '_p.mdx': `${long} Later on.` },
      { 'a.mdx → _p.mdx on a.mdx': [`text ${long} Later on. -1 +2`] },
    ],
    [
      'from one page to another, with the short things that go along',
      { 'a.mdx': `# A\n\n## How\n\n${long}\n\nOr:\n\n${block}`, 'b.mdx': '# B' },
      { 'a.mdx': '# A', 'b.mdx': `# B\n\n## How\n\n${long}\n\nOr:\n\n${block}` },
      {
        'a.mdx → b.mdx on a.mdx → b.mdx': [
          'heading How',
          'code const user = create() -0 +0',
          `text ${long} -0 +0`,
          'text Or: -0 +0',
        ],
      },
    ],
    [
      'from one page to another, in other words',
      { 'a.mdx': `# A\n\n${long} Now.`, 'b.mdx': '# B' },
      { 'a.mdx': '# A', 'b.mdx': `# B\n\n${long} Later on.` },
      { 'a.mdx → b.mdx on a.mdx → b.mdx': [`text ${long} Later on. -1 +2`] },
    ],
    [
      'with a page that goes by another name',
      { 'a.mdx': `# A\n\n${long}` },
      { 'b.mdx': `# A\n\n${long}` },
      { 'a.mdx → b.mdx on a.mdx → b.mdx': ['heading A', `text ${long} -0 +0`] },
    ],
    [
      'with an include that goes to another page',
      { 'a.mdx': '# A\n\n<Include src="_p" />', 'b.mdx': '# B', '_p.mdx': long },
      { 'a.mdx': '# A', 'b.mdx': '# B\n\n<Include src="_p" />', '_p.mdx': long },
      { '_p.mdx → _p.mdx on a.mdx → b.mdx': [`text ${long} -0 +0`] },
    ],
    [
      'but not what only moved within a file',
      { 'a.mdx': `${long}\n\n${block}` },
      { 'a.mdx': `${block}\n\n${long}` },
      {},
    ],
    [
      'but not a short text that left one page and came to another',
      { 'a.mdx': '# A\n\nOr:', 'b.mdx': '# B' },
      { 'a.mdx': '# A', 'b.mdx': '# B\n\nOr:' },
      {},
    ],
  ])('is told %s', (_, before, after, expected) => {
    expect(brief(compare(before, after).moved)).toEqual(expected)
  })

  it.each([
    ['as it was, whatever else has its URL', ['one', 'two'], ['two', 'one'], ['one → one -0 +0', 'two → two -0 +0']],
    ['with what changed in it on the way', ['one'], ['number one'], ['one → number one -0 +1']],
  ])('is told of an image that another page shows %s', (_, before, after, expected) => {
    const images = (alts: readonly string[]): string => alts.map((alt) => `![${alt}](/i.png)`).join('\n\n')
    const { moved } = compare(
      { 'a.mdx': `# A\n\n${long}\n\n${images(before)}`, 'b.mdx': '# B' },
      { 'a.mdx': '# A', 'b.mdx': `# B\n\n${long}\n\n${images(after)}` },
    )
    const told = moved.flatMap(({ content }) => content.images)
    expect(told.map(({ from, to, minus, plus }) => `${from.alt} → ${to.alt} -${minus} +${plus}`)).toEqual(expected)
  })

  it('is neither lost nor gained by the pages that it went between', () => {
    const { changes } = compare(
      { 'a.mdx': `# A\n\n${long}\n\nOr:`, 'b.mdx': '# B' },
      { 'a.mdx': '# A', 'b.mdx': `# B\n\n${long}\n\nOr:` },
    )
    expect(changes).toEqual([])
  })

  it('is lost for those who do not have the other page', () => {
    const { changes, moved } = compare(
      { 'a.mdx': `# A\n\n${long}`, 'b.mdx': '---\nsdk: go\n---\n\n# B' },
      { 'a.mdx': '# A', 'b.mdx': `---\nsdk: go\n---\n\n# B\n\n${long}` },
    )
    expect(moved.map(({ pages }) => pages)).toEqual([[{ before: 'a.mdx', after: 'b.mdx', sdks: ['go'] }]])
    expect(changes.map(({ page, sdks, lost, gained }) => [page, sdks, lost.text.length, gained.text.length])).toEqual([
      ['a.mdx', ['nextjs', 'go'], 1, 0],
    ])
  })
})

describe('diff: what a partial flattened', () => {
  const [one, two] = [`${long} As an admin.`, `${long} As a user of the app.`]
  const flat = (pages: Files, partial: string): Files => ({
    ...Object.fromEntries(Object.keys(pages).map((page) => [page, '<Include src="_p" />'])),
    '_p.mdx': partial,
  })

  it('is told with the words that went from each page', () => {
    const pages = { 'a.mdx': one, 'b.mdx': two, 'c.mdx': one }
    expect(compare(pages, flat(pages, one)).flattened).toEqual([
      {
        location: { path: '_p.mdx', line: 1 },
        kind: 'text',
        text: one,
        was: [
          {
            location: { path: 'b.mdx', line: 1 },
            pages: [{ before: 'b.mdx', after: 'b.mdx', sdks: ['nextjs', 'go'] }],
            lost: ['a user of the app.'],
            gained: ['an admin.'],
          },
        ],
      },
    ])
  })

  it('is told with the lines of code that went', () => {
    const pages = { 'a.mdx': code('a()\nb()\nc()\nd()'), 'b.mdx': code('a()\nb()\nx()\nd()') }
    expect(
      compare(pages, flat(pages, pages['a.mdx'])).flattened.map(({ kind, text, was }) => [kind, text, was[0]?.lost]),
    ).toEqual([['code', 'a()', ['x()']]])
  })

  it('is told where a partial that was there takes in another text', () => {
    const before = { 'a.mdx': '<Include src="_p" />', 'b.mdx': two, '_p.mdx': one }
    expect(
      compare(before, { ...before, 'b.mdx': '<Include src="_p" />' }).flattened.map(({ was }) => was),
    ).toHaveLength(1)
  })

  it.each<[string, Files, Files]>([
    [
      'said the same',
      { 'a.mdx': one, 'b.mdx': one },
      { 'a.mdx': '<Include src="_p" />', 'b.mdx': '<Include src="_p" />', '_p.mdx': one },
    ],
    ['stood on one page alone', { 'a.mdx': one }, { 'a.mdx': '<Include src="_p" />', '_p.mdx': two }],
    ['is a page again', { 'a.mdx': one, 'b.mdx': two }, { 'a.mdx': one, 'b.mdx': one }],
  ])('is nothing where what it stands for %s', (_, before, after) => {
    expect(compare(before, after).flattened).toEqual([])
  })
})
