import { describe, expect, it } from 'vitest'
import { moduleId, readModuleId, readSpecifier } from '../../src/hosts/rollup/module-id.js'

describe('the id of a page for a reader', () => {
  it.each([
    ['/docs/a.mdx', { sdk: 'go' }, '/docs/a.@sdk=go.mdx.jsx'],
    ['/docs/a.md', { sdk: 'go', audience: 'llm' }, '/docs/a.@sdk=go&audience=llm.md.jsx'],
    ['/docs/A.MDX', { sdk: 'go' }, '/docs/A.@sdk=go.MDX.jsx'],
    ['/docs/a.b.mdx', {}, '/docs/a.b.@.mdx.jsx'],
    ['/docs/a.mdx', { sdk: 'js.next' }, '/docs/a.@sdk=js.next.mdx.jsx'],
    ['/docs/a.mdx', { sdk: 'c#/?é' }, '/docs/a.@sdk=c%23%2F%3F%C3%A9.mdx.jsx'],
    ['/docs/c#.mdx', { sdk: 'go' }, '/docs/c%23.@sdk=go.mdx.jsx'],
    ['/docs/what?.mdx', { sdk: 'go' }, '/docs/what%3F.@sdk=go.mdx.jsx'],
    ['/docs/why?/a.mdx', { sdk: 'go' }, '/docs/why?/a.@sdk=go.mdx.jsx'],
    ['/a#b%/100%25.mdx', { sdk: 'go' }, '/a#b%/100%2525.@sdk=go.mdx.jsx'],
    ['C:/docs/[slug].mdx', { sdk: 'go' }, 'C:/docs/[slug].@sdk=go.mdx.jsx'],
  ])('of %s for %o is %s, and is read as that again', (path, reader, id) => {
    expect(moduleId(path, reader, 'js')).toBe(id)
    const request = readModuleId(id)
    expect(request?.path).toBe(path)
    expect(Object.fromEntries(new URLSearchParams(request?.query))).toEqual(reader)
  })

  it('ends as MDX does where it is text', () => {
    expect(moduleId('/docs/a.mdx', { sdk: 'go' }, 'mdx')).toBe('/docs/a.@sdk=go.mdx')
  })

  it.each(['/docs/a.mdx', '/docs/a.jsx', '/a.@b/c.mdx.jsx', '/docs/a.@sdk=go.ts', '/docs/a.@sdk=go.mdx?raw'])(
    'is not %s',
    (id) => {
      expect(readModuleId(id)).toBeUndefined()
    },
  )
})

describe('what an import asks for', () => {
  it.each([
    ['./a.mdx', { path: './a.mdx', query: '' }],
    ['@docs/a.mdx?sdk=go', { path: '@docs/a.mdx', query: 'sdk=go' }],
    ['/docs/a.@sdk=go.mdx.jsx', { path: '/docs/a.mdx', query: 'sdk=go' }],
    // As a server has it from a URL.
    ['/docs/100%.@sdk=go.mdx.jsx', { path: '/docs/100%.mdx', query: 'sdk=go' }],
    ['./c#.mdx?sdk=go', { path: './c#.mdx', query: 'sdk=go' }],
    ['./A.MD?sdk=go', { path: './A.MD', query: 'sdk=go' }],
    ['./a.js', undefined],
    ['./a.mdxx?sdk=go', undefined],
  ])('of %s is %o', (specifier, request) => {
    expect(readSpecifier(specifier)).toEqual(request)
  })
})
