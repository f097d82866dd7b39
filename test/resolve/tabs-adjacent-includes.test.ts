import { describe, expect, it } from 'vitest'
import { fumadocs } from '../../src/dialects.js'
import { applyEdits, createResolver, type Options } from '../../src/index.js'
import { explain, explanationToText, findCoverage, findMentions } from '../../src/insight.js'
import { retire } from '../../src/review.js'
import { flat, project, resolve } from '../project.js'

const options: Options = { components: { tabs: { meta: 'tab' } } }
const react = { sdk: 'react' }
const go = { sdk: 'go' }
const code = { 'x.js': 'x', 'y.go': 'y', 'z.sh': 'z' }
const fence = (meta: string, text: string): string => `\`\`\`${meta}\n${text}\n\`\`\``
const blocks = (...all: string[]): string => all.join('\n\n')
const include = (src: string, tab: string): string => `<Include src="${src}" meta='tab="${tab}"' />`
const [ofReact, ofGo, ofNpm] = [include('x.js', 'React'), include('y.go', 'Go'), include('z.sh', 'npm')]
const both = blocks(ofReact, ofGo)
const [x, y] = [fence('js', 'x'), fence('go', 'y')]
const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`)
const told = (page: string, reader = react, more: Options = options, files = {}): string =>
  flat({ ...code, 'page.mdx': page, ...files }, reader, more)

describe('includes of code that are tabs by where they stand', () => {
  it.each([
    ['of which one is left, without what labels it', both, x],
    [
      'of which several are left',
      blocks(both, ofNpm),
      blocks(fence('js tab="React"', 'x'), fence('sh tab="npm"', 'z')),
    ],
    ['beside blocks of code', blocks(fence('js tab="React"', 'w'), ofGo), fence('js', 'w')],
    ['before blocks of code', blocks(ofReact, fence('go tab="Go"', 'w')), x],
    [
      'with all else that their meta says',
      blocks(`<Include src="x.js" meta={'title="a" tab=React {1}'} />`, ofGo),
      fence('js title="a" {1}', 'x'),
    ],
    [
      'about nothing',
      blocks(ofNpm, include('z.sh', 'yarn')),
      blocks(fence('sh tab="npm"', 'z'), fence('sh tab="yarn"', 'z')),
    ],
    [
      'of one name',
      blocks(ofReact, include('z.sh', 'React'), ofGo),
      blocks(fence('js tab="React"', 'x'), fence('sh tab="React"', 'z')),
    ],
    ['of which one is alone', ofReact, x],
    ['without blank lines', `${ofReact}\n${ofGo}`, x],
    ['in a list', `- a\n\n  ${indented(both, '  ')}`, `- a\n\n  ${indented(x, '  ')}`],
    ['in a quote', `> ${indented(both, '> ')}`, `> ${indented(x, '> ')}`],
    ['in a condition', `<If sdk="react">\n${both}\n</If>`, x],
    ['in a component', `<Steps>\n${both}\n</Steps>`, `<Steps>\n  ${indented(x, '  ')}\n</Steps>`],
    ['in a panel', `<Tabs items={['React', 'Go']}>\n<Tab>\n${both}\n</Tab>\n<Tab>\nG\n</Tab>\n</Tabs>`, x],
  ])('are chosen from: %s', (_, written, expected) => {
    expect(told(written)).toBe(`${expected}\n`)
  })

  it.each([
    ['a text', 'One.', 'One.'],
    ['an include without a label', '<Include src="z.sh" />', fence('sh', 'z')],
    ['an include of text', '<Include src="_p" />', 'P.'],
    ['an include whose meta is not written out', '<Include src="z.sh" meta={m} />', undefined],
    ['an include of what has the name of no code', `<Include src="_p" meta='tab="Vue"' />`, undefined],
  ])('are tabs of their own on both sides of %s', (_, between, expected) => {
    const { mdx } = resolve({ ...code, '_p.mdx': 'P.', 'page.mdx': blocks(ofReact, between, ofGo) }, react, options)
    const last = fence('go tab="Go"', 'y')
    expect(mdx.startsWith(`${x}\n\n`) && mdx.endsWith(`\n\n${last}\n`)).toBe(true)
    if (expected !== undefined) expect(mdx).toBe(`${blocks(x, expected, last)}\n`)
  })

  it.each([
    ['is spread over', `<Include src="y.go" meta='tab="Go"' {...{ meta: 'tab="Go"' }} />`, fence('go tab="Go"', 'y')],
    ['is an expression', '<Include src="y.go" meta={`tab="${go}"`} />', undefined],
    ['labels the whole of a partial', `<Include src="_p.mdx" meta='tab="Go"' />`, 'P.'],
  ])('keep what is none of them where its meta %s', (_, written, expected) => {
    const { mdx } = resolve({ ...code, '_p.mdx': 'P.', 'page.mdx': written }, react, options)
    if (expected === undefined) expect(mdx).toContain('y\n```')
    else expect(mdx).toBe(`${expected}\n`)
  })

  it('stay for who leaves the axis open, and without the option', () => {
    const all = `${blocks(fence('js tab="React"', 'x'), fence('go tab="Go"', 'y'))}\n`
    expect(flat({ ...code, 'page.mdx': both }, {}, options)).toBe(all)
    expect(told(both, react, {})).toBe(all)
  })

  it('are those of everybody else where no panel is theirs', () => {
    const page = blocks(include('z.sh', 'Other'), both)
    const given = { ...options, tabs: { fallback: ['Other'] } }
    expect(['react', 'go', 'nextjs'].map((sdk) => told(page, { sdk }, given))).toEqual([
      `${x}\n`,
      `${y}\n`,
      `${fence('sh', 'z')}\n`,
    ])
  })

  it('are chosen from in a partial, a section, and lines of one', () => {
    const files = {
      'page.mdx': '- <Include src="_q" />\n\n<Include src="_p#one" />\n\n<Include src="_p" lines="3-5" />',
      '_p.mdx': `## One\n\n${both}\n\n## Two`,
      '_q.mdx': both,
      ...code,
    }
    expect(flat(files, react, options)).toBe(`- ${indented(x, '  ')}\n\n## One\n\n${x}\n\n${x}\n`)
    expect(told("import P from './_p.mdx'\n\n<P />", react, options, { '_p.mdx': both })).toBe(`${x}\n`)
  })

  it('are panels of tabs around them, with their labels', () => {
    const left = `${fence('js tab="React"', 'x')}\n`
    const files = { '_p.mdx': both, '_q.mdx': `## One\n\n${both}` }
    expect(told(`<Tabs items={['React', 'Go']}>\n${both}\n</Tabs>`)).toBe(left)
    expect(told(`<Tabs items={['Go', 'React']}>\n${both}\n</Tabs>`)).toBe(left)
    expect(told(`<Tabs>\n<If sdk="react">\n${both}\n</If>\n</Tabs>`)).toBe(left)
    expect(told('<Tabs>\n<Include src="_p" />\n</Tabs>', react, options, files)).toBe(left)
    expect(told('<Tabs>\n<Include src="_q" lines="3-5" />\n</Tabs>', react, options, files)).toBe(left)
  })

  it('are themselves beside panels that are elements', () => {
    const page = '<Tabs>\n<Tab title="React">One.</Tab>\n<Include src="_p" />\n</Tabs>'
    expect(told(page, react, options, { '_p.mdx': both })).toBe(blocks('One.', `${x}\n`))
  })

  it('are variant files of their reader', () => {
    const files = { 'x.react.js': 'own', 'x.js': 'all', 'y.go.go': 'g' }
    expect(told(both, react, options, files)).toBe(`${fence('js', 'own')}\n`)
    expect(told(both, go, options, files)).toBe(`${fence('go', 'g')}\n`)
  })

  it('are edges of the graph for those whom the panel is for', () => {
    const { graph } = project({ ...code, '_p.mdx': both, 'page.mdx': '<Include src="_p" />' }, options)
    const readersOf = (path: string): unknown => graph.dependents(path).map(({ page, sdks }) => [page, sdks])
    expect(readersOf('x.js')).toEqual([['page.mdx', ['nextjs', 'react']]])
    expect(readersOf('y.go')).toEqual([['page.mdx', ['nextjs', 'go']]])
    expect(project({ ...code, 'page.mdx': both }, options).resolve('page.mdx', react).dependencies).toEqual(['x.js'])
  })

  it('are told of where their file is missing, to those who would see it', () => {
    const page = blocks(ofReact, include('gone.go', 'Go'))
    const files = { ...code, 'page.mdx': page }
    expect(resolve(files, react, options).messages).toEqual([])
    expect(resolve(files, go, options).messages).toEqual(['include-missing page.mdx:3:1'])
  })

  it('are told of where none fits', () => {
    const { messages, mdx } = resolve({ ...code, 'page.mdx': both }, { sdk: 'nextjs' }, options)
    expect(messages).toEqual(['tabs-unmatched page.mdx:1:1'])
    expect(mdx).toBe(`${blocks(fence('js tab="React"', 'x'), fence('go tab="Go"', 'y'))}\n`)
  })

  it('are a row of coverage, mentions where they stand, and a reason why a text is not shown', () => {
    const resolver = project({ ...code, 'page.mdx': both }, options)
    expect(findCoverage(resolver).map(({ own, none, labels }) => ({ own, none, labels }))).toEqual([
      { own: ['react', 'go'], none: ['nextjs'], labels: ['React', 'Go'] },
    ])
    expect(findMentions(resolver, 'react').map(({ kind, position }) => [kind, position?.start.line])).toEqual([
      ['tab', 1],
    ])
    expect(findMentions(resolver, 'go').map(({ kind, position }) => [kind, position?.start.line])).toEqual([['tab', 3]])
    expect(explanationToText(explain(resolver, { text: 'y', path: 'y.go' }))).toBe(
      'y.go:1: y\n  page.mdx\n    shown to nextjs, go, by line 3\n    not to react: the panel Go on line 3\n',
    )
    const { tree } = resolver.resolve('page.mdx', react)
    expect(tree.children[0]?.data?.origin?.panels?.map(({ label }) => label)).toEqual(['React'])
  })

  it.each([
    ['on lines of their own', both, include('z.sh', 'Vue')],
    ['after a block of code', blocks(fence('js tab="React"', 'x'), ofGo), include('z.sh', 'Vue')],
    ['first', blocks(ofGo, fence('js tab="React"', 'x')), include('z.sh', 'Vue')],
  ])('go with their SDK, %s', (_, first, last) => {
    const files = { ...code, 'a.mdx': `${blocks(first, last)}\n` }
    const { edits, left } = retire(createResolver(files, { ...options, sdks: ['react', 'go', 'vue'] }), 'go')
    expect(left).toEqual([])
    expect(applyEdits(files, edits).get('a.mdx')).toBe(
      `${blocks(...[...first.split('\n\n'), last].filter((one) => one !== ofGo))}\n`,
    )
  })

  it('are read as Fumadocs writes them, in paragraphs of nothing else too', () => {
    const one = (src: string, tab: string, more = ''): string =>
      `<include${more} meta='tab="${tab}"'>./${src}</include>`
    const given = { dialect: fumadocs() }
    const all = `${blocks(fence('js tab="React"', 'x'), fence('go tab="Go"', 'y'))}\n`
    for (const page of [
      blocks(one('x.js', 'React'), one('y.go', 'Go')),
      `${one('x.js', 'React')}\n${one('y.go', 'Go')}`,
      blocks(one('x.js', 'React'), '<include meta=\'tab="Go"\'>\n  ./y.go\n</include>'),
    ]) {
      expect(told(page, react, given)).toBe(`${x}\n`)
      expect(told(page, go, given)).toBe(`${y}\n`)
      expect(flat({ ...code, 'page.mdx': page }, {}, given)).toBe(all)
    }
    const shown = blocks(one('_p.mdx', 'React', ' lang="mdx"'), one('y.go', 'Go'))
    expect(told(shown, react, given, { '_p.mdx': 'P.' })).toBe(`${fence('mdx', 'P.')}\n`)
    expect(resolve({ ...code, 'page.mdx': `See ${one('y.go', 'Go')}` }, react, given).mdx).toBe(
      `See\n\n${fence('go tab="Go"', 'y')}\n`,
    )
  })

  it('go with their SDK out of a paragraph', () => {
    const one = (src: string, tab: string): string => `<include meta='tab="${tab}"'>./${src}</include>`
    const files = { ...code, 'a.mdx': `${one('x.js', 'React')}\n${one('y.go', 'Go')}\n${one('z.sh', 'Vue')}\n` }
    const { edits, left } = retire(createResolver(files, { dialect: fumadocs(), sdks: ['react', 'go', 'vue'] }), 'go')
    expect(left).toEqual([])
    expect(applyEdits(files, edits).get('a.mdx')).toBe(`${one('x.js', 'React')}\n${one('z.sh', 'Vue')}\n`)
  })
})
