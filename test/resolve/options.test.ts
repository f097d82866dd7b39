import type { Root } from 'mdast'
import type { Processor } from 'unified'
import { describe, expect, it, vi } from 'vitest'
import { createResolver, type Dialect, type Options } from '../../src/index.js'
import { withDialect } from '../../src/model/dialect-options.js'
import { flat, messagesOf, resolve } from '../project.js'

const reader = { sdk: 'nextjs' }
const partial = { '_a.mdx': 'A partial.' }

describe('components', () => {
  const components: NonNullable<Options['components']> = {
    include: { name: ['Render', 'Include'], src: ['file', 'src'] },
    if: { name: ['InlineFilter', 'SdkOnly'], sdk: ['filters', 'for'], notSdk: ['except', 'notFilters'] },
    tabs: { name: ['CodeGroup', 'Tabs'], items: ['titles', 'items'] },
    tab: { name: ['CodeTab', 'Tab'], label: ['heading', 'title'] },
  }
  it.each([
    ['<Render file="_a" />', 'A partial.\n'],
    ['<Include src="_a" />', 'A partial.\n'],
    ['<Render src="_a" />', 'A partial.\n'],
    ['<InlineFilter filters="react">x</InlineFilter>', ''],
    ['<SdkOnly for="nextjs">x</SdkOnly>', 'x\n'],
    ['<SdkOnly except="nextjs">x</SdkOnly>', ''],
    ['<InlineFilter notFilters="react">x</InlineFilter>', 'x\n'],
    ["<CodeGroup titles={['Next.js', 'React']}>\n<CodeTab>N</CodeTab>\n<Tab>R</Tab>\n</CodeGroup>", 'N\n'],
    ['<Tabs>\n<CodeTab heading="Next.js">N</CodeTab>\n<Tab title="React">R</Tab>\n</Tabs>', 'N\n'],
    ['<Tabs>\n<Tab for="nextjs">N</Tab>\n<Tab except="nextjs">R</Tab>\n</Tabs>', 'N\n'],
  ])('takes several names for one role: %j', (source, expected) => {
    expect(flat({ 'page.mdx': source, ...partial }, reader, { components })).toBe(expected)
  })

  it.each(['<If sdk="react">x</If>\n', '<SdkOnly sdk="react">x</SdkOnly>\n', '<Render path="_a" />\n'])(
    'leaves alone what goes by a name that was not given: %j',
    (source) => {
      const { mdx } = resolve({ 'page.mdx': source, ...partial }, reader, { components })
      expect(mdx).toBe(source)
    },
  )

  it.each([
    ['<Docs.Include src="_a" />', 'Docs.Include'],
    ['<docs:include src="_a" />', 'docs:include'],
    ['<include src="_a" />', 'include'],
    ['<constructor src="_a" />', 'constructor'],
  ])('takes any name that MDX does: %j', (source, name) => {
    expect(flat({ 'page.mdx': source, ...partial }, reader, { components: { include: { name } } })).toBe('A partial.\n')
  })

  it.each(['<include src="_a" />\n', '<if sdk="react">x</if>\n', '<Docs.If sdk="react">x</Docs.If>\n'])(
    'tells names apart by case and whole: %j',
    (source) => {
      expect(flat({ 'page.mdx': source, ...partial }, reader)).toBe(source)
    },
  )
})

describe('locate', () => {
  const files = { 'guides/page.mdx': '<Include src="@x" />', 'shared/x.mdx': 'Found.', '_partials/x.mdx': 'By rule.' }
  it.each<[string, (src: string) => string | undefined, string, readonly string[]]>([
    ['a path', () => 'shared/x.mdx', 'Found.\n', ['include-page guides/page.mdx:1:1']],
    ['a path without an extension', () => 'shared/x', 'Found.\n', ['include-page guides/page.mdx:1:1']],
    ['a path that needs tidying', () => './shared\\..\\shared/x.mdx', 'Found.\n', ['include-page guides/page.mdx:1:1']],
    ['a file that is not there', () => 'shared/y.mdx', '', ['include-missing guides/page.mdx:1:1']],
    ['a path that leaves the root', () => '../x.mdx', '', ['include-outside guides/page.mdx:1:1']],
    ['nothing', () => undefined, '', ['include-missing guides/page.mdx:1:1']],
  ])('takes what it gives: %s', (_, locate, mdx, messages) => {
    expect(resolve(files, reader, { locate }, 'guides/page.mdx')).toMatchObject({ mdx, messages })
  })

  it('is told the `src`, the file and the name of the element; nothing of a section', () => {
    const locate = vi.fn(() => undefined)
    const given = { 'guides/page.mdx': '<Render src="_a#one" />', '_a.mdx': '# One\n\n<Render src="../odd path" />' }
    resolve(given, reader, { locate, components: { include: { name: 'Render' } } }, 'guides/page.mdx')
    expect(locate).toHaveBeenCalledWith('_a', expect.objectContaining({ from: 'guides/page.mdx', name: 'Render' }))
    expect(locate).toHaveBeenCalledWith('../odd path', expect.objectContaining({ from: '_a.mdx', name: 'Render' }))
  })

  it('has each place named once where there is no file, without a second extension, and some of many', () => {
    const reasonFor = (places: string[]): string | undefined => {
      const { resolved } = resolve({ 'page.mdx': '<Include src="x" />' }, {}, { locate: () => places })
      return messagesOf(resolved)[0]?.reason
    }
    expect(reasonFor(['a/x.mdx', 'b/x.md', 'a/x.mdx'])).toContain('expected a file at `a/x.mdx`, `b/x.md`. ')
    expect(reasonFor(['a/x', 'b/x.ts'])).toContain('`a/x`, `a/x.mdx`, `a/x.md`, `b/x.ts`, `b/x.ts.mdx`, `b/x.ts.md`. ')
    expect(reasonFor(Array.from('abcdefghij', (folder) => `${folder}/x.mdx`))).toContain('`h/x.mdx` and 2 more. ')
  })

  it('leaves the variant file of the reader to the rules', () => {
    const given = { 'page.mdx': '<Include src="x" />', '_n/x.mdx': 'plain', '_n/x.nextjs.mdx': 'variant' }
    expect(flat(given, reader, { locate: (src) => `_n/${src}` })).toBe('variant\n')
  })
})

describe('parse and remarkPlugins', () => {
  it('hands a parser each file with its path, once', () => {
    const parse = vi.fn((source: string): Root => ({
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: source.trim() }] }],
    }))
    const resolver = createResolver({ 'page.mdx': '<Include src="_a" />', 'other.md': 'x' }, { parse })
    expect([...resolver.resolveAll()].map(({ tree }) => tree.children)).toMatchObject([
      [{ type: 'paragraph', children: [{ value: 'x' }] }],
      [{ type: 'paragraph', children: [{ value: '<Include src="_a" />' }] }],
    ])
    expect(parse.mock.calls).toEqual([
      ['x', 'other.md'],
      ['<Include src="_a" />', 'page.mdx'],
    ])
  })

  it('says of a parser that throws what a parse error says', () => {
    const parse = (): Root => {
      throw new Error('No luck')
    }
    const { messages, mdx, resolved } = resolve({ 'page.mdx': 'x' }, {}, { parse })
    expect([mdx, messages.length, resolved.file.messages[0]?.ruleId, resolved.file.messages[0]?.reason]).toEqual([
      '',
      1,
      'parse-error',
      expect.stringContaining('No luck'),
    ])
  })

  it('takes plugins for syntax, with options of any kind', () => {
    function shout(this: Processor, { by }: { by: bigint }): undefined {
      const data = this.data() as { fromMarkdownExtensions?: object[] }
      data.fromMarkdownExtensions?.push({
        transforms: [
          (tree: Root) => {
            tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: '!'.repeat(Number(by)) }] })
          },
        ],
      })
    }
    expect(flat({ 'page.mdx': 'x' }, {}, { remarkPlugins: [[shout, { by: 3n }]] })).toBe('x\n\n!!!\n')
  })

  it('takes plugin options that hold themselves', () => {
    const options: { self?: unknown } = {}
    options.self = options
    expect(flat({ 'page.mdx': 'x' }, {}, { remarkPlugins: [[(): undefined => undefined, options]] })).toBe('x\n')
  })

  it.each([
    ['GFM', '| a | b |\n| - | - |\n| ~~x~~ | https://a.test |\n\n- [x] done\n', ['table']],
    ['MDX in `.md`', 'a {1 + 1} <b>c</b>\n', ['paragraph']],
    ['front matter', '---\ntitle: T\n---\n', ['yaml']],
  ])('parses %s by default', (_, source, types) => {
    const { resolved } = resolve({ 'page.md': source }, {}, {}, 'page.md')
    expect(resolved.tree.children.map(({ type }) => type)).toEqual(expect.arrayContaining(types))
  })
})

describe('rebase', () => {
  const files = { 'guides/page.mdx': '<Include src="_p/a" />', '_p/a.mdx': '[x](./b.mdx) <img src="i.png" />' }
  it.each([
    [true, '[x](../_p/b.mdx) <img src="../_p/i.png" />\n'],
    [false, '[x](./b.mdx) <img src="i.png" />\n'],
  ])('%s', (rebase, expected) => {
    expect(resolve(files, {}, { rebase }, 'guides/page.mdx').mdx).toBe(expected)
  })

  it('is told what holds the address', () => {
    const kinds: string[] = []
    const rebase = vi.fn((url: string, { kind }: { readonly kind: string }) => void kinds.push(`${url} ${kind}`))
    const text = [
      "import x from './x.js'",
      '',
      '[a](a.mdx) ![b](b.png) <img src="c.png" srcset="d.png 1x" /> [e]',
      '',
      '[e]: e.mdx',
      '',
      "{new URL('f.txt', import.meta.url) && x}",
    ].join('\n')
    const page = resolve({ ...files, '_p/a.mdx': text }, {}, { rebase }, 'guides/page.mdx')
    expect(page.mdx).toContain('../_p/c.png')
    expect([...new Set(kinds)].sort()).toEqual([
      './x.js module',
      'a.mdx link',
      'b.png image',
      'c.png attribute',
      'd.png attribute',
      'e.mdx link',
      'f.txt module',
    ])
  })
})

describe('dialect', () => {
  const dialect: Dialect = {
    name: 'ours',
    sdks: { go: 'Go', ios: 'iOS' },
    components: { include: { name: 'Render', src: 'file' }, if: { name: 'Filter', sdk: 'for' } },
    aliases: { '~/': 'src/', '@/': '' },
    rebase: false,
  }
  const joined = (options: Options): Options => withDialect({ dialect, ...options })

  it('says what options leave out', () => {
    expect(joined({})).toMatchObject({ sdks: { go: 'Go', ios: 'iOS' }, rebase: false })
    expect(
      flat(
        { 'page.mdx': '<Filter for="go"><Render file="_a" /></Filter>', ...partial },
        { sdk: 'go' },
        { dialect, sdks: ['go'] },
      ),
    ).toBe('A partial.\n')
  })

  it.each<[string, Options, Options]>([
    ['a value', { rebase: true }, { rebase: true }],
    ['a record, key by key', { aliases: { '@/': 'docs/' } }, { aliases: { '~/': 'src/', '@/': 'docs/' } }],
    ['the SDKs as a whole', { sdks: { js: 'JavaScript' } }, { sdks: { js: 'JavaScript' } }],
    [
      'components part by part',
      { components: { include: { src: 'path' } } },
      { components: { include: { name: 'Render', src: 'path' }, if: { name: 'Filter', sdk: 'for' } } },
    ],
    ['an option that is `undefined` by the dialect', { rebase: undefined } as never, { rebase: false }],
  ])('gives way to %s', (_, options, expected) => {
    const found = joined(options)
    for (const [name, value] of Object.entries(expected)) expect(Reflect.get(found, name)).toEqual(value)
  })

  const located: Dialect = { ...dialect, locate: (src) => (/^[~@$]/.test(src) ? '_found' : undefined) }
  const places = { 'src/_a.mdx': 'src', 'own/_a.mdx': 'own', '_found.mdx': 'dialect' }
  const found = (src: string, options: Options): string =>
    flat({ 'page.mdx': `<Render file="${src}" />`, ...places }, {}, { dialect: located, ...options })

  it.each<[string, string, Options]>([
    ['its own aliases count less than its `locate`', 'dialect', {}],
    ['an alias that is given counts more', 'own', { aliases: { '~/': 'own/' } }],
    ['and is none of what does not start with it', 'dialect', { aliases: { '$/': 'own/' } }],
    ['a `locate` that is given counts more than either', 'src', { aliases: { '~/': 'own/' }, locate: () => 'src/_a' }],
  ])('says where files are: %s', (_, expected, options) => {
    expect(found('~/_a', options)).toBe(`${expected}\n`)
  })

  it.each<[string, unknown, RegExp]>([
    ['that is not called', () => dialect, /call it/],
    ['without a name', { rebase: false }, /`dialect.name` to be a string/],
    ['with what no dialect says', { name: 'x', limits: {} }, /part of a dialect `limits`/],
    ['that is text', 'docusaurus', /`dialect` to be an object/],
  ])('refuses one %s', (_, given, message) => {
    expect(() => createResolver({}, { dialect: given as Dialect })).toThrow(message)
  })
})
