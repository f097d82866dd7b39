import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { diff, type PageChange } from '../../src/review.js'

type Files = Readonly<Record<string, string>>

const sdks = { nextjs: 'Next.js', expressjs: 'Express', go: 'Go' }
const resolver = (files: Files) => createResolver(files, { sdks })
const compare = (before: Files, after: Files) => diff(resolver(before), resolver(after))

const code = (value: string, lang = 'ts') => `\`\`\`${lang}\n${value}\n\`\`\``
const tabs = (...panels: [label: string, content: string][]) =>
  `<Tabs items={[${panels.map(([label]) => `'${label}'`).join(', ')}]}>\n${panels.map(([, content]) => `<Tab>\n${content}\n</Tab>`).join('\n')}\n</Tabs>`

const block = code('const user = create()\nsave(user)')

/** What changed, without locations and all that is empty: `lost code` → `['ts save()']`. */
function brief({ sdks, lost, gained, changed }: PageChange): Record<string, readonly string[]> {
  const rows: Record<string, readonly string[]> = { sdks }
  for (const [side, content] of Object.entries({ lost, gained })) {
    const words = {
      panels: content.panels.map(({ label }) => label),
      code: content.code.map(({ lang, firstLine }) => `${lang} ${firstLine}`),
      headings: content.headings.map(({ section, text }) => [...section, text].join(' > ')),
      anchors: content.anchors.map(({ id }) => id),
      links: content.links.map(({ url }) => url),
      images: content.images.map(({ url }) => url),
      text: content.text.map(({ text }) => text),
      elements: content.elements.map(({ text }) => text),
      frontmatter: content.frontmatter.map(({ key, text }) => `${key}: ${text}`),
      esm: content.esm.map(({ text }) => text),
    }
    for (const [kind, found] of Object.entries(words)) if (found.length > 0) rows[`${side} ${kind}`] = found
  }
  for (const [kind, found] of Object.entries(changed)) {
    if (found.length > 0) rows[`changed ${kind}`] = found.map(({ minus, plus }) => `-${minus} +${plus}`)
  }
  return rows
}

describe('diff: what only moves', () => {
  const nothing = { added: [], removed: [], changes: [], brokenLinks: [] }

  it.each<[string, Files, Files]>([
    ['the same files', { 'a.mdx': block }, { 'a.mdx': block }],
    [
      'content that moves to a partial',
      { 'a.mdx': `# A\n\nText.\n\n${block}` },
      { 'a.mdx': '# A\n\n<Include src="_p" />', '_p.mdx': `Text.\n\n${block}` },
    ],
    [
      'content that moves to a code file',
      { 'a.mdx': block },
      { 'a.mdx': '<Include src="_s/create.ts" />', '_s/create.ts': 'const user = create()\nsave(user)\n' },
    ],
    [
      'content that moves from one partial to another',
      { 'a.mdx': '<Include src="_p" />', '_p.mdx': block },
      { 'a.mdx': '<Include src="_q" />', '_q.mdx': block },
    ],
    [
      'a block that moves to another section',
      { 'a.mdx': `# A\n\n${block}\n\n# B` },
      { 'a.mdx': `# A\n\n# B\n\n${block}` },
    ],
    ['a heading that goes a level down', { 'a.mdx': '# A\n\n## B' }, { 'a.mdx': '# A\n\n### B' }],
    [
      'code that is indented another way',
      { 'a.mdx': code('if (a) {\n  b\n}') },
      { 'a.mdx': code('if (a) {\n    b\n}\n') },
    ],
    [
      'code of which all is indented',
      { 'a.mdx': code('a:\n  b:\n    - c\n  d\ne') },
      { 'a.mdx': code('  a:\n\n      b:  \n        -  c\n      d\n  e') },
    ],
    ['a text that is written as code', { 'a.mdx': 'a b\n\nc' }, { 'a.mdx': "{'a b'}\n\nc" }],
    ['a space that is written as code', { 'a.mdx': 'a b c' }, { 'a.mdx': "a{' '}\nb{` `}c {/* d */}" }],
    [
      'the label of tabs of which a reader gets one panel alone',
      { 'a.mdx': tabs(['Next.js', 'n'], ['Express', 'e'], ['Go', 'g']) },
      { 'a.mdx': tabs(['nextjs', 'n'], ['Express', 'e'], ['Go', 'g']) },
    ],
    [
      'tabs that become conditions',
      { 'a.mdx': tabs(['Next.js', 'n'], ['Express', 'e'], ['Go', 'g']) },
      { 'a.mdx': '<If sdk="nextjs">n</If>\n<If sdk="expressjs">e</If>\n<If sdk="go">g</If>' },
    ],
    [
      'a panel whose content moves to a partial',
      { 'a.mdx': tabs(['Next.js', block], ['curl', 'c']) },
      { 'a.mdx': tabs(['Next.js', '<Include src="_p" />'], ['curl', 'c']), '_p.mdx': block },
    ],
    [
      'a relative link that moves to a partial',
      { 'x/a.mdx': '[b](./b)', 'x/b.mdx': '' },
      { 'x/a.mdx': '<Include src="_p/l" />', 'x/b.mdx': '', '_p/l.mdx': '[b](../x/b)' },
    ],
    [
      'the first of two headings of the same text that moves to a partial',
      { 'a.mdx': '## Example\n\na\n\n## Example\n\nb' },
      { 'a.mdx': '<Include src="_p" />\n\na\n\n## Example\n\nb', '_p.mdx': '## Example' },
    ],
    [
      'one of two images with one URL that moves to a partial, each with an alt of its own',
      { 'a.mdx': '![one](i.png)\n\n![two](i.png)' },
      { 'a.mdx': '<Include src="_p" />\n\n![two](i.png)', '_p.mdx': '![one](i.png)' },
    ],
    [
      'one of two blocks with the same code that moves to another section, each with a title of its own',
      { 'a.mdx': `# A\n\n${code('a', 'ts title="one"')}\n\n${code('a', 'ts title="two"')}\n\n# B` },
      { 'a.mdx': `# A\n\n${code('a', 'ts title="two"')}\n\n# B\n\n${code('a', 'ts title="one"')}` },
    ],
    ['a variant file with the same content', { 'a.mdx': block }, { 'a.mdx': block, 'a.go.mdx': block }],
    ['a partial that nothing includes', { 'a.mdx': 'a' }, { 'a.mdx': 'a', '_p.mdx': block }],
    ['comments', { 'a.mdx': 'a\n\n{/* b */}' }, { 'a.mdx': 'a' }],
  ])('finds no difference in %s', (_, before, after) => {
    expect(compare(before, after)).toMatchObject(nothing)
  })

  it('finds no difference in a resolver and itself', () => {
    const one = resolver({ 'a.mdx': tabs(['Next.js', block], ['Go', 'g']) })
    expect(diff(one, one)).toEqual({
      ...nothing,
      moved: [],
      arrivals: [],
      flattened: [],
      duplicates: [],
      gaps: [],
      retired: [],
    })
  })

  it('finds no difference in docs without SDKs', () => {
    const [before, after] = [{ 'a.mdx': block }, { 'a.mdx': '<Include src="_p" />', '_p.mdx': block }]
    expect(diff(createResolver(before), createResolver(after))).toMatchObject(nothing)
  })
})

describe('diff: what is lost, gained and changed', () => {
  it.each<[string, Files, Files, Record<string, readonly string[]>[]]>([
    [
      'a code block that is lost on the way to a partial',
      { 'a.mdx': `${block}\n\n${code('curl -X POST', 'bash')}` },
      { 'a.mdx': '<Include src="_p" />', '_p.mdx': block },
      [{ sdks: ['nextjs', 'expressjs', 'go'], 'lost code': ['bash curl -X POST'] }],
    ],
    [
      'one of two equal code blocks, in the section that lost it',
      { 'a.mdx': `# A\n\n${block}\n\n# B\n\n${block}` },
      { 'a.mdx': `# A\n\n# B\n\n${block}` },
      [{ sdks: ['nextjs', 'expressjs', 'go'], 'lost code': ['ts const user = create()'] }],
    ],
    [
      'a tab that only one SDK had, also where it was unwrapped',
      { 'a.mdx': tabs(['Next.js', block], ['Express', code('app.post()')]) },
      { 'a.mdx': tabs(['Next.js', block]) },
      [
        {
          sdks: ['expressjs'],
          'lost panels': ['Express'],
          'lost code': ['ts app.post()'],
          'gained panels': ['Next.js'],
          'gained code': ['ts const user = create()'],
        },
        { sdks: ['go'], 'lost panels': ['Express'], 'lost code': ['ts app.post()'] },
      ],
    ],
    [
      'a tab of text alone',
      { 'a.mdx': tabs(['Next.js', 'n'], ['curl', 'Call it.']) },
      { 'a.mdx': tabs(['Next.js', 'n']) },
      [{ sdks: ['nextjs', 'expressjs', 'go'], 'lost panels': ['curl'], 'lost text': ['Call it.'] }],
    ],
    [
      'content that is lost for an SDK by a condition',
      { 'a.mdx': 'Read this.' },
      { 'a.mdx': '<If notSdk="go">Read this.</If>' },
      [{ sdks: ['go'], 'lost text': ['Read this.'] }],
    ],
    [
      'a heading with its anchor',
      { 'a.mdx': '# A\n\n## Using the API' },
      { 'a.mdx': '# A' },
      [
        {
          sdks: ['nextjs', 'expressjs', 'go'],
          'lost headings': ['A > Using the API'],
          'lost anchors': ['using-the-api'],
        },
      ],
    ],
    [
      'the anchor of a heading in other words',
      { 'a.mdx': '# Read the metadata' },
      { 'a.mdx': '# Access the metadata' },
      [
        {
          sdks: ['nextjs', 'expressjs', 'go'],
          'lost anchors': ['read-the-metadata'],
          'gained anchors': ['access-the-metadata'],
          'changed headings': ['-1 +1'],
        },
      ],
    ],
    [
      'no anchor of a heading in other words that keeps its id',
      { 'a.mdx': "# One {{ id: 'x' }}" },
      { 'a.mdx': "# Two {{ id: 'x' }}" },
      [{ sdks: ['nextjs', 'expressjs', 'go'], 'changed headings': ['-1 +1'] }],
    ],
    [
      'the id of an element',
      { 'a.mdx': '<div id="x">\na\n</div>' },
      { 'a.mdx': '<div>\na\n</div>' },
      [{ sdks: ['nextjs', 'expressjs', 'go'], 'lost anchors': ['x'] }],
    ],
    [
      'the number of a heading that stood twice',
      { 'a.mdx': '# A\n\n# A' },
      { 'a.mdx': '# A' },
      [{ sdks: ['nextjs', 'expressjs', 'go'], 'lost headings': ['A'], 'lost anchors': ['a-1'] }],
    ],
    [
      'code that changed little',
      { 'a.mdx': code('const a = 1\nconst b = 2\nconst c = 3') },
      { 'a.mdx': code('const a = 1\nconst b = 2\nconst c = 4\nconst d = 5') },
      [{ sdks: ['nextjs', 'expressjs', 'go'], 'changed code': ['-1 +2'] }],
    ],
    [
      'code that changed its language',
      { 'a.mdx': code('a()\nb()', 'js') },
      { 'a.mdx': code('a()\nb()', 'ts') },
      [{ sdks: ['nextjs', 'expressjs', 'go'], 'lost code': ['js a()'], 'gained code': ['ts a()'] }],
    ],
    [
      'code of which a line stands at another level',
      { 'a.mdx': code('if a:\n  b\n  c', 'py') },
      { 'a.mdx': code('if a:\n  b\nc', 'py') },
      [{ sdks: ['nextjs', 'expressjs', 'go'], 'changed code': ['-0 +0'] }],
    ],
    [
      'code of which a line was parted',
      { 'a.mdx': code('npm i a --save b') },
      { 'a.mdx': code('npm i a\n--save b') },
      [{ sdks: ['nextjs', 'expressjs', 'go'], 'lost code': ['ts npm i a --save b'], 'gained code': ['ts npm i a'] }],
    ],
    [
      'a tab that goes by another label',
      { 'a.mdx': tabs(['npm', 'Install it.'], ['curl', 'Call it.']) },
      { 'a.mdx': tabs(['pnpm', 'Install it.'], ['curl', 'Call it.']) },
      [{ sdks: ['nextjs', 'expressjs', 'go'], 'lost panels': ['npm'], 'gained panels': ['pnpm'] }],
    ],
    [
      'code in a sentence that only the page decides',
      { 'a.mdx': "# A {{ id: 'a' }}\n\nVersion {v} of {it.name}." },
      { 'a.mdx': "# A {{ id: 'a' }}\n\nVersion {w} of {it.name}." },
      [{ sdks: ['nextjs', 'expressjs', 'go'], 'changed text': ['-1 +1'] }],
    ],
    [
      'a link that leads elsewhere, and one that is gone',
      { 'a.mdx': '[one](/1) and [two][t].\n\n[t]: /2' },
      { 'a.mdx': '[one](/one) and two.' },
      [{ sdks: ['nextjs', 'expressjs', 'go'], 'lost links': ['/2'], 'changed links': ['-0 +0'] }],
    ],
    [
      'images, table rows and empty elements',
      { 'a.mdx': '![i](/i.png)\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n<SignIn path="/x" />' },
      { 'a.mdx': '| a | b |\n| - | - |' },
      [
        {
          sdks: ['nextjs', 'expressjs', 'go'],
          'lost images': ['/i.png'],
          'lost text': ['1 | 2', '<SignIn path="/x" />'],
        },
      ],
    ],
    [
      'an include that is missing',
      { 'a.mdx': '<Include src="_p" />', '_p.mdx': block },
      { 'a.mdx': '<Include src="_p" />' },
      [{ sdks: ['nextjs', 'expressjs', 'go'], 'lost code': ['ts const user = create()'] }],
    ],
    [
      'a variant file that takes the place of a page',
      { 'a.mdx': block },
      { 'a.mdx': block, 'a.go.mdx': 'Go.' },
      [{ sdks: ['go'], 'lost code': ['ts const user = create()'], 'gained text': ['Go.'] }],
    ],
  ])('tells %s', (_, before, after, expected) => {
    expect(compare(before, after).changes.map(brief)).toEqual(expected)
  })

  it('tells the kind, section, tab and location of a code block', () => {
    const inner = `## B\n\n${tabs(['curl', '```bash title="x"\n\ncurl \\\n  -X POST\n```'])}`
    const { changes } = compare(
      { 'a.mdx': '# A\n\n<Include src="_p/b" />', '_p/b.mdx': inner },
      { 'a.mdx': '# A\n\n## B' },
    )
    expect(changes[0]?.lost.code).toEqual([
      {
        lang: 'bash',
        meta: 'title="x"',
        firstLine: 'curl \\',
        lines: 3,
        section: ['A', 'B'],
        panel: 'curl',
        location: { path: '_p/b.mdx', line: 5 },
      },
    ])
    expect(changes[0]?.lost.panels).toEqual([
      { label: 'curl', section: ['A', 'B'], panel: null, location: { path: '_p/b.mdx', line: 4 } },
    ])
  })

  it('knows the panels of tabs that partials are made of, and of tabs in tabs', () => {
    const before = {
      'a.mdx': '<Tabs items={["Next.js", "Go"]}>\n<Tab>\n<Include src="_n" />\n</Tab>\n<Include src="_g" />\n</Tabs>',
      '_n.mdx': tabs(['npm', code('npm i', 'sh')], ['pnpm', code('pnpm i', 'sh')]),
      '_g.mdx': '<Tab>\ngo\n</Tab>',
    }
    const { changes } = compare(before, { ...before, '_n.mdx': tabs(['npm', code('npm i', 'sh')]), '_g.mdx': '' })
    expect(
      changes.map(({ sdks, lost }) => [
        sdks,
        lost.panels.map(({ panel, label }) => `${panel} > ${label}`),
        lost.code.map(({ panel }) => panel),
      ]),
    ).toEqual([
      [['nextjs'], ['Next.js > pnpm'], ['pnpm']],
      [['expressjs'], ['Next.js > pnpm', 'null > Go'], ['pnpm']],
      [['go'], ['null > Go'], []],
    ])
  })

  const names = { tabs: { name: 'Switch', items: 'of' }, tab: { name: 'Case' } }
  const cases = '<Switch of={["Next.js", "curl"]}>\n<Case>\nn\n</Case>\n<Case>\nc\n</Case>\n</Switch>'
  it('knows tabs by other names without being told', () => {
    const [before, after] = [{ 'a.mdx': cases }, { 'a.mdx': 'n' }].map((each) =>
      createResolver(each, { sdks, components: names }),
    )
    const [change] = diff(before!, after!).changes
    expect(change?.lost.panels.map(({ label }) => label)).toEqual(['curl'])
    expect(change?.lost.text.map(({ text, panel }) => [text, panel])).toEqual([['c', 'curl']])
  })

  it('knows on each side the names of that side', () => {
    const before = createResolver({ 'a.mdx': cases }, { sdks, components: names })
    const written = tabs(['Next.js', 'n'], ['curl', 'd'])
    const [change] = diff(before, createResolver({ 'a.mdx': written }, { sdks })).changes
    expect(change?.lost.text.map(({ text, panel }) => [text, panel])).toEqual([['c', 'curl']])
    expect(change?.gained.text.map(({ text, panel }) => [text, panel])).toEqual([['d', 'curl']])
    expect([change?.lost.panels, change?.gained.panels]).toEqual([[], []])
  })

  it('takes for no panel what goes by the name of one in other docs alone', () => {
    const [before, after] = [{ 'a.mdx': cases }, { 'a.mdx': 'n' }].map((each) => createResolver(each, { sdks }))
    const [change] = diff(before!, after!).changes
    expect(change?.lost.panels).toEqual([])
    expect(change?.lost.text.map(({ text, panel }) => [text, panel])).toEqual([['c', null]])
  })
})

describe('diff: pages and SDKs', () => {
  it('groups SDKs with the same change', () => {
    const page = (nextjs: string, others: string) => ({
      'a.mdx': `<If sdk="nextjs">${nextjs}</If>\n<If notSdk="nextjs">${others}</If>`,
    })
    expect(compare(page('n', 'o'), page('', '')).changes.map(brief)).toEqual([
      { sdks: ['nextjs'], 'lost text': ['n'] },
      { sdks: ['expressjs', 'go'], 'lost text': ['o'] },
    ])
  })

  it('names the SDKs that a page was compared for', () => {
    const page = (text: string) => ({ 'a.mdx': `---\nsdk: go, nextjs\n---\n\n${text}` })
    const [change] = compare(page('one'), page('other')).changes
    expect([change?.sdks, change?.scope]).toEqual([
      ['nextjs', 'go'],
      ['nextjs', 'go'],
    ])
  })

  it('tells pages that come and go, and pages for other SDKs than before', () => {
    const before = { 'a.mdx': 'a', 'b.mdx': '---\nsdk: go, nextjs\n---\nb', 'c.mdx': 'c' }
    const after = { 'b.mdx': '---\nsdk: expressjs, nextjs\n---\nb', 'c.mdx': 'c', 'd.mdx': 'd' }
    expect(compare(before, after)).toEqual({
      removed: [
        { page: 'a.mdx', sdks: ['nextjs', 'expressjs', 'go'], isWhole: true },
        { page: 'b.mdx', sdks: ['go'], isWhole: false },
      ],
      added: [
        { page: 'b.mdx', sdks: ['expressjs'], isWhole: false },
        { page: 'd.mdx', sdks: ['nextjs', 'expressjs', 'go'], isWhole: true },
      ],
      changes: [],
      moved: [],
      arrivals: [],
      flattened: [],
      duplicates: [],
      gaps: [],
      retired: [],
      brokenLinks: [],
    })
  })

  it('tells them without SDKs too', () => {
    const change = diff(createResolver({ 'a.mdx': 'a', 'b.mdx': 'b' }), createResolver({ 'a.mdx': 'x' }))
    expect(change.removed).toEqual([{ page: 'b.mdx', sdks: [], isWhole: true }])
    expect(change.changes.map(brief)).toEqual([{ sdks: [], 'lost text': ['a'], 'gained text': ['x'] }])
  })

  it('makes only the outputs that can differ', () => {
    const made: string[] = []
    const watched = (files: Files) => {
      const one = resolver(files)
      const { variants } = one
      const watch = <Output extends { path: string }>(output: Output): Output =>
        Object.defineProperty(output, 'tree', { get: () => (made.push(output.path), one.resolve(output.path).tree) })
      return Object.assign(one, { variants: (page: string) => variants(page).map(watch) })
    }
    diff(watched({ 'a.mdx': 'a', 'b.mdx': 'b', 'c.mdx': 'c' }), watched({ 'a.mdx': 'a', 'b.mdx': 'x', 'c.mdx': 'c' }))
    expect([...new Set(made)]).toEqual(['b.mdx'])
  })

  it('gives the same data in whatever order the files come, and as JSON', () => {
    const before = { 'b.mdx': `# B\n\n${block}`, 'a.mdx': tabs(['Next.js', block], ['Go', 'g']), 'c.mdx': '[b](./b#b)' }
    const after = { 'a.mdx': tabs(['Go', 'g']), 'c.mdx': '[b](./b#b)', 'b.mdx': 'b' }
    const reversed = (files: Files): Files => Object.fromEntries(Object.entries(files).reverse())
    const once = compare(before, after)
    expect(compare(reversed(before), reversed(after))).toEqual(once)
    expect(JSON.parse(JSON.stringify(once))).toEqual(once)
  })

  it.each([undefined, null, 'docs', {}])('refuses %j as a resolver', (value) => {
    // @ts-expect-error: not a resolver
    expect(() => diff(value, resolver({}))).toThrow(TypeError)
  })
})
