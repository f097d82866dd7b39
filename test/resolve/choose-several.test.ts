import { describe, expect, it } from 'vitest'
import { applyEdits, createResolver, type Options } from '../../src/index.js'
import { findMentions } from '../../src/insight.js'
import { retire } from '../../src/review.js'
import { flat, resolve } from '../project.js'

const options: Options = {
  sdks: { swift: 'Swift', android: 'Android', vue: 'Vue' },
  components: {
    include: [{ name: 'Include' }, { name: 'Say', src: 'part' }],
    choose: [
      { name: 'Fragments', map: 'fragments', always: ['all', 'both'], otherwise: 'else' },
      { name: 'Say', map: 'content', texts: 'markdown' },
    ],
  },
}
const files = {
  '_f/swift.mdx': "import S from 's'\n\nFor Swift. <S />",
  '_f/android.mdx': 'For Android {props.name ?? ""}',
  '_f/all.mdx': 'For all.',
  '_f/else.mdx': 'For others.',
  '_f/panel.mdx': '<Tab title="Panel">\n  In a panel.\n</Tab>',
  '_f/code.ts': 'const a = 1\n',
}
const told = (source: string, sdk?: string, more: Record<string, string> = {}): ReturnType<typeof resolve> =>
  resolve({ 'page.mdx': source, ...files, ...more }, sdk === undefined ? {} : { sdk }, options)

describe('keys for everybody', () => {
  const source = `<Fragments fragments={{ swift: '_f/swift', all: '_f/all', android: '_f/android', else: '_f/else' }} />`
  it.each([
    ['swift', "import S from 's'\n\nFor Swift. <S />\n\nFor all.\n"],
    ['android', 'For all.\n\nFor Android\n'],
    ['vue', 'For all.\n\nFor others.\n'],
  ])('bring their files beside those of the reader, in the order of the map: %s', (sdk, expected) => {
    expect(told(source, sdk)).toMatchObject({ mdx: expected, messages: [] })
  })

  it('stay in the element for who leaves the axis open, where others are for some', () => {
    expect(told(source)).toMatchObject({ mdx: `${source}\n`, messages: [] })
    expect(told(`<Fragments fragments={{ all: '_f/all' }} />`).mdx).toBe('For all.\n')
    expect(told(`<Fragments fragments={{ both: '_f/all', all: '_f/else' }} />`).mdx).toBe('For all.\n\nFor others.\n')
  })

  it('have an edge for everybody', () => {
    const { graph } = createResolver({ 'page.mdx': source, ...files }, options)
    expect(graph.edges.map(({ to, scope }) => [to, scope])).toEqual([
      ['_f/swift.mdx', { only: ['swift'] }],
      ['_f/all.mdx', { except: [] }],
      ['_f/android.mdx', { only: ['android'] }],
      ['_f/else.mdx', { except: ['android', 'swift'] }],
    ])
    expect(graph.dependents('_f/all.mdx')).toMatchObject([{ page: 'page.mdx', sdks: ['swift', 'android', 'vue'] }])
  })

  it('are no SDKs where none are declared', () => {
    const rest = { components: options.components ?? {} }
    expect(createResolver({ 'page.mdx': source, ...files }, rest).sdks).toEqual(['android', 'swift'])
  })

  it('are told where another is meant', () => {
    const { messages } = told(`<Fragments fragments={{ swift: '_f/swift', al: '_f/all' }} />`, 'swift')
    expect(messages).toEqual(['sdk-unknown page.mdx:1:44'])
  })

  it('bring panels, and code', () => {
    const tabs = `<Tabs>\n  <Fragments fragments={{ all: '_f/panel', swift: '_f/more' }} />\n  <Tab title="Own">\n    Own.\n  </Tab>\n</Tabs>`
    const more = { '_f/more.mdx': '<Tab title="More">\n  More.\n</Tab>' }
    const { mdx, messages } = told(tabs, 'swift', more)
    expect(messages).toEqual([])
    expect(mdx.match(/title="\w+"/g)).toEqual(['title="Panel"', 'title="More"', 'title="Own"'])
    expect(told(`<Fragments fragments={{ all: '_f/code.ts', swift: '_f/code.ts' }} />`, 'swift').mdx).toBe(
      '```ts\nconst a = 1\n```\n\n```ts\nconst a = 1\n```\n',
    )
  })

  it('say of each what is wrong', () => {
    const { mdx, messages } = told(`<Fragments fragments={{ all: '_f/none', swift: '_f/nor' }} />\n\nEnd`, 'swift')
    expect(messages).toEqual(['include-missing page.mdx:1:30', 'include-missing page.mdx:1:48'])
    expect(mdx).toBe('End\n')
  })

  it('stay all where one has to', () => {
    const page = `# A <Fragments fragments={{ all: '_f/all', swift: '_f/blocks' }} /> b`
    const { mdx, messages } = told(page, 'swift', { '_f/blocks.mdx': '- a\n- b' })
    expect(messages).toEqual(['include-blocks page.mdx:1:5'])
    expect(mdx).toBe(`${page}\n`)
  })
})

describe('texts of a map', () => {
  const source = `Call <Say content={{ swift: "\`a.b()\` *or* \`c\`", android: "# no heading", vue: "" }} />.`
  it.each([
    ['swift', 'Call `a.b()` *or* `c`.\n'],
    ['android', 'Call # no heading.\n'],
    ['vue', 'Call .\n'],
  ])('are Markdown of a sentence: %s', (sdk, expected) => {
    expect(told(source, sdk)).toMatchObject({ mdx: expected, messages: [] })
  })

  it('stay for who leaves the axis open', () => {
    expect(told(source)).toMatchObject({ mdx: `${source}\n`, messages: [] })
  })

  it('stand among blocks as a paragraph, in headings, cells and titles of links', () => {
    const say = `<Say content={{ swift: "**b**", android: "" }} />`
    expect(flat({ 'page.mdx': `A\n\n${say}\n\n# H ${say}\n` }, { sdk: 'swift' }, options)).toBe(
      'A\n\n**b**\n\n# H **b**\n',
    )
    expect(flat({ 'page.mdx': `| a |\n| - |\n| ${say} |\n` }, { sdk: 'swift' }, options)).toContain('| **b** |')
    expect(flat({ 'page.mdx': `[x ${say}](u)` }, { sdk: 'swift' }, options)).toBe('[x **b**](u)\n')
    expect(flat({ 'page.mdx': `A ${say} b` }, { sdk: 'android' }, options)).toBe('A b\n')
  })

  it('hold elements of their own', () => {
    const page = `Call <Say content={{ swift: "x <If sdk='swift'>y</If><Include src='_f/android' name='n' />" }} />.`
    expect(told(page, 'swift')).toMatchObject({ mdx: 'Call x yFor Android n.\n', messages: [] })
    const { graph } = createResolver({ 'page.mdx': page, ...files }, options)
    expect(graph.edges).toMatchObject([{ to: '_f/android.mdx', scope: { only: ['swift'] } }])
  })

  it('name their readers', () => {
    const rows = findMentions(createResolver({ 'page.mdx': source, ...files }, options), 'android')
    expect(rows).toMatchObject([{ kind: 'condition', actual: 'android' }])
  })

  it('are read in a partial, with the props of its include', () => {
    const more = { '_p.mdx': 'P <Say content={{ swift: "is {props.a}" }} />' }
    expect(told('<Include src="_p" a="A" />', 'swift', more)).toMatchObject({ mdx: 'P is A\n', messages: [] })
  })
})

describe('one name for a map and for a path', () => {
  it('is what its attribute says', () => {
    const page = `<Say part="_f/all" />\n\n<Say content={{ swift: "s" }} />`
    expect(told(page, 'swift')).toMatchObject({ mdx: 'For all.\n\ns\n', messages: [] })
  })

  it('without either is an include without a path', () => {
    expect(told('<Say />', 'swift').messages).toEqual(['include-dynamic page.mdx:1:1'])
  })
})

describe('several files for one key', () => {
  const imports = "import go from './_f/else.mdx'\nimport vue from './_f/all.mdx'\nimport a from './_f/android.mdx'"
  const demo = `<Fragments
  fragments={{
    swift: ['_f/swift', vue],
    android: { files: { 'a.html': a, 'b.ts': [go] }, needs: { ui: '^8.1', beta: true } },
    vue,
  }}
/>`
  const source = `${imports}\n\n${demo}`

  it.each([
    ['swift', "import S from 's'\n\nFor Swift. <S />\n\nFor all.\n"],
    ['android', 'For Android\n\nFor others.\n'],
    ['vue', 'For all.\n'],
  ])('are brought in one behind another: %s', (sdk, expected) => {
    expect(told(source, sdk)).toMatchObject({ mdx: expected, messages: [] })
  })

  it('stay in the element for who leaves the axis open', () => {
    expect(told(source)).toMatchObject({ mdx: `${source}\n`, messages: [] })
  })

  it('have an edge each, for whom their key is', () => {
    const { graph } = createResolver({ 'page.mdx': source, ...files }, options)
    expect(graph.edges.map(({ to, scope, status }) => [to, scope, status])).toEqual([
      ['_f/swift.mdx', { only: ['swift'] }, 'ok'],
      ['_f/all.mdx', { only: ['swift'] }, 'ok'],
      ['_f/android.mdx', { only: ['android'] }, 'ok'],
      ['_f/else.mdx', { only: ['android'] }, 'ok'],
      ['_f/all.mdx', { only: ['vue'] }, 'ok'],
    ])
  })

  it('may be for whoever has none of their own, and for everybody', () => {
    const both = `<Fragments fragments={{ else: ['_f/else', '_f/swift'], vue: '_f/android', all: ['_f/all', '_f/all'] }} />`
    expect(told(both, 'android').mdx).toBe(
      "import S from 's'\n\nFor others.\n\nFor Swift. <S />\n\nFor all.\n\nFor all.\n",
    )
    expect(told(both, 'vue').mdx).toBe('For Android\n\nFor all.\n\nFor all.\n')
    const { graph } = createResolver({ 'page.mdx': both, ...files }, options)
    expect(graph.edges.map(({ to, scope }) => [to, scope])).toContainEqual(['_f/swift.mdx', { except: ['vue'] }])
  })

  it('are none where one of them cannot be told', () => {
    const page = (value: string): string => `${imports}\n\n<Fragments fragments={{ vue: ${value} }} />`
    for (const value of ['[go, ...more]', '{ a: go, b: code }', '[f()]', "{ a: '_f/all' }", '{}', '[]']) {
      const { messages, mdx } = told(page(value), 'vue')
      expect(messages, value).toEqual(['include-dynamic page.mdx:5:30'])
      expect(mdx, value).toContain(value)
    }
    expect(told(page("[null, { a: './_f/all', b: [go] }]"), 'vue').mdx).toBe('For all.\n\nFor others.\n')
  })

  it('are told of by their key once', () => {
    const { messages } = told(`<Fragments fragments={{ swift: '_f/swift', vu: ['_f/all', '_f/else'] }} />`, 'swift')
    expect(messages).toEqual(['sdk-unknown page.mdx:1:44'])
  })

  it('go with their key where its value is retired', () => {
    const resolver = createResolver({ 'page.mdx': source, ...files }, options)
    const { edits } = retire(resolver, 'android')
    const text = applyEdits(new Map([['page.mdx', source]]), edits).get('page.mdx')
    expect(text).not.toContain('a.html')
    expect(text).toContain("swift: ['_f/swift', vue]")
  })
})
