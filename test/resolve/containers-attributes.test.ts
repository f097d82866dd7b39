import { describe, expect, it } from 'vitest'
import { findCoverage, findMentions } from '../../src/insight.js'
import { applyEdits, createResolver, type Options } from '../../src/index.js'
import { toMarkdown } from '../../src/markdown.js'
import { retire } from '../../src/review.js'
import { flat, project, resolve } from '../project.js'

const options: Options = {
  syntax: { admonitions: true },
  components: {
    if: { name: ['If', ':::if'], labels: { ':::view': 'title' } },
    tabs: { name: ['Tabs', ':::tabs'] },
    tab: { name: ['Tab', ':::tab'] },
  },
  axes: { audience: ['human', 'llm'] },
}
const go = { sdk: 'go' }

describe('a container that says by attributes whom it is for', () => {
  it.each([
    ['gives way to its content', ':::if{sdk="go"}\n# One\n\nTwo.\n:::', '# One\n\nTwo.\n'],
    ['goes for others', 'One.\n\n:::if{sdk=react}\nTwo.\n:::\n\nThree.', 'One.\n\nThree.\n'],
    ['lists several', ':::if{sdk="react, go"}\nOne.\n:::', 'One.\n'],
    ['says whom it is not for', ':::if{notSdk="go"}\nOne.\n:::\n:::if{notSdk="react"}\nTwo.\n:::', 'Two.\n'],
    ['goes with its title', ':::if[Title]{sdk="go"}\nOne.\n:::', 'One.\n'],
    [
      'stays for what is left open',
      ':::if[Title]{sdk="go" audience="llm"}\nOne.\n:::',
      ':::if[Title]{audience="llm"}\nOne.\n:::\n',
    ],
    ['stays with what else it says', ':::if{#x .y sdk="go"}\nOne.\n:::', ':::if{#x .y}\nOne.\n:::\n'],
    ['says it by its title', ':::view[Go]\nOne.\n:::\n:::view[React]\nTwo.\n:::', 'One.\n'],
    [
      'says it by an attribute that is its title',
      ':::view{title="Go"}\nOne.\n:::\n:::view{title="React"}\nTwo.\n:::',
      'One.\n',
    ],
    ['stays where its title names nobody', ':::view[Rust]\nOne.\n:::', ':::view[Rust]\nOne.\n:::\n'],
    ['holds what includes bring', ':::if{sdk="go"}\n<Include src="_p" />\n:::', 'P.\n'],
  ])('%s', (_, page, expected) => {
    expect(flat({ 'page.mdx': page, '_p.mdx': 'P.' }, go, options)).toBe(expected)
  })

  it.each([
    ['an SDK that is none', ':::if{sdk="rsut"}\nOne.\n:::', 'sdk-unknown'],
    ['an attribute that is a slip', ':::if{skd="go"}\nOne.\n:::', 'attribute-unknown'],
    ['nothing', ':::if\nOne.\n:::', 'condition-bare'],
  ])('is told of where it has %s', (_, page, id) => {
    const { messages } = resolve({ 'page.mdx': `Text.\n\n${page}` }, go, options)
    expect(messages).toEqual([`${id} page.mdx:3:1`])
  })

  it('is an edge of the graph with its scope, and a mention', () => {
    const resolver = project({ 'page.mdx': ':::if{sdk="go"}\n<Include src="_p" />\n:::', '_p.mdx': 'P.' }, options)
    expect(resolver.graph.edges.map(({ scope }) => scope)).toEqual([{ only: ['go'] }])
    expect(findMentions(resolver, 'go').map(({ kind, position }) => [kind, position?.start.line])).toEqual([
      ['condition', 1],
    ])
  })

  it('is opened where its SDK is all that it names, and left to its author where it says more', () => {
    const files = {
      'a.mdx': ':::if{sdk="react"}\nOne.\n:::\n\n:::if{sdk="go"}\nTwo.\n:::\n\n:::if{sdk="go, react"}\nThree.\n:::\n',
    }
    const resolver = createResolver(files, { ...options, sdks: { go: 'Go', react: 'React' } })
    const { edits, left } = retire(resolver, 'go')
    expect(Object.fromEntries(applyEdits(files, edits))).toEqual({
      'a.mdx': ':::if{sdk="react"}\nOne.\n:::\n\n:::if{sdk="go, react"}\nThree.\n:::\n',
    })
    expect(left.map(({ position }) => position?.start.line)).toEqual([9])
  })
})

const tab = (label: string, text: string): string => `:::tab${label}\n${text}\n:::`
const tabs = (...panels: string[]): string => `::::tabs\n${panels.join('\n\n')}\n::::`

describe('panels that are containers', () => {
  it.each([
    ['a title', tabs(tab('[Go]', 'One.'), tab('[React]', 'Two.')), 'One.\n'],
    ['a title behind a space', tabs(tab(' Go', 'One.'), tab(' React', 'Two.')), 'One.\n'],
    ['an attribute', tabs(tab('{title="Go"}', 'One.'), tab('{title="React"}', 'Two.')), 'One.\n'],
    ['an attribute of an axis', tabs(tab('[My Go]{sdk="go"}', 'One.'), tab('[React]', 'Two.')), 'One.\n'],
    [
      'a title, others staying',
      tabs(tab('[Go]', 'One.'), tab('[React]', 'Two.'), tab('[Both]', 'Three.')),
      '::::tabs\n:::tab[Go]\nOne.\n:::\n\n:::tab[Both]\nThree.\n:::\n::::\n',
    ],
    [
      'a title, in tabs that are an element',
      `<Tabs>\n${tab('[Go]', 'One.')}\n${tab('[React]', 'Two.')}\n</Tabs>`,
      'One.\n',
    ],
    [
      'a title, beside panels that are elements',
      `::::tabs\n${tab('[Go]', 'One.')}\n<Tab title="React">Two.</Tab>\n::::`,
      'One.\n',
    ],
    ['a title, and what an include brings', tabs('<Include src="_p" />', tab('[React]', 'Two.')), 'P.\n'],
    [
      'a title, of nobody',
      tabs(tab('[npm]', 'One.'), tab('[yarn]', 'Two.')),
      `${tabs(tab('[npm]', 'One.'), tab('[yarn]', 'Two.'))}\n`,
    ],
    [
      'a list that labels them',
      `<Tabs items={['Go', 'React']}>\n${tab('', 'One.')}\n${tab('', 'Two.')}\n</Tabs>`,
      'One.\n',
    ],
  ])('are chosen by %s', (_, page, expected) => {
    expect(flat({ 'page.mdx': page, '_p.mdx': tab('[Go]', 'P.') }, go, options)).toBe(expected)
  })

  it('are for nobody in particular where their titles are code', () => {
    const written = tabs(tab('[Go]', 'One.'), tab('[{props.name}]', 'Two.'), tab('[React]', 'Three.'))
    const files = { 'page.mdx': '<Include src="_p" name="npm" />', '_p.mdx': written }
    expect(flat(files, go, options)).toBe(`${tabs(tab('[Go]', 'One.'), tab('[npm]', 'Two.'))}\n`)
    expect(flat({ 'page.mdx': ':::view[{sdk}]\nOne.\n:::' }, go, options)).toBe(':::view[{sdk}]\nOne.\n:::\n')
  })

  it('stand with what their attributes leave open, without what they have decided', () => {
    const page = tabs(tab('[Go]{sdk="go" audience="llm"}', 'One.'), tab('[Go]{audience="human"}', 'Two.'))
    expect(flat({ 'page.mdx': page }, go, options)).toBe(
      '::::tabs\n:::tab[Go]{audience="llm"}\nOne.\n:::\n\n:::tab[Go]{audience="human"}\nTwo.\n:::\n::::\n',
    )
  })

  it('are as they are written for who leaves the axis open', () => {
    const page = `${tabs(tab('[Go]', 'One.'), tab('[React]', 'Two.'))}\n`
    expect(flat({ 'page.mdx': page }, {}, options)).toBe(page)
  })

  it('are remembered by what they held, counted in coverage, and mentions', () => {
    const resolver = project({ 'page.mdx': tabs(tab('[Go]', 'One.'), tab('[React]', 'Two.')) }, options)
    const { tree } = resolver.resolve('page.mdx', go)
    expect(tree.children[0]?.data?.origin?.panels?.map(({ label }) => label)).toEqual(['Go'])
    expect(findCoverage(resolver).map(({ own, labels }) => ({ own, labels }))).toEqual([
      { own: ['react', 'go'], labels: ['Go', 'React'] },
    ])
    expect(findMentions(resolver, 'go').map(({ kind, position }) => [kind, position?.start.line])).toEqual([['tab', 2]])
  })

  it('go where their SDK is retired', () => {
    const files = { 'a.mdx': `${tabs(tab('[Go]', 'One.'), tab('[React]', 'Two.'), tab('[npm]', 'Three.'))}\n` }
    const resolver = createResolver(files, { ...options, sdks: { go: 'Go', react: 'React' } })
    const { edits, left } = retire(resolver, 'go')
    expect(left).toEqual([])
    expect(Object.fromEntries(applyEdits(files, edits))).toEqual({
      'a.mdx': `${tabs('', tab('[React]', 'Two.'), tab('[npm]', 'Three.')).replace('\n\n\n', '\n\n')}\n`,
    })
  })

  it('are sections under their titles in Markdown', () => {
    const resolver = project({ 'page.mdx': tabs(tab('[Go]', 'One.'), tab('[React]', 'Two.')) }, options)
    expect(toMarkdown(resolver.resolve('page.mdx'))).toBe('## Go\n\nOne.\n\n## React\n\nTwo.\n')
  })

  it('are no panels by another name', () => {
    const page = `${tabs(':::other[Go]\nOne.\n:::', ':::other[React]\nTwo.\n:::')}\n`
    expect(flat({ 'page.mdx': page }, go, options)).toBe(page)
  })
})
