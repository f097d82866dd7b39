import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { brief, flat, messagesOf, project, resolve } from '../project.js'

const optional: Options = {
  components: { include: [{ name: 'Maybe', src: 'path', optional: true }, { name: 'Include' }] },
  locate: (src, { name, lineage }) => (name === 'Maybe' ? lineage('sdk').map((id) => `maybe/${src}/${id}`) : undefined),
  isPartial: (path) => path.startsWith('maybe/') || path.startsWith('_'),
}
const go = { 'maybe/setup/go.mdx': 'Get it.' }

describe('an include that needs no file', () => {
  it('goes without a word where there is none', () => {
    const files = { 'page.mdx': 'Before.\n\n<Maybe path="setup" />\n\nAfter.', ...go }
    expect(flat(files, { sdk: 'react' }, optional)).toBe('Before.\n\nAfter.\n')
    expect(flat(files, { sdk: 'go' }, optional)).toBe('Before.\n\nGet it.\n\nAfter.\n')
  })

  it('stays for a reader who leaves open where it is', () => {
    const files = { 'page.mdx': 'Before.\n\n<Maybe path="setup" n={1} />\n', ...go }
    expect(flat(files, {}, optional)).toBe('Before.\n\n<Maybe path="setup" n={1} />\n')
  })

  it('goes with what it leaves empty: its paragraph, its item, its panel', () => {
    const files = {
      'page.mdx':
        'See <Maybe path="setup" /> here.\n\n- One\n- <Maybe path="setup" />\n\n<Note><Maybe path="setup" /></Note>\n\nEnd.',
      ...go,
    }
    expect(flat(files, { sdk: 'react' }, optional)).toBe('See here.\n\n- One\n\nEnd.\n')
    expect(flat(files, { sdk: 'go' }, optional)).toBe(
      'See Get it. here.\n\n- One\n- Get it.\n\n<Note>\n  Get it.\n</Note>\n\nEnd.\n',
    )
  })

  it('takes its children along', () => {
    const files = {
      'page.mdx': '<Maybe path="setup">\n  In front.\n</Maybe>\n\nEnd.',
      'maybe/setup/go.mdx': '{props.children}\n\nGet it.',
    }
    expect(flat(files, { sdk: 'react' }, optional)).toBe('End.\n')
    expect(flat(files, { sdk: 'go' }, optional)).toBe('In front.\n\nGet it.\n\nEnd.\n')
  })

  it('is no content that another include would have to place', () => {
    const files = { 'page.mdx': '<Include src="_p"><Maybe path="setup" /></Include>', '_p.mdx': 'Text.', ...go }
    expect(flat(files, { sdk: 'react' }, optional)).toBe('Text.\n')
    expect(resolve(files, { sdk: 'go' }, optional).messages).toEqual(['prop-unused page.mdx:1:1'])
  })

  it('goes from code of known values', () => {
    const files = { 'page.mdx': '{true && <Maybe path="setup" />}\n\nEnd.', ...go }
    expect(flat(files, { sdk: 'react' }, optional)).toBe('End.\n')
    expect(flat(files, { sdk: 'go' }, optional)).toBe('Get it.\n\nEnd.\n')
  })

  it('is told apart from one that needs a file', () => {
    const files = { 'page.mdx': '<Include src="_none" />' }
    expect(resolve(files, { sdk: 'react' }, optional).messages).toEqual(['include-missing page.mdx:1:1'])
  })

  it('has no edge where there is no file', () => {
    const resolver = project({ 'page.mdx': '<Maybe path="setup" />', ...go }, optional)
    expect(resolver.graph.edges.map(({ to, scope, status }) => ({ to, scope, status }))).toEqual([
      { to: 'maybe/setup/go.mdx', scope: { only: ['go'] }, status: 'ok' },
    ])
    expect(resolver.graph.missing()).toEqual([])
    for (const sdk of resolver.sdks)
      expect(resolver.graph.dependencies('page.mdx', { sdk, deep: true })).toEqual(
        resolver.resolve('page.mdx', { sdk }).dependencies,
      )
  })

  it('is missing for watchers, and there once the file appears', () => {
    const resolver = project({ 'page.mdx': '<Maybe path="setup" />', ...go }, optional)
    const missing = resolver.resolve('page.mdx', { sdk: 'react' }).missing
    expect(missing).toContain('maybe/setup/react.mdx')
    expect(missing).not.toContain('maybe/setup/go.mdx')
    const { changed } = resolver.update({ 'maybe/setup/react.mdx': 'Hook it.' })
    expect(changed).toEqual([{ page: 'page.mdx', sdks: ['react'] }])
    expect(resolver.toMdx(resolver.resolve('page.mdx', { sdk: 'react' }))).toBe('Hook it.\n')
    expect(resolver.update({ 'maybe/setup/react.mdx': null }).changed).toEqual([{ page: 'page.mdx', sdks: ['react'] }])
  })

  it('may be written in a folder', () => {
    const inFolder: Options = { components: { include: { name: 'Maybe', src: { path: 'maybe/' }, optional: true } } }
    const files = { 'page.mdx': '<Maybe path="a" />\n\n<Maybe path="b" />', 'maybe/a.mdx': 'A' }
    const resolved = createResolver(files, { ...inFolder, isPartial: (path) => path.startsWith('maybe') }).resolve(
      'page.mdx',
    )
    expect(messagesOf(resolved).map(brief)).toEqual([])
    expect(resolved.missing).toEqual(['maybe/a', 'maybe/b', 'maybe/b.mdx', 'maybe/b.md'])
  })

  it('must say so by a boolean', () => {
    expect(() => createResolver({}, { components: { include: { optional: 'yes' as never } } })).toThrow(
      /components\.include\.optional/,
    )
  })
})

describe('a host that says where files are', () => {
  const nothing: Options = { locate: (_, { reader }) => (reader.sdk === 'go' ? '_go' : reader.sdk ? [] : undefined) }

  it('may say that there is nothing for a reader', () => {
    const files = { 'page.mdx': 'A\n\n<Include src="x" />', '_go.mdx': 'Go.' }
    expect(flat(files, { sdk: 'react' }, nothing)).toBe('A\n')
    expect(flat(files, { sdk: 'go' }, nothing)).toBe('A\n\nGo.\n')
  })

  it('leaves what it says of nobody to the rules of this library', () => {
    expect(resolve({ 'page.mdx': '<Include src="x" />' }, {}, nothing).messages).toEqual([
      'include-missing page.mdx:1:1',
    ])
  })

  it('asks for an axis that is open: the include stays if nothing is found', () => {
    const bySdk: Options = { locate: (src, { reader }) => `${src}/${reader.sdk}` }
    const files = { 'page.mdx': 'A\n\n<Include src="_x" />', '_x/go.mdx': 'Go.' }
    expect(flat(files, {}, bySdk)).toBe('A\n\n<Include src="_x" />\n')
    expect(flat(files, { sdk: 'go' }, bySdk)).toBe('A\n\nGo.\n')
    expect(resolve(files, { sdk: 'react' }, bySdk).messages).toEqual(['include-missing page.mdx:3:1'])
    expect(project(files, bySdk).graph.edges.map(({ to, status }) => `${status} ${to}`)).toEqual([
      'ok _x/go.mdx',
      'missing _x/nextjs.mdx',
      'missing _x/react.mdx',
    ])
  })
})
