import { describe, expect, it } from 'vitest'
import { applyEdits, createResolver, type Options } from '../../../src/index.js'
import { cloudflare, docusaurus, fumadocs, mintlify } from '../../../src/dialects.js'
import { findDuplicates } from '../../../src/insight.js'
import { extract, type ExtractOptions } from '../../../src/review.js'

const words =
  'Call the function once, before all else, and keep what it gives for as long as the program runs on the machine.'

/** The files that are other ones once their best duplicate is a partial, and the places that stay. */
function extracted(
  files: Record<string, string>,
  options: ExtractOptions = { to: '_partials/call.mdx' },
  settings: Options = {},
): unknown {
  const resolver = createResolver(files, { sdks: ['go', 'react'], ...settings })
  const [duplicate] = findDuplicates(resolver)
  if (duplicate === undefined) return 'no duplicate'
  const { edits, left } = extract(resolver, duplicate, options)
  const changed = Object.fromEntries(applyEdits(files, edits))
  return left.length === 0
    ? changed
    : [changed, left.map(({ path, position, reason }) => `${path}:${position.start.line}: ${reason}`)]
}

describe('extract', () => {
  it('moves a text into a partial, with an include in each place', () => {
    const files = { 'a.mdx': `# A\n\n${words}\n\nMore.\n`, 'b.mdx': `${words}\n` }
    expect(extracted(files)).toEqual({
      '_partials/call.mdx': `${words}\n`,
      'a.mdx': '# A\n\n<Include src="_partials/call" />\n\nMore.\n',
      'b.mdx': '<Include src="_partials/call" />\n',
    })
  })

  it('takes blocks out of what they stand in, without its indent', () => {
    const code = '```js\ninit({\n  a: 1,\n})\nrun()\n```'
    const files = {
      'a.mdx': `<Steps>\n  ${code.replaceAll('\n', '\n  ')}\n</Steps>\n`,
      'b.mdx': `${code}\n`,
      'c.mdx': `- Item\n\n  ${code.replaceAll('\n', '\n  ')}\n`,
    }
    expect(extracted(files)).toEqual({
      '_partials/call.mdx': `${code}\n`,
      'a.mdx': '<Steps>\n  <Include src="_partials/call" />\n</Steps>\n',
      'b.mdx': '<Include src="_partials/call" />\n',
      'c.mdx': '- Item\n\n  <Include src="_partials/call" />\n',
    })
  })

  it('includes a partial that says it already', () => {
    const files = { 'a.mdx': `${words}\n\nMore.\n`, '_x.mdx': `${words}\n`, 'b.mdx': '<Include src="_x" />\n' }
    expect(extracted(files, {})).toEqual({ 'a.mdx': '<Include src="_x" />\n\nMore.\n' })
  })

  it('leaves a place that says something else', () => {
    const other = words.replace('once', 'twice')
    const files = { 'a.mdx': `${words}\n`, 'b.mdx': `${other}\n`, 'c.mdx': `${words}\n` }
    expect(extracted(files)).toEqual([
      {
        '_partials/call.mdx': `${words}\n`,
        'a.mdx': '<Include src="_partials/call" />\n',
        'c.mdx': '<Include src="_partials/call" />\n',
      },
      ['b.mdx:1: With the partial, `b.mdx` would not be the same for go'],
    ])
  })

  it('moves nothing where there are no two places for it', () => {
    const files = { 'a.mdx': `${words}\n`, 'b.mdx': `${words.replace('once', 'twice')}\n` }
    expect(extracted(files)).toEqual([
      {},
      [
        'a.mdx:1: There is no second place to share the partial with',
        'b.mdx:1: With the partial, `b.mdx` would not be the same for go',
      ],
    ])
  })

  it('writes an address anew where it is one, not where a title, a label or another attribute says the same', () => {
    const text = `${words} [./b](./b "see ./b now") ![i](./i.png "./i.png") <img src="./i.png" alt="./i.png" />`
    const files = { 'x/a.mdx': `${text}\n`, 'x/b.mdx': `${text}\n` }
    const moved = `${words} [./b](../x/b "see ./b now") ![i](../x/i.png "./i.png") <img src="../x/i.png" alt="./i.png" />`
    expect(extracted(files)).toEqual({
      '_partials/call.mdx': `${moved}\n`,
      'x/a.mdx': '<Include src="_partials/call" />\n',
      'x/b.mdx': '<Include src="_partials/call" />\n',
    })
  })

  it('ends its lines as the file does', () => {
    const text = `import { A } from './a.js'\r\n\r\n${words} {A}\r\n`
    const files = { 'a.mdx': text, 'b.mdx': text }
    const left = 'import { A } from \'./a.js\'\r\n\r\n<Include src="_partials/call" />\r\n'
    expect(extracted(files)).toEqual({
      '_partials/call.mdx': `import { A } from '../a.js'\r\n\r\n${words} {A}\r\n`,
      'a.mdx': left,
      'b.mdx': left,
    })
  })

  it('writes relative addresses as the partial has to', () => {
    const text = (at: string): string => `${words} See [it](${at}c) and ![b](${at}b.png).`
    const files = { 'g/a.mdx': `${text('./')}\n`, 'b.mdx': `${text('./g/')}\n`, 'g/c.mdx': 'C' }
    expect(extracted(files)).toEqual({
      '_partials/call.mdx': `${text('../g/')}\n`,
      'g/a.mdx': '<Include src="_partials/call" />\n',
      'b.mdx': '<Include src="_partials/call" />\n',
    })
  })

  it('carries imports, definitions and footnotes along', () => {
    const text = `${words} See [it][c].[^n] <Card />`
    const rest = '[c]: https://c.test\n\n[^n]: A note.'
    const files = {
      'g/a.mdx': `import Card from './card'\n\n${text}\n\nOwn.\n\n${rest}\n`,
      'g/b.mdx': `import Card from './card'\n\n# B\n\n${text}\n\n# C\n\n${rest}\n`,
    }
    expect(extracted(files)).toEqual({
      '_partials/call.mdx': `import Card from '../g/card'\n\n${text}\n\n${rest}\n`,
      'g/a.mdx': `import Card from './card'\n\n<Include src="_partials/call" />\n\nOwn.\n\n${rest}\n`,
      'g/b.mdx': `import Card from './card'\n\n# B\n\n<Include src="_partials/call" />\n\n# C\n\n${rest}\n`,
    })
  })

  it('carries no import that only the words of a text are like', () => {
    const files = { 'a.mdx': `import Call from './x'\n\n${words}\n\n<Call />\n`, 'b.mdx': `${words}\n` }
    expect(extracted(files)).toMatchObject({ '_partials/call.mdx': `${words}\n` })
  })

  describe('includes as the docs do', () => {
    const both = (prefix: string): Record<string, string> => ({
      [`${prefix}a.mdx`]: `# A\n\n${words}\n`,
      [`${prefix}b.mdx`]: `# B\n\n${words}\n`,
    })

    it('imports, in Docusaurus', () => {
      expect(extracted(both('docs/'), { to: 'docs/_call.mdx' }, { dialect: docusaurus() })).toEqual({
        'docs/_call.mdx': `${words}\n`,
        'docs/a.mdx': "import Call from './_call.mdx'\n\n# A\n\n<Call />\n",
        'docs/b.mdx': "import Call from './_call.mdx'\n\n# B\n\n<Call />\n",
      })
    })

    it('as others are, whatever the dialect has first', () => {
      const files = {
        ...both(''),
        'snippets/other.mdx': 'Other.\n',
        'c.mdx': "import Other from '/snippets/other.mdx'\n\n<Other />\n",
      }
      expect(extracted(files, { to: 'snippets/call.mdx' }, { dialect: mintlify() })).toEqual({
        'snippets/call.mdx': `${words}\n`,
        'a.mdx': "import Call from './snippets/call.mdx'\n\n# A\n\n<Call />\n",
        'b.mdx': "import Call from './snippets/call.mdx'\n\n# B\n\n<Call />\n",
      })
    })

    it('by the text of an element, in Fumadocs', () => {
      expect(extracted(both('content/docs/'), { to: 'content/docs/_call.mdx' }, { dialect: fumadocs() })).toMatchObject(
        { 'content/docs/a.mdx': '# A\n\n<include>./_call.mdx</include>\n' },
      )
    })

    it('by a product, in Cloudflare', () => {
      const to = 'src/content/partials/dns/call.mdx'
      expect(extracted(both('src/content/docs/dns/'), { to }, { dialect: cloudflare() })).toMatchObject({
        'src/content/docs/dns/a.mdx': '# A\n\n<Render file="call" />\n',
      })
      expect(extracted(both('src/content/docs/kv/'), { to }, { dialect: cloudflare() })).toMatchObject({
        'src/content/docs/kv/a.mdx': '# A\n\n<Render file="call" product="dns" />\n',
      })
    })

    it('as it is told to', () => {
      expect(
        extracted(both(''), { to: '_partials/call.mdx', include: '<Include src="./_partials/call.mdx" />' }),
      ).toMatchObject({ 'a.mdx': '# A\n\n<Include src="./_partials/call.mdx" />\n' })
    })
  })

  it('throws for what is no duplicate, and where there is no room for a partial', () => {
    const resolver = createResolver({ 'a.mdx': 'A', '_b.mdx': 'B' })
    expect(() => extract(resolver, JSON.parse('{}'), { to: '_c.mdx' })).toThrow('Expected a duplicate')
    expect(() => extract(resolver, { locations: [] })).toThrow('Expected option `to` to be the path of a partial')
    expect(() => extract(resolver, { locations: [] }, { to: 'c.mdx' })).toThrow('Expected option `to` to be the path')
    expect(() => extract(resolver, { locations: [] }, { to: '_b.mdx' })).toThrow('Expected no file at `_b.mdx` yet')
  })
})
