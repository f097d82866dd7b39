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

describe('excludes', () => {
  it('names what is no page of its own, and pages for others', () => {
    expect(excludes(resolver, { sdk: 'react', folder: 'docs/' })).toEqual([
      '\\[id\\] \\(1\\).go.mdx',
      '_p.mdx',
      'a.go.mdx',
      'go.mdx',
    ])
    expect(excludes(resolver, { reader: { sdk: 'go' } })).not.toContain('docs/go.mdx')
    expect(excludes(resolver)).toEqual([
      'blog/a.react.mdx',
      'docs/\\[id\\] \\(1\\).go.mdx',
      'docs/_p.mdx',
      'docs/a.go.mdx',
    ])
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
    expect(excludes(versions, { sdk: 'react', folder })).toEqual(['b.go.mdx', 'c.go.mdx', 'd.mdx'])
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
