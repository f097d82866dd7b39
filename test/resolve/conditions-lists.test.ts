import { describe, expect, it } from 'vitest'
import { findCoverage, findMentions } from '../../src/insight.js'
import type { Options } from '../../src/index.js'
import { project, resolve } from '../project.js'

const axes = { audience: { values: { human: 'Human', llm: ['LLM', 'For agents'] }, attribute: 'is' } } as const
const platforms: Options = { components: { if: { name: ['If', 'Section'], sdk: 'supported', notSdk: 'notSupported' } } }
const every = ['nextjs', 'react', 'go']

/** The SDKs that see a word, and what they are told. */
function seenBy(source: string, options: Options = {}): { sdks: string[]; messages: readonly string[] } {
  const outputs = every.map((sdk) => resolve({ 'page.mdx': source }, { sdk }, options))
  return { sdks: every.filter((_, index) => outputs[index]?.mdx.includes('x')), messages: outputs[0]?.messages ?? [] }
}

describe('a condition with both lists', () => {
  it.each<[written: string, sdks: string[]]>([
    ['sdk="nextjs, go" notSdk="go"', ['nextjs']],
    ["sdk={['nextjs', 'react']} notSdk={['go']}", ['nextjs', 'react']],
    ['notSdk="go" sdk="react"', ['react']],
  ])('holds both: %s', (written, sdks) => {
    expect(seenBy(`a <If ${written}>x</If>`)).toEqual({ sdks, messages: [] })
    expect(seenBy(`<If ${written}>\n\nx\n\n</If>`)).toEqual({ sdks, messages: [] })
    expect(seenBy(`{later(<If ${written}>x</If>)}`)).toEqual({ sdks, messages: [] })
    expect(seenBy(`![a <If ${written}>x</If>](i.png)`)).toEqual({ sdks, messages: [] })
  })

  it('goes by other names', () => {
    const source = "<Section supported={['nextjs', 'go']} notSupported={['go']}>\nx\n</Section>"
    expect(seenBy(source, platforms)).toEqual({ sdks: ['nextjs'], messages: [] })
  })

  it('takes out of a family what is not meant', () => {
    const sdks = { js: 'JavaScript', 'js.next': { label: 'Next.js', extends: 'js' } }
    const resolver = project({ 'page.mdx': '<If sdk="js" notSdk="js.next">x</If>' }, { sdks })
    expect(resolver.sdks.map((sdk) => resolver.toMdx(resolver.resolve('page.mdx', { sdk })))).toEqual(['x\n', ''])
  })

  it('is for nobody where nothing is left of both, and that is reported', () => {
    expect(seenBy('a <If sdk="go" notSdk="go">x</If>')).toEqual({
      sdks: [],
      messages: ['condition-contradiction page.mdx:1:3'],
    })
  })

  it.each<[written: string, sdks: string[]]>([
    [`sdk="['nextjs', 'go']"`, ['nextjs', 'go']],
    [`sdk='["nextjs", "go"]'`, ['nextjs', 'go']],
    [`sdk="{['nextjs','go']}"`, ['nextjs', 'go']],
    ['sdk=" [ nextjs, go, ] "', ['nextjs', 'go']],
    [`notSdk="{ ['nextjs'] }"`, ['react', 'go']],
    [`sdk={"['nextjs']"}`, ['nextjs']],
  ])('may stand in quotes, as an array: %s', (written, sdks) => {
    expect(seenBy(`a <If ${written}>x</If>`)).toEqual({ sdks, messages: [] })
    expect(seenBy(`{later(<If ${written}>x</If>)}`)).toEqual({ sdks, messages: [] })
  })

  it.each<[written: string, expected: string]>([
    ['sdk="!go"', 'SDKs that are declared; did you mean `notSdk="go"`?'],
    ['notSdk="not Go"', 'SDKs that are declared; did you mean `sdk="go"`?'],
    ['sdk="nextjs | go"', 'SDKs that are declared; did you mean `nextjs, go`?'],
    ['sdk="nextjs go"', 'SDKs that are declared; did you mean `nextjs, go`?'],
    ['sdk="nextjs or go"', 'SDKs that are declared; did you mean `nextjs, go`?'],
    ['sdk="!svelte"', 'SDKs that are declared. '],
    ['sdk="nextjs | svelte"', 'SDKs that are declared. '],
    ['is=">=llm"', 'values of `audience` that are declared. '],
    ['is="!llm"', 'values of `audience` that are declared; did you mean `notIs="llm"`?'],
  ])('asks after what signs say, and takes none for a slip: %s', (written, expected) => {
    const [file] = project({ 'page.mdx': `<If ${written}>x</If>` }, { axes }).report()
    expect(file?.messages.map(({ reason }) => reason)).toEqual([expect.stringContaining(`expected ${expected}`)])
  })

  it('keeps a list that is only known when the page runs, and is dropped by the other', () => {
    const files = { 'page.mdx': 'a <If sdk="nextjs" notSdk={later}>x</If>' }
    expect(resolve(files, { sdk: 'nextjs' })).toMatchObject({
      mdx: 'a <If notSdk={later}>x</If>\n',
      messages: ['condition-dynamic page.mdx:1:3'],
    })
    expect(resolve(files, { sdk: 'go' }).mdx).toBe('a\n')
  })

  it('holds by each name that an axis goes by, on panels and in metas too', () => {
    const options = { components: { if: { sdk: ['sdk', 'for'], notSdk: ['notSdk', 'except'] } } }
    const mdxOf = (source: string): string[] =>
      ['nextjs', 'react', 'go'].map((sdk) => resolve({ 'page.mdx': source }, { sdk }, options).mdx.trim())
    expect(mdxOf('<If sdk="nextjs, go" for="go">x</If>')).toEqual(['', '', 'x'])
    expect(mdxOf('<If for="go, react" sdk={["go"]}>x</If>')).toEqual(['', '', 'x'])
    expect(mdxOf('<If notSdk="go" except="react">x</If>')).toEqual(['x', '', ''])
    expect(
      mdxOf('<Tabs><Tab title="a" sdk="nextjs, go" for="go">x</Tab><Tab title="b">y</Tab></Tabs>')[0],
    ).not.toContain('x')
    const fences = ['```ts title="a" sdk="nextjs, go" for="go"\nx\n```', '```ts title="b" sdk="nextjs"\ny\n```']
    const components = { ...options.components, tabs: { name: 'CodeGroup' } }
    const group = { 'page.mdx': `<CodeGroup>\n${fences.join('\n\n')}\n</CodeGroup>` }
    expect(resolve(group, { sdk: 'nextjs' }, { components }).mdx).toContain('\ny\n')
    expect(resolve(group, { sdk: 'nextjs' }, { components }).mdx).not.toContain('\nx\n')
  })

  it.each<[source: string, expected: string]>([
    ['<If sdk="go" sdk="nextjs">x</If>', 'x'],
    ['<If sdk="nextjs" sdk="go">x</If>', ''],
    ['<If sdk={later} sdk="nextjs">x</If>', 'x'],
    ['<Tabs><Tab title="Go" title="React">x</Tab><Tab title="Go" title="Next.js">y</Tab></Tabs>', 'y'],
    ['<Tabs items={["Next.js", "Go"]} items={["Go", "Next.js"]}><Tab>x</Tab><Tab>y</Tab></Tabs>', 'y'],
    ['<Include src="_a" src="_b" />', 'B'],
    ['<Include src={later} src="_b" name="1" name="2" />', 'B'],
  ])('is what is written last of one name, as in JSX: %s', (source, expected) => {
    const files = { 'page.mdx': source, '_a.mdx': 'A', '_b.mdx': 'B{props.name && null}' }
    expect(resolve(files, { sdk: 'nextjs' })).toMatchObject({ mdx: expected && `${expected}\n`, messages: [] })
  })

  it('counts for edges, mentions, and what is around it', () => {
    const resolver = project({
      'page.mdx': '<If sdk="nextjs, go" notSdk="go">\n<Include src="_a" />\n<If sdk="go">y</If>\n</If>',
      '_a.mdx': 'x',
    })
    expect(resolver.graph.edges.map(({ scope }) => scope)).toEqual([{ only: ['nextjs'] }])
    expect(resolver.resolve('page.mdx', { sdk: 'nextjs' }).file.messages.map(({ reason }) => reason)).toEqual([
      'Unexpected branch that no SDK can reach, `sdk="go"` inside `sdk="nextjs, go" notSdk="go"`, expected a condition that some SDK of the one around it meets. Remove the branch, or correct one of the two conditions.',
    ])
    expect(findMentions(resolver, 'go').map(({ actual }) => actual)).toEqual([
      'notSdk="go"',
      'sdk="nextjs, go"',
      'sdk="go"',
    ])
  })

  it('says whom a panel is for', () => {
    const source =
      '<Tabs items={["a", "b"]}>\n<Tab sdk="nextjs, go" notSdk="go">\nx\n</Tab>\n<Tab sdk="go">\ny\n</Tab>\n</Tabs>'
    const resolver = project({ 'page.mdx': source })
    const mdx = (sdk: string): string => resolver.toMdx(resolver.resolve('page.mdx', { sdk }))
    expect([mdx('nextjs'), mdx('go')]).toEqual(['x\n', 'y\n'])
    expect(findCoverage(resolver).map(({ own, none }) => ({ own, none }))).toEqual([
      { own: ['nextjs', 'go'], none: ['react'] },
    ])
  })
})

describe('a label in a list', () => {
  it.each<[written: string, sdks: string[]]>([
    ['sdk="Next.js"', ['nextjs']],
    ['sdk="next.JS, Golang"', ['nextjs', 'go']],
    ["notSdk={['React']}", ['nextjs', 'go']],
  ])('is its id: %s', (written, sdks) => {
    expect(seenBy(`a <If ${written}>x</If>`)).toEqual({ sdks, messages: [] })
  })

  it.each(['sdk="Nextjs"', 'sdk="next js"', 'sdk="NEXTJS"'])('is none where more than case differs: %s', (written) => {
    expect(seenBy(`a <If ${written}>x</If>`).messages).toEqual(['sdk-unknown page.mdx:1:3'])
  })

  it('may have other white space, and is one of any axis', () => {
    const files = { 'page.mdx': 'a <If is="for  AGENTS">x</If>' }
    expect(resolve(files, { audience: 'llm' }, { axes })).toMatchObject({ mdx: 'a x\n', messages: [] })
    expect(resolve(files, { audience: 'human' }, { axes })).toMatchObject({ mdx: 'a\n', messages: [] })
  })

  it('is less than an id: what is both is the id', () => {
    const sdks = { a: 'b', b: 'B' }
    const resolver = project({ 'page.mdx': '<If sdk="b">x</If>' }, { sdks })
    expect(['a', 'b'].map((sdk) => resolver.toMdx(resolver.resolve('page.mdx', { sdk })))).toEqual(['', 'x\n'])
  })

  it('is the scope of a page, and is mentioned', () => {
    const resolver = project({ 'page.mdx': '---\nsdk: Next.js, Golang\n---\n\n<If sdk="golang">x</If>' })
    expect(resolver.scope('page.mdx')).toEqual({ only: ['go', 'nextjs'] })
    expect(resolver.resolve('page.mdx', { sdk: 'go' }).file.messages).toEqual([])
    expect(findMentions(resolver, 'go').map(({ kind, actual }) => [kind, actual])).toEqual([
      ['front-matter', 'Next.js, Golang'],
      ['condition', 'sdk="golang"'],
    ])
  })
})

describe('a number in the front matter', () => {
  it.each(['version: 2', 'version: [2]'])('is a value of an axis: %s', (line) => {
    const resolver = project({ 'page.mdx': `---\n${line}\n---\n\nx` }, { axes: { version: ['1', '2'] } })
    expect(resolver.scope('page.mdx')).toEqual({ any: [{ version: { only: ['2'] } }] })
  })
})

describe('a date in the front matter', () => {
  it.each(['2026-01-31', '[2026-01-31]', '"2026-01-31"'])('is a value of an axis as it is written: %s', (written) => {
    const resolver = project(
      { 'page.mdx': `---\nversion: ${written}\n---\n\nx` },
      { axes: { version: ['2025-06-30', '2026-01-31'] } },
    )
    expect(resolver.scope('page.mdx')).toEqual({ any: [{ version: { only: ['2026-01-31'] } }] })
    expect(resolver.report().flatMap(({ messages }) => messages)).toEqual([])
  })
})
