import { describe, expect, it } from 'vitest'
import type { Options, ResolveOptions } from '../../src/index.js'
import { project, resolve } from '../project.js'
import { bombs, chain, expectStopped, react, start, twice, type Files } from './bombs.js'

describe('a bomb', () => {
  it.each(Object.entries(bombs))('is stopped, the rest is intact, and the graph agrees: %s', expectStopped)

  it('is parsed once, however often its files come', () => {
    const parsed: string[] = []
    const resolver = project(
      { 'page.mdx': start, ...chain(31, twice, 'x') },
      {
        parse: (_, path) => {
          parsed.push(path)
          return { type: 'root', children: [] }
        },
      },
    )
    resolver.report()
    expect(resolver.graph.edges).toEqual([])
    expect(parsed.length).toBe(new Set(parsed).size)
  })
})

const limited = (files: Files, limits: Options['limits'], reader: ResolveOptions = {}) => {
  const options = limits ? { limits } : {}
  const { mdx, messages, resolved } = resolve(files, reader, options)
  const graph = project(files, options).graph.dependencies('page.mdx', { sdk: 'react', deep: true })
  expect(graph).toEqual(project(files, options).resolve('page.mdx', react).dependencies)
  return { mdx, messages, dependencies: resolved.dependencies }
}

describe('a limit', () => {
  const files = {
    'page.mdx': 'a\n\n<Include src="_a" />\n\n<Include src="_b" />\n\nz',
    '_a.mdx': 'one',
    '_b.mdx': 'two',
  }

  it('of includes leaves out those beyond it, and keeps the rest', () => {
    expect(limited(files, { includes: 1 })).toEqual({
      mdx: 'a\n\none\n\nz\n',
      messages: ['include-limit page.mdx:5:1'],
      dependencies: ['_a.mdx', '_b.mdx'],
    })
  })

  it.each([
    [1, 'this is left out'],
    [2, 'this and 1 more are left out'],
    [40, 'this and 39 more are left out'],
  ])('of includes is told at the first beyond it, with how many follow: %i', (count, words) => {
    const given = { ...files, 'page.mdx': `<Include src="_a" />\n\n${'<Include src="_b" />\n\n'.repeat(count)}z` }
    const { messages } = project(given, { limits: { includes: 1 } }).resolve('page.mdx').file
    expect(messages.map(({ name }) => name)).toEqual(['page.mdx:3:1'])
    expect(messages[0]?.reason).toMatch(new RegExp(`; ${words}\\.$`))
  })

  it('of includes tells readers apart by how many are left', () => {
    const given = { ...files, 'page.mdx': `${files['page.mdx']}\n\n<If sdk="go"><Include src="_b" /></If>` }
    const messages = project(given, { limits: { includes: 1 } })
      .report()
      .flatMap((file) => file.messages)
    expect(messages.map(({ sdks, reason }) => [sdks, reason.split('; ')[1]])).toEqual([
      [['nextjs', 'react'], 'this is left out.'],
      [['go'], 'this and 1 more are left out.'],
    ])
  })

  it('of nodes leaves out what does not fit, and takes what fits behind it', () => {
    const given = { ...files, '_a.mdx': '- one\n- two\n- three' }
    expect(limited(given, { nodes: 5 })).toMatchObject({
      mdx: 'a\n\ntwo\n\nz\n',
      messages: ['include-limit page.mdx:3:1'],
    })
  })

  it('of nodes counts what conditions drop no more', () => {
    const branch = '<If sdk="go">\n\n- one\n- two\n\n</If>\n\nx'
    const given = { ...files, '_a.mdx': branch, '_b.mdx': branch }
    expect(limited(given, { nodes: 16 }, react)).toMatchObject({ mdx: 'a\n\nx\n\nx\n\nz\n', messages: [] })
    expect(limited(given, { nodes: 16 }).messages).toEqual(['include-limit page.mdx:5:1'])
  })

  it('of depth leaves out what would be nested deeper', () => {
    const nested = {
      'page.mdx': '<Include src="_0" />',
      ...chain(4, (next) => `- ${next}\n\n  <Include src="_${next}" />`, 'end'),
    }
    expect(limited(nested, { depth: 4 })).toMatchObject({
      mdx: '- 1\n\n  - 2\n\n    - 3\n',
      messages: ['include-limit _2.mdx:3:3'],
    })
  })

  it('of the chain leaves out what it would lead to', () => {
    const files = {
      'page.mdx': '<Include src="_0" />',
      ...chain(4, (next) => `${next}\n\n<Include src="_${next}" />`, 'end'),
    }
    expect(limited(files, { chain: 3 })).toMatchObject({ mdx: '1\n\n2\n\n3\n', messages: ['include-limit _2.mdx:3:1'] })
  })

  it('of nodes counts children where they are placed', () => {
    const given = {
      'page.mdx': '<Include src="_a">\n- one\n- two\n</Include>\n\nz',
      '_a.mdx': '{props.children}\n\n{props.children}',
    }
    expect(limited(given, { nodes: 12 })).toMatchObject({
      mdx: '- one\n- two\n\nz\n',
      messages: ['include-limit _a.mdx:3:1'],
    })
  })

  it('of nodes counts the values of props', () => {
    const given = {
      'page.mdx': '<Include src="_a" list={[1, 2, 3, 4, 5, 6, 7, 8]} />\n\nz',
      '_a.mdx': 'a {props.list}',
    }
    expect(limited(given, { nodes: 10 })).toMatchObject({
      mdx: 'a {props.list}\n\nz\n',
      messages: ['include-limit _a.mdx:1:3'],
    })
  })

  it.each([
    [{ includs: 1 }, /includs.*did you mean `includes`/],
    [{ nodes: -1 }, /nodes/],
    [{ depth: 1.5 }, /depth/],
    [{ includes: '3' }, /includes/],
  ])('that is none is refused: %j', (limits, message) => {
    expect(() => project({}, { limits: limits as NonNullable<Options['limits']> })).toThrow(message)
  })
})

describe('what an output is made of', () => {
  it.each<[string, Files, readonly string[]]>([
    [
      'a partial behind a bomb, and what that would include, or neither',
      {
        'page.mdx': `${'<Include src="_twice">\n'.repeat(14)}x\n${'</Include>\n'.repeat(14)}\n<Include src="_z" />`,
        '_twice.mdx': '{props.children}\n\n{props.children}',
        '_z.mdx': '<Include src="_y" />',
        '_y.mdx': 'y',
      },
      ['_twice.mdx', '_z.mdx'],
    ],
  ])('is the same for the tree and the graph: %s', (_, files, expected) => {
    const resolver = project(files)
    expect(resolver.resolve('page.mdx', react).dependencies).toEqual(expected)
    expect(resolver.graph.dependencies('page.mdx', { ...react, deep: true })).toEqual(expected)
  })

  it('is told by a condition on an axis, in the tree and the graph', () => {
    const files = { 'page.mdx': '<If only="ios"><Include src="_i" /></If>', '_i.mdx': 'i' }
    const resolver = project(files, { axes: { only: ['web', 'ios'] } })
    for (const [only, expected] of [
      ['web', []],
      ['ios', ['_i.mdx']],
    ] as const) {
      expect(resolver.resolve('page.mdx', { only }).dependencies).toEqual(expected)
      expect(resolver.graph.dependencies('page.mdx', { only, deep: true })).toEqual(expected)
    }
  })

  it('names no file as missing that no output of a page in its scope asks for', () => {
    const files = { 'page.mdx': '---\nsdk: react\n---\n\n<Include src="_p/x" />', '_p/x.react.mdx': 'x' }
    expect(project(files).graph.missing()).toEqual([])
    expect(
      project({ ...files, 'other.mdx': '<Include src="_p/x" />' })
        .graph.missing()
        .map(({ from }) => from),
    ).toEqual(['other.mdx'])
  })

  it('tells readers apart by what stands in a footnote that comes back', () => {
    const files = {
      'page.mdx': '<Include src="_p#a" />',
      '_p.mdx': '## A\n\nt[^n]\n\n## B\n\n[^n]: x <If sdk="go">G</If> <If sdk="react"><Include src="_gone" /></If>',
    }
    const resolver = project(files)
    expect(resolver.variants('page.mdx').map(({ sdks }) => sdks)).toEqual([['nextjs'], ['react'], ['go']])
    const messages = resolver.report().flatMap((file) => file.messages.map(({ ruleId }) => ruleId))
    expect(messages).toContain('include-missing')
  })
})
