import { describe, expect, it } from 'vitest'
import { entriesOf } from '../../src/html/client/diff/facts/entries.js'
import { linesOf } from '../../src/html/client/diff/facts/lines.js'
import { textsOf } from '../../src/html/client/diff/facts/readers.js'
import { hashOf, isShown, start, stateIn, type State } from '../../src/html/client/diff/facts/state.js'
import { wordsOf, type Piece } from '../../src/html/client/diff/facts/words.js'
import { starlight } from '../../src/dialects.js'
import { createResolver, type Options } from '../../src/index.js'
import { diff } from '../../src/review.js'

type Texts = Record<string, string>
const sdks = ['go', 'react', 'vue']
const between = (before: Texts, after: Texts, options: Options = { sdks }) =>
  diff(createResolver(before, options), createResolver(after, options))
const written = (pieces: readonly Piece[] | null) =>
  pieces?.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('') ?? null

describe('the words that are marked', () => {
  it.each([
    ['Click the button.', 'Click the big button.', 'Click the button.', 'Click the [big ]button.'],
    ['Use one two three.', 'Use four five six.', 'Use [one two three].', 'Use [four five six].'],
    ['', 'All new', '', '[All new]'],
    ['点击按钮', '点击大按钮', '点击按钮', '点击[大]按钮'],
  ])('of %j and %j', (before, after, left, right) => {
    const pieces = wordsOf(before, after)
    expect([written(pieces.before), written(pieces.after)]).toEqual([left, right])
  })

  it('are all, of texts with little in common, and the texts stay whole', () => {
    const [before, after] = ['a', 'b'].map((name) => Array.from({ length: 3000 }, (_, at) => `${name}${at}`).join(' '))
    const pieces = wordsOf(before!, after!)
    expect(pieces.before).toEqual([{ text: before, isMarked: true }])
    expect(pieces.after).toEqual([{ text: after, isMarked: true }])
  })
})

describe('the lines of code', () => {
  const linesIn = (before: string, after: string) =>
    linesOf(before, after).map((line) =>
      'skipped' in line ? `… ${line.skipped}` : `${written(line.before) ?? '-'} | ${written(line.after) ?? '-'}`,
    )

  it('stand opposite of each other, with the words marked', () => {
    expect(linesIn('a()\nsend(user)\nz()', 'a()\nsend(user, id)\nmore()\nz()')).toEqual([
      'a() | a()',
      'send(user) | send(user[, id])',
      '- | more()',
      'z() | z()',
    ])
  })

  it('have no words marked where they have little in common', () => {
    expect(linesIn('const a = 1', 'return await send()')).toEqual(['const a = 1 | return await send()'])
  })

  it('are left out where both sides have many', () => {
    const many = Array.from({ length: 20 }, (_, at) => `line ${at}`)
    const [before, after] = [[...many, 'old'].join('\n'), [...many, 'new'].join('\n')]
    expect(linesIn(before, after)).toEqual([
      '… 17',
      'line 17 | line 17',
      'line 18 | line 18',
      'line 19 | line 19',
      'old | new',
    ])
  })
})

describe('the entries of a diff', () => {
  it('show what changed alike once, be it on several pages', () => {
    const partial = '<Include src="_p" />'
    const pages = { 'a.mdx': partial, 'b.mdx': partial, 'c.mdx': `${partial}\n\nThere is more to say of it here.` }
    const entries = entriesOf(
      between(
        { ...pages, '_p.mdx': 'Click it.' },
        { ...pages, 'c.mdx': `${partial}\n\nThere is much more to say of it here.`, '_p.mdx': 'Click on it.' },
      ),
    )
    expect(entries.map(({ changes }) => changes.map(({ page }) => page))).toEqual([['a.mdx', 'b.mdx'], ['c.mdx']])
  })

  it('put pages first that lost most: what links lead to, then code, then anchors', () => {
    const before = {
      'a.mdx': 'Text that is here.',
      'b.mdx': '## Gone\n\nText.',
      'c.mdx': 'Text.\n\n```js\ncall()\n```',
      'd.mdx': '## Linked\n\nText.',
      'e.mdx': '[Link](./d#linked)',
    }
    const after = { ...before, 'a.mdx': 'Text that is there.', 'b.mdx': 'Text.', 'c.mdx': 'Text.', 'd.mdx': 'Text.' }
    const entries = entriesOf(between(before, after))
    expect(entries.map(({ id }) => id)).toEqual(['d.mdx@go', 'c.mdx@go', 'b.mdx@go', 'a.mdx@go'])
    expect(entries[0]?.brokenLinks.map(({ from }) => from)).toEqual(['e.mdx'])
  })

  it('have the links that are broken for their readers, over all axes', () => {
    const axes = { audience: { values: ['human', 'llm'], attribute: 'is' } }
    const own = (who: string, text: string) => `<If is="${who}">\n\n${text}\n\n</If>`
    const links = `${own('llm', '[for LLMs](./a#x)')}\n\n[for all](./a#x)\n\n[for Go](/docs/go/a#x)`
    const [before, after] = ['## X\n\nOne', 'Two'].map((text) => `${own('human', text)}\n\n${own('llm', `${text}!`)}`)
    const found = between({ 'a.mdx': before!, 'b.mdx': links }, { 'a.mdx': after!, 'b.mdx': links }, { sdks, axes })
    expect(
      entriesOf(found).map(({ changes, brokenLinks }) => [
        changes[0]?.readers?.[0]?.audience,
        brokenLinks.map(({ location }) => location.line),
      ]),
    ).toEqual([
      ['human', [7, 9]],
      ['llm', [3, 7, 9]],
    ])
  })

  it('have links to the page that lead nowhere now that it is at another address', () => {
    const make = (slug: string) =>
      createResolver({ 'a.md': `---\nslug: ${slug}\n---`, 'b.md': '[a](/old) [b](/b)' }, { dialect: starlight() })
    expect(entriesOf(diff(make('old'), make('new'))).map(({ brokenLinks }) => brokenLinks.length)).toEqual([1])
  })

  it('tell their readers from the others of the page, over all axes', () => {
    const told = (before: string, after: string, options?: Options) => {
      const found = between({ 'a.mdx': before }, { 'a.mdx': after }, options)
      return found.changes.map((change) => textsOf(change, found))
    }
    expect(told('One.', 'Two.')).toEqual([['all SDKs']])
    expect(told('<If sdk="go">One.</If>', '<If sdk="go">Two.</If>')).toEqual([['go']])
    expect(told('---\nsdk: go\n---\n\nOne.', '---\nsdk: go\n---\n\nTwo.')).toEqual([['go']])
    expect(told('One.', 'Two.', {})).toEqual([[]])
    const axes = { audience: { values: ['human', 'llm'], attribute: 'is' } }
    expect(told('<If is="llm">One.</If>', '<If is="llm">Two.</If>', { sdks, axes })).toEqual([['all SDKs · llm']])
  })
})

describe('the state of the page of a diff', () => {
  const state: State = { query: 'users a&b', choice: { sdk: 'go', version: '2' }, marks: ['code'], at: 'a/b c.mdx@go' }

  it('is in its address, and comes back from there', () => {
    expect(hashOf(state)).toBe('#at=a/b+c.mdx@go&find=users+a%26b&has=code&for.sdk=go&for.version=2')
    expect(stateIn(hashOf(state))).toEqual(state)
    expect(hashOf(start)).toBe('')
    expect(stateIn('')).toEqual(start)
  })

  it('takes what an address does not say for not asked', () => {
    expect(stateIn('#has=nothing+links&x=y')).toEqual({ ...start, marks: ['links'] })
  })

  it('narrows entries by path, reader and what was lost', () => {
    const entries = entriesOf(
      between(
        { 'a.mdx': '<If sdk="go">One.</If>', 'b.mdx': 'Text.\n\n```js\ncall()\n```' },
        { 'a.mdx': '<If sdk="go">Two.</If>', 'b.mdx': 'Text.' },
      ),
    )
    const shown = (change: Partial<State>) =>
      entries.filter((entry) => isShown(entry, { ...start, ...change })).map(({ changes }) => changes[0]?.page)
    expect(shown({})).toEqual(['b.mdx', 'a.mdx'])
    expect(shown({ query: 'A' })).toEqual(['a.mdx'])
    expect(shown({ choice: { sdk: 'vue' } })).toEqual(['b.mdx'])
    expect(shown({ marks: ['code', 'links'] })).toEqual(['b.mdx'])
    expect(shown({ marks: ['anchors'] })).toEqual([])
  })
})
