import picomatch from 'picomatch'
import { describe, expect, it } from 'vitest'
import { excludes } from '../../src/hosts/excludes.js'
import { staticParams } from '../../src/hosts/next/static-params.js'
import { createResolver } from '../../src/resolver.js'

const files = {
  'docs/a.mdx': '',
  'docs/a.go.mdx': '',
  'docs/_p.mdx': '',
  'docs/[id] (1).go.mdx': '',
  'docs/[id] (1).mdx': '',
  'docs/go.mdx': '---\nsdk: go\n---\n',
  'docs/x.ts': '',
  'blog/a.react.mdx': '',
  'blog/a.mdx': '',
}
const resolver = createResolver(files, { sdks: ['go', 'react'] })

const underscores = ['**/_*.@(md|mdx)', '**/_*/**/*.@(md|mdx)']

describe('excludes', () => {
  it('names what is no page of its own, and pages for others', () => {
    expect(excludes(resolver, { sdk: 'react', folder: 'docs/' })).toEqual([
      'go.mdx',
      ...underscores,
      '*.@(go|react).@(md|mdx)',
    ])
    expect(excludes(resolver, { reader: { sdk: 'go' } })).not.toContain('docs/go.mdx')
    expect(excludes(resolver)).toEqual([...underscores, 'blog/*.@(go|react).@(md|mdx)', 'docs/*.@(go|react).@(md|mdx)'])
  })

  it('tells Markdown by its extension in whatever letter case', () => {
    expect(excludes(createResolver({ 'A.MDX': '', '_P.MD': '', 'x.TS': '' }))).toEqual(['_P.MD', ...underscores])
  })

  it('leaves out of several folders what is no page in any of them', () => {
    const versions = createResolver(
      {
        'docs/a.mdx': '---\nsdk: go\n---\n',
        'docs/b.mdx': '',
        'docs/b.go.mdx': '',
        'versions/1/a.mdx': '',
        'versions/1/b.mdx': '---\nsdk: go\n---\n',
        'versions/1/c.mdx': '',
        'versions/1/c.go.mdx': '',
        'versions/1/d.mdx': '---\nsdk: go\n---\n',
      },
      { sdks: ['go', 'react'] },
    )
    const folder = ['docs', 'versions/1/']
    expect(excludes(versions, { sdk: 'react', folder })).toEqual(['d.mdx', ...underscores, '*.@(go|react).@(md|mdx)'])
    expect(excludes(versions, { sdk: 'react', folder: [] })).toEqual([])
  })

  it('gives globs that mean these files alone', () => {
    const isLeftOut = picomatch(excludes(resolver, { sdk: 'react' }))
    expect(Object.keys(files).filter((path) => !isLeftOut(path))).toEqual([
      'docs/a.mdx',
      'docs/[id] (1).mdx',
      'docs/x.ts',
      'blog/a.mdx',
    ])
  })

  it('leaves out variant files that come later, for a host that reads the globs once', () => {
    const axes = { audience: { values: ['human', 'llm'] } }
    const sdks = ['js', 'js.next', 'go']
    const isLeftOut = picomatch(excludes(createResolver({ 'a (b)/c.mdx': '', 'd.mdx': '' }, { sdks, axes })))
    const variants = ['a (b)/c.go.mdx', 'a (b)/new.js.next.mdx', 'd.llm.go.mdx', 'd.go.llm.md']
    expect(variants.filter((path) => !isLeftOut(path))).toEqual([])
    const others = ['a (b)/new.mdx', 'd.next.mdx', 'go.mdx', 'd.go.ts', 'dgo.mdx', 'a (b)/e/f.go.mdx', 'd.GO.mdx']
    expect(others.filter((path) => isLeftOut(path))).toEqual([])
  })

  it('leaves out partials that come later, by an underscore or a folder that holds nothing else', () => {
    const later = [
      '_p.mdx',
      'a/_b/c/d.md',
      'shared/x.mdx',
      'shared/y/z.mdx',
      'a/shared/x.mdx',
      'sharedness.mdx',
      'a/b.mdx',
    ]
    const left = (files: object, isPartial?: (path: string) => boolean): string[] => {
      const isLeftOut = picomatch(excludes(createResolver({ ...files }, isPartial && { isPartial })))
      return later.filter((path) => isLeftOut(path))
    }
    expect(left({ 'a.mdx': '' })).toEqual(['_p.mdx', 'a/_b/c/d.md'])
    const isShared = (path: string): boolean => path.startsWith('shared/')
    expect(left({ 'a.mdx': '', 'shared/a/b.mdx': '' }, isShared)).toEqual(['shared/x.mdx', 'shared/y/z.mdx'])
    // Of what is told one by one, nothing is known of others.
    const named = new Set(['shared/a/b.mdx', '_a.mdx'])
    expect(left({ 'a.mdx': '', '_a.mdx': '', 'shared/a/b.mdx': '' }, (path) => named.has(path))).toEqual([])
  })

  it('keeps a page in a folder that its kind of partials is told by', () => {
    const files = { 'shared/index.mdx': '', 'shared/a.mdx': '', '_b.mdx': '', '_pages/c.mdx': '' }
    const isPartial = (path: string): boolean => !['shared/index.mdx', '_pages/c.mdx'].includes(path)
    const isLeftOut = picomatch(excludes(createResolver(files, { isPartial })))
    expect(Object.keys(files).filter((path) => !isLeftOut(path))).toEqual(['shared/index.mdx', '_pages/c.mdx'])
  })

  it('keeps a page that is named as a variant file, and names one by one what is left out beside it', () => {
    const named = { 'a.mdx': '', 'a.go.mdx': '', 'release.go.mdx': '', 'b/a.go.mdx': '', 'b/a.mdx': '' }
    const globs = excludes(createResolver(named, { sdks: ['go'] }))
    expect(globs).toEqual(['a.go.mdx', ...underscores, 'b/*.@(go).@(md|mdx)'])
    const isLeftOut = picomatch(globs)
    expect(Object.keys(named).filter((path) => !isLeftOut(path))).toEqual(['a.mdx', 'release.go.mdx', 'b/a.mdx'])
  })

  it.each([
    ['nothing', undefined, 'not `undefined`'],
    ['a folder', 'docs', 'not `docs`'],
  ])('refuses %s in place of docs', (_, from, found) => {
    const message = `Expected a resolver, as \`createResolver\` makes it, for \`from\`, ${found}`
    expect(() => excludes(from as never)).toThrow(new TypeError(message))
    expect(() => staticParams(from as never)).toThrow(new TypeError(message))
  })

  it('refuses a value that is not declared', () => {
    expect(() => excludes(resolver, { sdk: 'goo' })).toThrow(TypeError)
  })
})
