import { describe, expect, it } from 'vitest'
import { explain, explanationToText, findMentions } from '../../src/insight.js'
import { applyEdits, createResolver, type Options } from '../../src/index.js'
import { retire } from '../../src/review.js'
import { flat, project, resolve } from '../project.js'

const options: Options = {
  syntax: { admonitions: true },
  components: { if: { wrappers: { ':::go': 'go', ':::js': ['react', 'nextjs'], ':::agents': { audience: 'llm' } } } },
  axes: { audience: ['human', 'llm'] },
}
const go = { sdk: 'go', audience: 'human' }

describe('a container that says by its name whom it is for', () => {
  it.each([
    ['gives way to its content', ':::go\n# One\n\nTwo.\n:::', '# One\n\nTwo.\n'],
    ['goes for others', 'One.\n\n:::js\nTwo.\n:::\n\nThree.', 'One.\n\nThree.\n'],
    ['may be of another axis', ':::agents\nOne.\n:::\n\nTwo.', 'Two.\n'],
    ['goes with its title', ':::go[The *title*]\nOne.\n:::', 'One.\n'],
    ['goes with its attributes', ':::go{#x .y}\nOne.\n:::', 'One.\n'],
    ['may hold nothing', ':::go\n:::\n\nOne.', 'One.\n'],
    ['nests', '::::go\nOne.\n\n:::agents\nTwo.\n:::\n\nThree.\n::::', 'One.\n\nThree.\n'],
    ['stands in a list', '- One\n\n  :::go\n  Two.\n  :::\n', '- One\n\n  Two.\n'],
    ['empties an item', '- One\n- :::js\n  Two.\n  :::\n- Three', '- One\n- Three\n'],
    ['stands in a quote', '> :::go\n> One.\n> :::\n', '> One.\n'],
    ['stands in an admonition, which it empties', '::::note\n:::js\nOne.\n:::\n::::\n\nTwo.', 'Two.\n'],
    ['stands in an element', '<Steps>\n:::go\nOne.\n:::\n:::js\nTwo.\n:::\n</Steps>', '<Steps>\n  One.\n</Steps>\n'],
    ['joins the lists that it kept apart', '- One\n\n:::js\nTwo.\n:::\n\n- Three', '- One\n- Three\n'],
    ['holds what includes bring', ':::go\n<Include src="_p" />\n:::\n\n:::js\n<Include src="_q" />\n:::', 'P.\n'],
    [
      'stands between tabs and their panels',
      '<Tabs>\n:::go\n<Tab title="Go">One.</Tab>\n:::\n:::js\n<Tab title="React">Two.</Tab>\n:::\n</Tabs>',
      'One.\n',
    ],
    ['is left alone by another name', ':::rust\nOne.\n:::', ':::rust\nOne.\n:::\n'],
  ])('%s', (_, page, expected) => {
    expect(flat({ 'page.mdx': page, '_p.mdx': 'P.', '_q.mdx': 'Q.' }, go, options)).toBe(expected)
  })

  it('stays, as it is written, for who leaves the axis open', () => {
    const page = ':::go[Title]{#x}\nOne.\n:::\n'
    expect(flat({ 'page.mdx': page }, {}, options)).toBe(page)
  })

  it('keeps apart headings of one text that stand in it, as an element does', () => {
    const page = ':::go\n## One\n:::\n\n:::js\n## One\n:::\n'
    expect(flat({ 'page.mdx': page }, {}, options)).toBe(page)
  })

  it('is decided in a partial', () => {
    const files = { 'page.mdx': '- <Include src="_p" />', '_p.mdx': ':::go\nOne.\n:::\n\n:::js\nTwo.\n:::' }
    expect(flat(files, go, options)).toBe('- One.\n')
  })

  it('stays around a section of a partial for who leaves the axis open', () => {
    const files = { 'page.mdx': '<Include src="_p#one" />', '_p.mdx': ':::go\n## One\n\nTwo.\n:::\n\n## Three' }
    expect(flat(files, {}, options)).toBe(':::go\n## One\n\nTwo.\n:::\n')
    expect(flat(files, go, options)).toBe('## One\n\nTwo.\n')
    expect(flat(files, { sdk: 'react' }, options)).toBe('')
  })

  it('is warned of where the page is for others', () => {
    const { messages } = resolve({ 'page.mdx': '---\nsdk: go\n---\n\n:::js\nOne.\n:::' }, go, options)
    expect(messages).toEqual(['condition-outside-page page.mdx:5:1', 'condition-outside-page page.mdx:5:1'])
  })

  it('is an edge of the graph with its scope, a mention, and a reason why a text is not shown', () => {
    const resolver = project({ 'page.mdx': ':::go\n<Include src="_p" />\n:::', '_p.mdx': 'Word.' }, options)
    expect(resolver.graph.edges.map(({ to, scope }) => ({ to, scope }))).toEqual([
      { to: '_p.mdx', scope: { only: ['go'] } },
    ])
    expect(findMentions(resolver, 'go').map(({ kind, path, position }) => [kind, path, position?.start.line])).toEqual([
      ['condition', 'page.mdx', 1],
    ])
    expect(explanationToText(explain(resolver, { text: 'Word' }))).toBe(
      [
        '_p.mdx:1: Word',
        '  page.mdx',
        '    shown to go, by line 2',
        '    not to nextjs, react: :::go on line 1',
        '',
      ].join('\n'),
    )
  })

  it('is opened, or goes, where its SDK is retired', () => {
    const sdks = { go: 'Go', js: 'JavaScript' }
    const components = { if: { wrappers: { ':::go': 'go', ':::js': 'js' } } }
    const files = { 'a.mdx': 'One.\n\n:::go\nTwo.\n:::\n\n:::js[Title]\nThree.\n:::\n' }
    const { edits, left } = retire(createResolver(files, { syntax: { admonitions: true }, components, sdks }), 'go')
    expect(left).toEqual([])
    expect(Object.fromEntries(applyEdits(files, edits))).toEqual({ 'a.mdx': 'One.\n\n:::js[Title]\nThree.\n:::\n' })
  })
})
