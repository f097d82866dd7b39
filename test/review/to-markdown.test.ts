import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { diff, diffToMarkdown } from '../../src/review.js'

type Files = Readonly<Record<string, string>>

const sdks = { nextjs: 'Next.js', expressjs: 'Express', go: 'Go' }
const review = (before: Files, after: Files) =>
  diffToMarkdown(diff(createResolver(before, { sdks }), createResolver(after, { sdks })))
const parse = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown)
const code = (value: string, lang = 'ts') => `\`\`\`${lang}\n${value}\n\`\`\``

describe('diffToMarkdown', () => {
  it('tells what is broken and lost first, then what partials did, then what changed, moved and came', () => {
    const before = {
      'users.mdx': `# Create users

Create a user with the API.

## Using the API

<Tabs items={['Next.js', 'Express', 'curl']}>
<Tab>
${code('await createUser()')}
</Tab>
<Tab>
${code('app.post(createUser)')}
</Tab>
<Tab>
${code('curl -X POST', 'bash')}
</Tab>
</Tabs>

See [the reference](/reference).`,
      'a.mdx': '[API](./users#using-the-api)',
    }
    const after = {
      'users.mdx':
        '# Create users\n\nCreate a user by hand.\n\n## In code\n\n<Include src="_create" />\n\nSee [the reference](/reference).',
      '_create.mdx': `<Tabs items={['Next.js', 'Go']}>\n<Tab>\n${code('await createUser()')}\n</Tab>\n<Tab>\n${code('client.Create()', 'go')}\n</Tab>\n</Tabs>`,
      'a.mdx': '[API](./users#using-the-api)',
    }
    expect(review(before, after)).toMatchInlineSnapshot(`
      "**1 page reads differently.** Lost: 3 tabs, 3 code blocks, 1 heading, 1 anchor. Gained: 2 tabs, 2 code blocks, 1 heading, 1 anchor. **1 link is broken by it.**

      ### Broken links

      - \`users.mdx#using-the-api\`
        - from \`a.mdx:1\`: \`./users#using-the-api\` — for \`nextjs\`, \`expressjs\`, \`go\`

      ### Lost

      - \`users.mdx\`
        - headings: \`Using the API\`
        - tab \`curl\` (\`Create users › Using the API\`): \`bash\` block \`curl -X POST\` (1 line)
        - tab \`Express\` (\`Create users › Using the API\`): \`ts\` block \`app.post(createUser)\` (1 line) — for all SDKs but \`nextjs\`
        - tab \`Next.js\` (\`Create users › Using the API\`): \`ts\` block \`await createUser()\` (1 line) — for \`go\`

      ### Partials

      - \`_create.mdx\`, new, came to \`users.mdx\`
        - no other page shows it
        - where it came in, \`users.mdx\` lost \`ts\` block \`await createUser()\` (1 line), \`ts\` block \`app.post(createUser)\` (1 line), \`bash\` block \`curl -X POST\` (1 line); headings \`Using the API\`

      ### Without an example

      - \`expressjs\`: tabs at \`_create.mdx:1\` on \`users.mdx\`

      ### Changed

      - \`users.mdx\`: 1 piece of text

      ### Moved

      - to \`_create.mdx\`
        - from \`users.mdx\`: 1 code block

      ### Gained

      - \`users.mdx\`: tabs \`Next.js\`, \`Go\`; headings \`In code\`; 2 code blocks
      "
    `)
  })

  it('tells what pages share once', () => {
    const page = '---\nsdk: go\n---\n\n<Include src="_p" />'
    const pages = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.mdx`, name < 'c' ? page : '<Include src="_p" />']),
    )
    expect(review({ ...pages, '_p.mdx': code('one()\ntwo()') }, { ...pages, '_p.mdx': 'Text.' }))
      .toMatchInlineSnapshot(`
      "**6 pages read differently.** Lost: 6 code blocks. Gained: 6 pieces of text. No link is broken by it.

      ### Lost

      - \`a.mdx\`, \`b.mdx\`, \`c.mdx\` and 3 more: \`_p.mdx\`: \`ts\` block \`one()\` (2 lines)

      ### Gained

      - \`a.mdx\`, \`b.mdx\`, \`c.mdx\` and 3 more: 1 piece of text
      "
    `)
  })

  it('tells pages that come and go', () => {
    const before = { 'a.mdx': 'a', 'b.mdx': '---\nsdk: go\n---\nb', 'c.mdx': '[a](./a)' }
    const after = { 'b.mdx': '---\nsdk: expressjs\n---\nb', 'c.mdx': '[a](./a)', 'd.mdx': '# D' }
    expect(review(before, after)).toMatchInlineSnapshot(`
      "**No page reads differently.** Lost: nothing. Gained: nothing. **1 link is broken by it.**

      ### Pages

      - Removed: \`a.mdx\`
      - No longer built for \`go\`: \`b.mdx\`
      - Now also built for \`expressjs\`: \`b.mdx\`
      - Added: \`d.mdx\`

      ### Broken links

      - \`a.mdx\`
        - from \`c.mdx:1\`: \`./a\` — for \`nextjs\`, \`expressjs\`, \`go\`
      "
    `)
  })

  it('says who lost, gained or sees changed text and links, where not all do', () => {
    const lines = (before: string, after: string): string[] =>
      review({ 'a.mdx': before }, { 'a.mdx': after })
        .split('\n')
        .filter((line) => /piece|link/.test(line) && line.includes('- '))
        .sort()
    const go = (text: string): string => `<If sdk="go">\n${text}\n</If>`
    const next = (text: string): string => `<If sdk="nextjs">\n${text}\n</If>`
    expect(lines(go('One two.'), '')).toEqual(['- `a.mdx`: 1 piece of text, `One two.` — for `go`'])
    expect(lines(go('[x](/x)'), '').at(-1)).toMatch(/ — for `go`$/)
    expect(lines('One two.', '')).toEqual(['- `a.mdx`: 1 piece of text, `One two.`'])
    expect(lines(`${go('One two.')}\n\n${next('Three four.')}`, '')).toEqual([
      '  - 1 piece of text, `One two.` — for `go`',
      '  - 1 piece of text, `Three four.` — for `nextjs`',
    ])
    expect(lines(`${go('One two.')}\n\nAll of us.`, '')).toEqual([
      '  - 1 piece of text, `All of us.`',
      '  - 1 piece of text, `One two.` — for `go`',
    ])
    expect(lines('', go('One two.'))).toEqual(['- `a.mdx`: 1 piece of text — for `go`'])
    expect(lines(`One.\n\n${go('One two three four.')}`, 'One.\n\n' + go('One two three five.'))).toEqual([
      '- `a.mdx`: 1 piece of text — for `go`',
    ])
  })

  describe('of each kind of find, in a line', () => {
    const name = 'Call `create()` with the name of the user, and keep the id that it gives you.'
    const email = 'Call `create()` with the email of the user, and keep the id that it gives you.'
    const long = code('const user = create()\nsave(user)\nend()')
    const include = '<Include src="_p" />'

    const cases: Record<string, { before: Files; after: Files; lines: string[]; options?: Options }> = {
      'what a partial flattened': {
        before: { 'a.mdx': name, 'b.mdx': email },
        after: { 'a.mdx': include, 'b.mdx': include, '_p.mdx': name },
        lines: [
          '- `_p.mdx:1`, `Call create() with the name of the user, and keep the id that it give…`, stands for what differed',
          '  - `b.mdx:1` said `email`, where it says `name`',
        ],
      },
      'what a partial flattened on other pages': {
        before: { 'a.mdx': name, 'b.mdx': '<Include src="_q" />', '_q.mdx': email },
        after: { 'a.mdx': include, 'b.mdx': include, '_p.mdx': name, '_q.mdx': email },
        lines: ['  - `_q.mdx:1` on `b.mdx` said `email`, where it says `name`'],
      },
      'what stands in several files, and what of them is a partial': {
        before: { 'a.mdx': '# A', 'b.mdx': `# B\n\n${long}` },
        after: { 'a.mdx': `# A\n\n${include}`, 'b.mdx': `# B\n\n${long}`, '_p.mdx': long },
        lines: ['- the same 3 lines of code at `_p.mdx:1`, `b.mdx:3`; `_p.mdx` is it'],
      },
      'what is nearly the same in several files': {
        before: { 'a.mdx': '', 'b.mdx': `${name} ${name} ${email}` },
        after: { 'a.mdx': `${name} ${name} ${name}`, 'b.mdx': `${name} ${name} ${email}` },
        lines: ['- nearly the same 48 words at `a.mdx:1`, `b.mdx:1`'],
      },
      'what still names a value that is no more, by kind': {
        before: { 'a.mdx': '<If sdk="go">x</If>\n\n<If sdk="go">y</If>', 'b.mdx': '---\nsdk: go, nextjs\n---' },
        after: { 'a.mdx': '<If sdk="go">x</If>\n\n<If sdk="go">y</If>', 'b.mdx': '---\nsdk: go, nextjs\n---' },
        options: { sdks: { nextjs: 'Next.js', expressjs: 'Express' } },
        lines: [
          '- SDK `go`',
          '  - condition `sdk="go"` at `a.mdx:1`, `a.mdx:3`',
          '  - front-matter `go, nextjs` at `b.mdx:1`',
        ],
      },
      'which images went, and which changed': {
        before: { 'a.mdx': '![Flow](./a.png)\n\n![Old](./old.png)' },
        after: { 'a.mdx': '![Flow](./b.png)' },
        lines: ['- `a.mdx`: images: `./old.png`', '- `a.mdx`: 1 image'],
      },
    }

    it.each(Object.entries(cases))('tells %s', (_, { before, after, lines, options = { sdks } }) => {
      const markdown = diffToMarkdown(diff(createResolver(before, { sdks }), createResolver(after, options)))
      expect(markdown.split('\n')).toEqual(expect.arrayContaining(lines))
      // A list that a host shows as one.
      expect(parse(markdown).children.every(({ type }) => ['heading', 'list', 'paragraph'].includes(type))).toBe(true)
    })
  })

  it('says so where nothing changed', () => {
    expect(review({ 'a.mdx': 'a' }, { 'a.mdx': 'a' })).toBe('**No page reads differently.**\n')
  })

  it.each([
    '`` ` ``` `a',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '![x](https://example.com/track.png) [y](javascript:alert(1))',
    '@everyone #1 https://example.com | a | b |',
    '\\` ** __ ~~ \\',
    '</details>--><!--',
    'a\u202Eb\u200Bc\u0007d',
    '&lt;b&gt; &#96;',
    '🙂'.repeat(200),
  ])('shows %j as text', (words) => {
    const files = { 'a.mdx': 'x', [`b ${words.replace(/[\\/]/g, '')}.mdx`]: 'b' }
    const markdown = diffToMarkdown({
      ...diff(
        createResolver(files, { sdks: [words] }),
        createResolver({ 'a.mdx': `${code(words, 'x')}` }, { sdks: [words] }),
      ),
      brokenLinks: [
        { page: words, anchor: words, from: words, sdks: [words], url: words, location: { path: words, line: 1 } },
      ],
    })
    const lost = diffToMarkdown(
      diff(
        createResolver({ 'a.mdx': code(words, 'x') }, { sdks: [words] }),
        createResolver({ 'a.mdx': '' }, { sdks: [words] }),
      ),
    )
    const types = new Set<string>()
    for (const text of [markdown, lost]) visit(parse(text), (node) => void types.add(node.type))
    expect([...types].sort()).toEqual([
      'heading',
      'inlineCode',
      'list',
      'listItem',
      'paragraph',
      'root',
      'strong',
      'text',
    ])
    expect(markdown + lost).not.toMatch(/[\u202E\u200B\u0007]/)
    expect(lost.length).toBeLessThan(500)
  })

  it('keeps to what a comment can hold, however much changed', () => {
    const files = Object.fromEntries(
      Array.from({ length: 250 }, (_, page) => [
        `p${page}.mdx`,
        Array.from({ length: 4 }, (_, n) => `## Heading ${page} ${n}\n\n${code(`call${page}(${n})`)}`).join('\n\n'),
      ]),
    )
    const markdown = review(files, Object.fromEntries(Object.keys(files).map((path) => [path, ''])))
    expect(markdown.length).toBeLessThan(40_000)
    expect(toString(parse(markdown))).toMatch(
      /Lost: 1000 code blocks, 1000 headings, 1000 anchors\.[^]*and \d+ more entries/,
    )
  })

  it('gives the same text each time', () => {
    const files = { 'a.mdx': `# A\n\n${code('a()')}`, 'b.mdx': '# B' }
    expect(review(files, { 'b.mdx': 'b', 'a.mdx': 'a' })).toBe(
      review({ 'b.mdx': files['b.mdx'], 'a.mdx': files['a.mdx'] }, { 'a.mdx': 'a', 'b.mdx': 'b' }),
    )
  })

  it.each([undefined, null, 'diff', {}])('refuses %j as a diff', (value) => {
    // @ts-expect-error: not a diff
    expect(() => diffToMarkdown(value)).toThrow(TypeError)
  })
})
