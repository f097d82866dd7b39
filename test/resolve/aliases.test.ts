import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { flat, messagesOf, resolve } from '../project.js'

const files = {
  '_p/a.mdx': 'A',
  '_p/a.go.mdx': 'A for Go',
  'shared/_a.mdx': 'Shared',
  'shared/_only.mdx': 'Only',
  'src/docs/_d.mdx': '# One\n\n1\n\n# Two\n\n2',
  'deep/er/_a.mdx': 'Deep',
}
const aliases: Options['aliases'] = {
  '@site/': '',
  '@': 'src',
  '~/': ['_p', 'shared'],
  '@/deep/': 'deep/er/',
  '/': '',
  $lib: 'shared/',
}

describe('an alias', () => {
  it.each([
    ['@site/_p/a', 'A\n'],
    ['@site/_p/a.mdx', 'A\n'],
    ['@/docs/_d.mdx#two', '# Two\n\n2\n'],
    ['~/a', 'A\n'],
    ['~/_only', 'Only\n'],
    ['~/_a', 'Shared\n'],
    ['@/deep/_a', 'Deep\n'],
    ['/_p/a', 'A\n'],
    ['$lib/_a', 'Shared\n'],
    ['@site\\_p\\a', 'A\n'],
    ['@site/_p/../shared/_only', 'Only\n'],
    ['@site/%5Fp/a', 'A\n'],
  ])('stands for its folder: %s', (src, expected) => {
    const page = { 'guides/page.mdx': `<Include src="${src}" />` }
    expect(resolve({ ...page, ...files }, {}, { aliases }, 'guides/page.mdx')).toMatchObject({
      mdx: expected,
      messages: [],
    })
  })

  it('takes the variant file of the reader', () => {
    expect(flat({ 'page.mdx': '<Include src="~/a" />', ...files }, { sdk: 'go' }, { aliases })).toBe('A for Go\n')
  })

  it.each([
    ['@sites/_p/a', 'include-missing'],
    ['$library/_a', 'include-missing'],
    ['@site/../x', 'include-outside'],
    ['https://a.test/_p/a', 'include-outside'],
  ])('is none of what only begins like it, and stays in the docs: %s', (src, rule) => {
    const { messages } = resolve({ 'page.mdx': `<Include src="${src}" />`, ...files }, {}, { aliases })
    expect(messages).toEqual([`${rule} page.mdx:1:1`])
  })

  it('is never what is relative', () => {
    const page = { 'guides/page.mdx': '<Include src="./_x" />', 'guides/_x.mdx': 'X', 'src/_x.mdx': 'no' }
    const options = { aliases: { './': 'src', '.': 'src', './_x': 'src/_x' } }
    expect(resolve(page, {}, options, 'guides/page.mdx')).toMatchObject({ mdx: 'X\n', messages: [] })
  })

  it.each(['', '/', './', '.', '//'])('has the docs root for a folder, however that is written: %j', (folder) => {
    const source = 'import A from \'@/_p/a.mdx\'\n\n<Include src="@/_p/a" />\n\n<A />'
    expect(flat({ 'guides/page.mdx': source, 'page.mdx': source, ...files }, {}, { aliases: { '@/': folder } })).toBe(
      'A\n\nA\n',
    )
  })

  it.each(['_p', '/_p', '_p/', '/_p/', './_p'])('has a folder from the docs root: %j', (folder) => {
    expect(flat({ 'page.mdx': '<Include src="@/a" />', ...files }, {}, { aliases: { '@/': folder } })).toBe('A\n')
  })

  it('leaves out the folders that lead out of the docs', () => {
    const source = 'import A from \'@/a.mdx\'\n\n<A /> <Include src="@/a" />'
    const list = {
      'page.mdx': `import { go } from '@/list'\n\n<If sdk={go}>x</If>`,
      'shared/list.json': '{"go":["go"]}',
    }
    const folders = { aliases: { '@/': ['../other', '_p', '../../more', 'shared'] } }
    expect(flat({ 'page.mdx': source, ...files }, {}, folders)).toBe('A\n\nA\n')
    expect(flat(list, { sdk: 'go' }, folders)).toContain('x\n')
    expect(flat({ 'page.mdx': '<Include src="y" />', ...files }, {}, { ...folders, locate: () => ['@/a'] })).toBe('A\n')
  })

  it('may be a whole path', () => {
    const given = { 'page.mdx': '<Include src="intro" />', '_p/i.mdx': 'I' }
    expect(flat(given, {}, { aliases: { intro: '_p/i' } })).toBe('I\n')
  })

  it('names all folders where there is no file, and hints at the nearest', () => {
    const { messages, resolved } = resolve({ 'page.mdx': '<Include src="~/onlly" />', ...files }, {}, { aliases })
    expect(messages).toEqual(['include-missing page.mdx:1:1'])
    const { reason } = messagesOf(resolved)[0] ?? {}
    expect(reason).toContain('include of `~/onlly`, which is not there, expected a file at `_p/onlly`')
    expect(reason).toContain('`shared/onlly.mdx`')
    expect(resolved.missing).toEqual(expect.arrayContaining(['_p/onlly.mdx', 'shared/onlly.md']))
  })

  it('is hinted at where a path starts with none that is known', () => {
    const { resolved } = resolve({ 'page.mdx': '<Include src="@x/_p/a" />', ...files })
    expect(messagesOf(resolved)[0]?.reason).toContain('say with `aliases` what it stands for')
  })

  it('changes an output when a file of an earlier folder appears', () => {
    const given = { 'page.mdx': '<Include src="~/_only" />', ...files }
    const resolver = createResolver(given, { sdks: ['go'], aliases })
    expect(resolver.resolve('page.mdx', { sdk: 'go' }).dependencies).toEqual(['shared/_only.mdx'])
    expect(resolver.update({ '_p/_only.mdx': 'New' }).changed).toEqual([{ page: 'page.mdx', sdks: ['go'] }])
    expect(resolver.resolve('page.mdx', { sdk: 'go' }).dependencies).toEqual(['_p/_only.mdx'])
    expect(resolver.graph.edges.map(({ to, src }) => [to, src])).toEqual([['_p/_only.mdx', '~/_only']])
  })

  it('counts for fingerprints', () => {
    const print = (folder: string): string =>
      createResolver({ 'page.mdx': 'x' }, { aliases: { '~/': folder } }).resolve('page.mdx').fingerprint
    expect(print('a')).not.toBe(print('b'))
  })
})
