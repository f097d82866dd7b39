import { describe, expect, it } from 'vitest'
import { createResolver, type Reader } from '../../src/index.js'
import { diff, diffToMarkdown, type Diff } from '../../src/review.js'
import { note } from '../../src/review/markdown/note.js'

type Files = Readonly<Record<string, string>>

const axes = { audience: { values: ['human', 'llm'], attribute: 'is' } }
const resolver = (files: Files) => createResolver(files, { sdks: ['go', 'react'], axes })
const compare = (before: Files, after: Files): Diff => diff(resolver(before), resolver(after))
const page = (matter: string): Files => ({ 'a.mdx': `---\n${matter}\n---\n\nx` })

describe('diff over axes', () => {
  it('tells the readers of a change', () => {
    const { changes } = compare({ 'a.mdx': 'x\n\ny' }, { 'a.mdx': 'x\n\n<If notIs="llm">y</If>' })
    expect(changes.map(({ sdks, readers, lost }) => [sdks, readers, lost.text.map(({ text }) => text)])).toEqual([
      [
        ['go', 'react'],
        [
          { sdk: 'go', audience: 'llm' },
          { sdk: 'react', audience: 'llm' },
        ],
        ['y'],
      ],
    ])
  })

  it('keeps apart readers with other changes', () => {
    const { changes } = compare(
      { 'a.mdx': '<If sdk="go" is="llm">one</If>\n\n<If is="human">two</If>' },
      { 'a.mdx': 'three' },
    )
    expect(changes.map(({ readers, lost }) => [readers?.length, lost.text.map(({ text }) => text)])).toEqual([
      [2, ['two']],
      [1, ['one']],
      [1, []],
    ])
  })

  it('tells outputs that come and go with the values of front matter', () => {
    const { added, removed } = compare(page('sdk: go\naudience: llm'), page('sdk: go\naudience: human'))
    expect(added).toEqual([
      { page: 'a.mdx', sdks: ['go'], readers: [{ sdk: 'go', audience: 'human' }], isWhole: false },
    ])
    expect(removed).toEqual([
      { page: 'a.mdx', sdks: ['go'], readers: [{ sdk: 'go', audience: 'llm' }], isWhole: false },
    ])
  })

  it('finds no difference where only the readers who share an output are others', () => {
    expect(compare({ 'a.mdx': 'x' }, { 'a.mdx': '<If is="llm">x</If>\n\n<If notIs="llm">x</If>' }).changes).toEqual([])
  })

  const link = (is: string): Files => ({ 'b.mdx': `<If is="${is}">\n\n[a](./a#a)\n\n</If>` })
  it.each([
    ['finds the links of readers who lost what they lead to', 'llm', 1],
    ['finds no link of readers who still have what it leads to', 'human', 0],
  ])('%s', (_, is, count) => {
    const { brokenLinks } = compare(
      { 'a.mdx': '# A', ...link(is) },
      { 'a.mdx': '<If notIs="llm">\n# A\n</If>', ...link(is) },
    )
    expect(brokenLinks).toHaveLength(count)
  })

  it('tells of each page that it names whom both versions build it for', () => {
    const { readers } = compare(
      { ...page('sdk: go'), 'b.mdx': 'b' },
      { ...page('sdk: go\naudience: llm'), 'b.mdx': 'b' },
    )
    expect(readers).toEqual({ 'a.mdx': [{ sdk: 'go', audience: 'llm' }] })
  })

  const heading = '\n# A\n'
  it.each<[string, string, string, string, readonly string[]]>([
    [
      'only those who see the link and lost its target',
      heading,
      '<If is="llm">\n# A\n</If>',
      './a#a',
      ['go human', 'react human'],
    ],
    [
      'those whom the page is not built for, where all lost it',
      `---\naudience: llm\n---${heading}`,
      '---\naudience: llm\n---\nA',
      './a#a',
      ['go human', 'go llm', 'react human', 'react llm'],
    ],
    [
      'of those whom the page is not built for the ones for whom those most like them lost it',
      `---\nsdk: go\n---${heading}`,
      '---\nsdk: go\n---\n<If is="llm">\n# A\n</If>',
      './a#a',
      ['go human', 'react human'],
    ],
    [
      'those who lost it for the SDK in the URL',
      heading,
      '<If sdk="go" is="llm">\n# A\n</If>\n<If sdk="react">\n# A\n</If>',
      '/docs/go/a#a',
      ['go human', 'react human'],
    ],
  ])('tells of a broken link %s', (_, before, after, url, readers) => {
    const { brokenLinks } = compare({ 'a.mdx': before, 'b.mdx': '' }, { 'a.mdx': after, 'b.mdx': `[a](${url})` })
    expect(
      brokenLinks.map((broken) => broken.readers?.map(({ sdk, audience }) => `${sdk} ${audience}`).sort()),
    ).toEqual([readers])
  })
})

describe('diffToMarkdown over axes', () => {
  it('names the value of the readers who lost something', () => {
    const markdown = diffToMarkdown(compare({ 'a.mdx': 'x\n\ny' }, { 'a.mdx': 'x\n\n<If notIs="llm">y</If>' }))
    expect(markdown).toContain('`llm`')
  })

  it('says of no SDK that a page is no longer built for it, where it is for another reader', () => {
    const markdown = diffToMarkdown(compare(page('audience: llm, human'), page('audience: human')))
    expect(markdown).not.toContain('No longer built for `go`, `react`')
    expect(markdown).toContain('`llm`')
  })

  const llm = (text: string) => `<If is="llm">\n${text}\n</If>`
  const code = (name: string) => `\`\`\`ts\n${name}()\n\`\`\``
  const head = (names: string) => `---\n${names}\n---\n\n`
  it.each<[string, Files, Files, readonly string[]]>([
    [
      'nobody where all lost it',
      { 'a.mdx': code('a') },
      { 'a.mdx': '' },
      ['- `a.mdx`: at the top: `ts` block `a()` (1 line)'],
    ],
    [
      'no SDK where only another axis tells',
      { 'a.mdx': llm(code('a')) },
      { 'a.mdx': '' },
      ['- `a.mdx`: at the top: `ts` block `a()` (1 line) — for `llm`'],
    ],
    [
      'no other axis where only the SDK tells',
      { 'a.mdx': code('a') },
      { 'a.mdx': `<If sdk="go">\n${code('a')}\n</If>` },
      ['- `a.mdx`: at the top: `ts` block `a()` (1 line) — for `react`'],
    ],
    [
      'no other axis where the page is for one of its values',
      { 'a.mdx': `${head('audience: llm')}${code('a')}` },
      { 'a.mdx': head('audience: llm') },
      ['- `a.mdx`: at the top: `ts` block `a()` (1 line)'],
    ],
    [
      'both where it takes both',
      { 'a.mdx': code('a') },
      { 'a.mdx': `<If sdk="react">\n${code('a')}\n</If>\n\n<If sdk="go" is="human">\n${code('a')}\n</If>` },
      ['- `a.mdx`: at the top: `ts` block `a()` (1 line) — for `llm` with `go`'],
    ],
    [
      'those who gained apart from those who lost',
      { 'a.mdx': llm('x y z') },
      { 'a.mdx': '<If is="human">\nx y z\n</If>' },
      ['- `a.mdx`: 1 piece of text, `x y z` — for `llm`', '- `a.mdx`: 1 piece of text — for `human`'],
    ],
    [
      'those for whom something changed',
      { 'a.mdx': llm('one two three') },
      { 'a.mdx': llm('one two four') },
      ['- `a.mdx`: 1 piece of text — for `llm`'],
    ],
    [
      'those who see a broken link',
      { 'a.mdx': '# A', 'b.mdx': '[a](./a#a)' },
      { 'a.mdx': '<If is="human">\n# A\n</If>', 'b.mdx': '[a](./a#a)' },
      ['- `a.mdx`: headings: `A` — for `llm`', '  - from `b.mdx:1`: `./a#a` — for `llm`'],
    ],
  ])('names %s', (_, before, after, lines) => {
    const markdown = diffToMarkdown(compare(before, after))
    for (const line of lines) expect(markdown.split('\n')).toContain(line)
  })

  it('tells pages together where the same tells who they are no longer built for', () => {
    const before = {
      'a.mdx': 'x',
      'b.mdx': 'x',
      'c.mdx': head('sdk: go'),
      'd.mdx': 'x',
      'e.mdx': head('sdk: go\naudience: llm'),
    }
    const after = {
      'a.mdx': head('audience: human'),
      'b.mdx': head('audience: llm'),
      'c.mdx': head('sdk: go\naudience: human'),
      'd.mdx': head('sdk: go'),
      'e.mdx': head('sdk: go\naudience: human'),
    }
    expect(
      diffToMarkdown(compare(before, after))
        .split('\n')
        .filter((line) => line.includes(' built for ')),
    ).toEqual([
      '- No longer built for `llm`: `a.mdx`, `c.mdx`, `e.mdx`',
      '- No longer built for `human`: `b.mdx`',
      '- No longer built for `react`: `d.mdx`',
      '- Now also built for `human`: `e.mdx`',
    ])
  })
})

describe('note', () => {
  const reader = (words: string): Reader => {
    const [sdk, audience, tier] = words.split(' ')
    return { sdk, audience, tier }
  }
  const every = ['a', 'b', 'c'].flatMap((sdk) =>
    ['human', 'llm'].flatMap((audience) => ['free', 'pro'].map((tier) => `${sdk} ${audience} ${tier}`)),
  )
  it.each<[RegExp, string]>([
    [/./, ''],
    [/llm/, ' — for `llm`'],
    [/^[ab]/, ' — for all SDKs but `c`'],
    [/[ab] llm/, ' — for `llm` with all SDKs but `c`'],
    [/llm pro/, ' — for `llm` with `pro`'],
    [/human|llm pro/, ' — for `human`; `llm` with `pro`'],
    [/a human free|llm pro/, ' — for `human` with `free` with `a`; `llm` with `pro`'],
  ])('names the readers of %s in the fewest words', (pattern, words) => {
    expect(note(every.filter((name) => pattern.test(name)).map(reader), every.map(reader))).toBe(words)
  })
})
