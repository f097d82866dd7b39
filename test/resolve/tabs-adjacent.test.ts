import { describe, expect, it } from 'vitest'
import { fumadocs, sentry } from '../../src/dialects.js'
import { applyEdits, createResolver, type Options } from '../../src/index.js'
import { explain, explanationToText, findCoverage, findMentions } from '../../src/insight.js'
import { retire } from '../../src/review.js'
import { flat, project, resolve } from '../project.js'

const options: Options = { components: { tabs: { meta: 'tab' } } }
const react = { sdk: 'react' }
const fence = (meta: string, code: string): string => `\`\`\`${meta}\n${code}\n\`\`\``
const blocks = (...all: string[]): string => all.join('\n\n')
const both = blocks(fence('js tab="React"', 'x'), fence('go tab="Go"', 'y'))
const npm = fence('sh tab="npm"', 'z')

describe('blocks of code that are tabs by where they stand', () => {
  it.each([
    ['of which one is left, without what labels it', both, fence('js', 'x')],
    ['of which several are left, as they are written', blocks(both, npm), blocks(fence('js tab="React"', 'x'), npm)],
    [
      'which keep all else that their meta says',
      blocks(fence("js title='a.js' tab=React {1,3} twoslash", 'x'), fence('go tab="Go"', 'y')),
      fence("js title='a.js' {1,3} twoslash", 'x'),
    ],
    [
      'whose labels are in an annotation',
      blocks(fence("js wrap {{ tab: 'React' }}", 'x'), fence('go {{ tab: "Go", mark: [1] }}', 'y')),
      fence('js wrap', 'x'),
    ],
    [
      'whose annotations say more',
      blocks(fence("js {{ mark: [[1, 2]], tab: 'React', of: { a: 1 } }}", 'x'), fence('go {{ tab: "Go" }}', 'y')),
      fence('js {{ mark: [[1, 2]], of: { a: 1 } }}', 'x'),
    ],
    ['about nothing', blocks(npm, fence('sh tab="yarn"', 'y')), blocks(npm, fence('sh tab="yarn"', 'y'))],
    ['without blank lines', both.replace('\n\n', '\n'), fence('js', 'x')],
    ['in a list', `- a\n\n  ${both.replaceAll('\n', '\n  ')}`, `- a\n\n  ${fence('js', 'x').replaceAll('\n', '\n  ')}`],
    ['in a quote', `> ${both.replaceAll('\n', '\n> ')}`, `> ${fence('js', 'x').replaceAll('\n', '\n> ')}`],
    ['in a condition', `<If sdk="react">\n${both}\n</If>`, fence('js', 'x')],
    [
      'in a component',
      `<Steps>\n${both}\n</Steps>`,
      `<Steps>\n  ${fence('js', 'x').replaceAll('\n', '\n  ')}\n</Steps>`,
    ],
    [
      'in a panel',
      `<Tabs items={['React', 'Go']}>\n<Tab>\n${both}\n</Tab>\n<Tab>\nG\n</Tab>\n</Tabs>`,
      fence('js', 'x'),
    ],
  ])('are chosen from: %s', (_, written, expected) => {
    expect(flat({ 'page.mdx': written }, react, options)).toBe(`${expected}\n`)
  })

  it.each([
    ['a text', 'One.'],
    ['one without a label', fence('js', 'w')],
  ])('are tabs of their own on both sides of %s', (_, between) => {
    const page = blocks(fence('js tab="React"', 'x'), between, fence('go tab="Go"', 'y'))
    expect(flat({ 'page.mdx': page }, react, options)).toBe(
      `${blocks(fence('js', 'x'), between, fence('go tab="Go"', 'y'))}\n`,
    )
  })

  describe('that a word of their meta marks', () => {
    const given: Options = {
      axes: { language: { values: { ts: 'tsx', js: 'jsx' } } },
      components: { tabs: { meta: ['tab', 'switcher'] } },
    }
    const marked = blocks(fence("tsx filename='a.tsx' switcher", 'x'), fence("jsx filename='a.js' switcher", 'y'))

    it('are labelled by their language', () => {
      expect(resolve({ 'page.mdx': marked }, { language: 'js' }, given)).toMatchObject({
        mdx: `${fence("jsx filename='a.js'", 'y')}\n`,
        messages: [],
      })
      expect(flat({ 'page.mdx': marked }, {}, given)).toBe(`${marked}\n`)
    })

    it('are none without that word', () => {
      const page = marked.replaceAll(' switcher', '')
      expect(flat({ 'page.mdx': page }, { language: 'js' }, given)).toBe(`${page}\n`)
      expect(flat({ 'page.mdx': page.replaceAll("='a", "='switcher") }, { language: 'js' }, given)).toContain('tsx')
    })

    it('may be marked by a name that labels them elsewhere', () => {
      const page = blocks(fence('tsx tab', 'x'), fence('jsx tab="Other"', 'y'), fence('jsx switcher', 'z'))
      expect(flat({ 'page.mdx': page }, { language: 'js' }, given)).toBe(
        `${blocks(fence('jsx tab="Other"', 'y'), fence('jsx switcher', 'z'))}\n`,
      )
    })
  })

  it('stay for who leaves the axis open, and without the option', () => {
    expect(flat({ 'page.mdx': both }, {}, options)).toBe(`${both}\n`)
    expect(flat({ 'page.mdx': both }, react)).toBe(`${both}\n`)
  })

  describe('whose metas say more of readers', () => {
    const axes = { language: ['js', 'ts'] }
    const given: Options = { axes, components: { tabs: { meta: 'tab' } }, tabs: { fallback: ['common'] } }
    const of = (framework: string, language: string): string =>
      fence(`${language} tab="${framework}" language="${language}"`, `${framework} ${language}`)
    const all = blocks(of('React', 'js'), of('React', 'ts'), of('Go', 'js'), fence('sh tab="npm"', 'z'))
    const left = (language: string): string => fence(`${language} language="${language}"`, `React ${language}`)

    it('are for those who are both', () => {
      const page = all.replace(`\n\n${npm}`, '')
      expect(flat({ 'page.mdx': page }, { ...react, language: 'ts' }, given)).toBe(`${left('ts')}\n`)
      expect(flat({ 'page.mdx': page }, { ...react, language: 'js' }, given)).toBe(`${left('js')}\n`)
      expect(flat({ 'page.mdx': page }, react, given)).toBe(`${blocks(of('React', 'js'), of('React', 'ts'))}\n`)
      expect(flat({ 'page.mdx': page }, { language: 'js' }, given)).toBe(
        `${blocks(of('React', 'js'), of('Go', 'js'))}\n`,
      )
    })

    it('are for everybody else by their label, whatever their metas say', () => {
      const page = blocks(all, of('common', 'js'), of('common', 'ts'))
      const reader = { language: 'ts' }
      expect(flat({ 'page.mdx': page }, { sdk: 'nextjs', ...reader }, given)).toBe(
        `${blocks(npm, of('common', 'ts'))}\n`,
      )
      expect(flat({ 'page.mdx': page }, { sdk: 'react', ...reader }, given)).toBe(`${blocks(of('React', 'ts'), npm)}\n`)
    })

    it('go by what is known of what these say, in tabs and by files, too', () => {
      const tabs = `<Tabs>\n${fence('ts title="A" sdk="react, gone"', 'x')}\n\n${fence('sh title="B" notSdk="react" language="bash"', 'y')}\n</Tabs>`
      expect(flat({ 'page.mdx': tabs }, react, given)).toBe(`${fence('ts title="A" sdk="react, gone"', 'x')}\n`)
      const files = {
        'page.mdx': `<Tabs>\n<Include src="_a.ts" meta='A {sdk: go}' />\n\n<Include src="_b.ts" meta='B {sdk: react}' />\n</Tabs>`,
      }
      const both = { ...files, '_a.ts': 'x', '_b.ts': 'y' }
      expect(flat(both, react, given)).toBe(`${fence('ts B {sdk: react}', 'y')}\n`)
    })

    it('are mentions, and go with an SDK', () => {
      const page = `---\nsdk: go, react\n---\n\n${blocks(fence('ts tab="A" sdk="go"', 'x'), fence('ts tab="B" sdk="react"', 'y'), fence('ts tab="C" sdk="go, react"', 'z'))}\n`
      const resolver = createResolver({ 'page.mdx': page }, { ...given, sdks: ['go', 'react'] })
      expect(
        findMentions(resolver, 'go').map(({ kind, position, actual }) => [kind, position?.start.line, actual]),
      ).toEqual([
        ['front-matter', 1, 'go, react'],
        ['tab', 5, 'sdk="go"'],
        ['tab', 13, 'sdk="go, react"'],
      ])
      const { edits, left } = retire(resolver, 'go')
      expect(applyEdits({ 'page.mdx': page }, edits).get('page.mdx')).toBe(
        page.replace('sdk: go, react', 'sdk: react').replace(`${fence('ts tab="A" sdk="go"', 'x')}\n\n`, ''),
      )
      expect(left.map(({ position, reason }) => [position?.start.line, reason])).toEqual([
        [13, 'Its label, or its meta, names others, too'],
      ])
    })
  })

  it('keep their labels where tabs are not unwrapped', () => {
    const kept = `${fence('js tab="React"', 'x')}\n`
    expect(flat({ 'page.mdx': both }, react, { ...options, tabs: { unwrap: false } })).toBe(kept)
    expect(flat({ 'page.mdx': both }, react, { components: { tabs: { meta: 'tab', unwrap: false } } })).toBe(kept)
  })

  it('are those of a family, and of everybody else', () => {
    const sdks = { js: 'JavaScript', 'js.next': { label: 'Next.js', extends: 'js' }, go: 'Go' }
    const page = blocks(fence('js tab="Other"', 'o'), fence('js tab="js"', 'x'), fence('js tab="Next.js"', 'y'))
    const given = { ...options, sdks, tabs: { fallback: ['Other'] } }
    expect(['js', 'js.next', 'go'].map((sdk) => flat({ 'page.mdx': page }, { sdk }, given))).toEqual([
      `${fence('js', 'x')}\n`,
      `${fence('js', 'y')}\n`,
      `${fence('js', 'o')}\n`,
    ])
  })

  it('are chosen from in a partial, a section, and lines of one', () => {
    const files = {
      'page.mdx': '- <Include src="_q" />\n\n<Include src="_p#one" />\n\n<Include src="_p" lines="3-9" />',
      '_p.mdx': `## One\n\n${both}\n\n## Two`,
      '_q.mdx': both,
    }
    const one = fence('js', 'x')
    expect(flat(files, react, options)).toBe(`- ${one.replaceAll('\n', '\n  ')}\n\n## One\n\n${one}\n\n${one}\n`)
  })

  it('are panels of tabs around them, with their labels', () => {
    const first = (page: string, files = {}): string =>
      flat({ 'page.mdx': page, '_p.mdx': both, ...files }, react, options)
    const left = `${fence('js tab="React"', 'x')}\n`
    expect(first(`<Tabs items={['React', 'Go']}>\n${both}\n</Tabs>`)).toBe(left)
    expect(first(`<Tabs items={['Go', 'React']}>\n${both}\n</Tabs>`)).toBe(left)
    expect(first(`<Tabs>\n${both}\n</Tabs>`)).toBe(left)
    expect(first(`<Tabs>\n<If sdk="react">\n${both}\n</If>\n</Tabs>`)).toBe(left)
    expect(first('<Tabs>\n<Include src="_p" />\n</Tabs>')).toBe(left)
  })

  it('are themselves beside panels that are elements', () => {
    const page = `<Tabs>\n<Tab title="React">One.</Tab>\n<Include src="_p" />\n</Tabs>`
    expect(flat({ 'page.mdx': page, '_p.mdx': both }, react, options)).toBe(blocks('One.', `${fence('js', 'x')}\n`))
  })

  it('go by what comes first of a title and a label', () => {
    const page = blocks(fence('js title="Go" tab="React"', 'x'), fence('go title="React" tab="Go"', 'y'))
    expect(flat({ 'page.mdx': page }, react, options)).toBe(`${fence('js title="Go"', 'x')}\n`)
    expect(flat({ 'page.mdx': `<Tabs>\n${page}\n</Tabs>` }, react, options)).toBe(
      `${fence('js title="Go" tab="React"', 'x')}\n`,
    )
  })

  it('are told of where none fits, and decided in steps of the graph', () => {
    const { messages, mdx } = resolve({ 'page.mdx': both }, { sdk: 'nextjs' }, options)
    expect(messages).toEqual(['tabs-unmatched page.mdx:1:1'])
    expect(mdx).toBe(`${both}\n`)
    expect(
      project({ 'page.mdx': both }, options)
        .variants('page.mdx')
        .map(({ sdks }) => sdks),
    ).toEqual([['nextjs'], ['react'], ['go']])
  })

  it('are a row of coverage, mentions where they stand, and a reason why a text is not shown', () => {
    const resolver = project({ 'page.mdx': both }, options)
    expect(findCoverage(resolver).map(({ own, none, labels }) => ({ own, none, labels }))).toEqual([
      { own: ['react', 'go'], none: ['nextjs'], labels: ['React', 'Go'] },
    ])
    expect(findMentions(resolver, 'go').map(({ kind, position }) => [kind, position?.start.line])).toEqual([['tab', 5]])
    expect(explanationToText(explain(resolver, { text: 'y', path: 'page.mdx' }))).toBe(
      'page.mdx:6: y\n  page.mdx\n    shown to nextjs, go\n    not to react: the panel Go on line 5\n',
    )
    const { tree } = resolver.resolve('page.mdx', react)
    expect(tree.children[0]?.data?.origin?.panels?.map(({ label }) => label)).toEqual(['React'])
  })

  it('go with their SDK', () => {
    const sdks = ['react', 'go', 'vue']
    const files = { 'a.mdx': `${blocks(both, fence('vue tab="Vue"', 'z'))}\n` }
    const { edits, left } = retire(createResolver(files, { ...options, sdks }), 'go')
    expect(left).toEqual([])
    expect(Object.fromEntries(applyEdits(files, edits))).toEqual({
      'a.mdx': `${blocks(fence('js tab="React"', 'x'), fence('vue tab="Vue"', 'z'))}\n`,
    })
  })

  it('are read as Fumadocs and Sentry write them', () => {
    expect(flat({ 'page.mdx': both }, react, { dialect: fumadocs() })).toBe(`${fence('js', 'x')}\n`)
    const page = blocks(fence('js {tabTitle: React} {filename: a.js}', 'x'), fence('go {tabTitle:Go}', 'y'))
    expect(flat({ 'page.mdx': page }, react, { dialect: sentry() })).toBe(`${fence('js {filename: a.js}', 'x')}\n`)
  })
})
