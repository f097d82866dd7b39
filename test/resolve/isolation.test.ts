import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { createResolver, toMdx, type Options, type Resolved, type ResolveOptions } from '../../src/index.js'
import { brief } from '../project.js'
import { expectDistinct, objectsOf } from './distinct.js'

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter).freeze()
const options = { sdks: { nextjs: 'Next.js', react: 'React', go: 'Go' }, axes: { is: ['human', 'llm'] } }
const readers: readonly ResolveOptions[] = [{}, { sdk: 'nextjs' }, { sdk: 'react' }, { sdk: 'react', is: 'llm' }]
const files = {
  'page.mdx': [
    '---\ntags: [a, { b: c }]\n---',
    'import A from "./a.js"\nexport const b = { c: [1n, /x/g] }',
    '# One {{ id: "x" }}',
    'See <Include src="_a" name={{ deep: [1] }} /> **now** [x](y) `z` ![i](j) {b.c} [ref][r].',
    '[r]: https://a.test',
    '<Include src="_a" name="N" />',
    '| a |\n| :- |\n| <Include src="_a" name="N" /> |',
    "<Tabs items={['Next.js', 'React', 'npm']}>\n<Tab>n</Tab>\n<Tab>r</Tab>\n<Tab a={{ b: 1 }}>m</Tab>\n</Tabs>",
    '<Include src="_c">\n\nChildren <If sdk="go">x</If> of *it*.\n\n</Include>',
    '<Card {...b} render={() => <b>{1}</b>} />',
    '- [x] a\n- b[^n]',
    '[^n]: Note.',
  ].join('\n\n'),
  '_a.mdx': 'A {props.name} partial <Foo bar={props.name} />',
  '_c.mdx': 'import A from "./a.js"\n\n## Two\n\n{props.children}\n\n{props.children}\n\n<Include src="_a" name="M" />',
}

/** Overwrites all that can be reached. */
function spoil(output: Resolved): void {
  for (const object of objectsOf(output).keys()) {
    if (Object.isFrozen(object)) continue
    for (const key of Object.keys(object)) if (key !== 'type') Reflect.set(object, key, 'spoilt')
  }
}

const print = (resolved: Resolved): string =>
  JSON.stringify(
    [resolved.tree, resolved.frontmatter, resolved.dependencies, resolved.missing, resolved.file.messages],
    (_, value: unknown) => (typeof value === 'bigint' || value instanceof RegExp ? String(value) : value),
  )

describe('outputs', () => {
  it('share no object with each other: no node, place, data or expression', () => {
    const resolver = createResolver(files, options)
    expectDistinct([...readers, ...readers].map((reader) => resolver.resolve('page.mdx', reader)))
  })

  it('have no node, place or data twice in one tree, but for the origin that the nodes of an include share', () => {
    for (const reader of readers) {
      const seen = new Map<object, string>()
      const walk = (value: unknown, way: string): void => {
        if (typeof value !== 'object' || value === null) return
        expect(seen.get(value), way).toBeUndefined()
        seen.set(value, way)
        for (const [key, item] of Object.entries(value)) if (key !== 'origin') walk(item, `${way}.${key}`)
      }
      walk(createResolver(files, options).resolve('page.mdx', reader).tree, '')
    }
  })

  it('change no other when they are changed', () => {
    const resolver = createResolver(files, options)
    const outputs = readers.map((reader) => resolver.resolve('page.mdx', reader))
    const before = outputs.map(print)
    const [spoilt, ...others] = outputs
    if (spoilt) spoil(spoilt)
    expect(others.map(print)).toEqual(before.slice(1))
    expect(readers.map((reader) => print(resolver.resolve('page.mdx', reader)))).toEqual(before)
  })

  it('are all yours to change: nothing in a tree is frozen', () => {
    for (const reader of readers) {
      for (const [object, way] of objectsOf(createResolver(files, options).resolve('page.mdx', reader)))
        expect(Object.isFrozen(object), way).toBe(false)
    }
  })

  it('are the same each time, byte for byte, and whatever the order in which they are made', () => {
    const make = (order: readonly ResolveOptions[]): string[] => {
      const resolver = createResolver(files, options)
      const made = new Map(order.map((reader) => [reader, resolver.resolve('page.mdx', reader)]))
      return readers.map((reader) => {
        const output = made.get(reader)
        return output ? print(output) + toMdx(output.tree) : ''
      })
    }
    expect(make([...readers].reverse())).toEqual(make(readers))
    const turned = createResolver(Object.fromEntries(Object.entries(files).reverse()), options)
    expect(readers.map((reader) => print(turned.resolve('page.mdx', reader)))).toEqual(
      readers.map((reader) => print(createResolver(files, options).resolve('page.mdx', reader))),
    )
  })

  it.each<[string, string, Options, readonly string[]]>([
    ['a value that is beyond the limit', 'a {sdk} z', { limits: { nodes: 0 } }, ['include-limit page.mdx:1:3']],
    ['tabs in code of the page', 'a {f(<Tabs />) ?? (true || sdk)} z', {}, ['directive-in-code page.mdx:1:6']],
  ])('are told by what is said of them alone, too: %s', (_, page, more, messages) => {
    const told = (order: readonly ResolveOptions[]): unknown => {
      const resolver = createResolver({ 'page.mdx': page }, { ...options, names: { sdk: 'sdk' }, ...more })
      return new Map(order.map((reader) => [reader.sdk, resolver.resolve('page.mdx', reader).file.messages.map(brief)]))
    }
    const expected = new Map([
      [undefined, []],
      ['react', messages],
    ])
    expect(told([{}, { sdk: 'react' }])).toEqual(expected)
    expect(told([{ sdk: 'react' }, {}])).toEqual(expected)
  })
})

describe('documents', () => {
  it('are parsed once, whatever the number of SDKs, outputs and questions', () => {
    const parsed: string[] = []
    const many = Array.from({ length: 40 }, (_, index) => `sdk${index}`)
    const resolver = createResolver(
      { ...files, 'other.md': '<Include src="_a" />' },
      {
        sdks: many,
        parse: (source, path) => {
          parsed.push(path)
          return processor.parse(source)
        },
      },
    )
    for (const { path, tree, file } of resolver.resolveAll()) expect([tree.type, file.path]).toEqual(['root', path])
    resolver.report()
    expect(resolver.graph.unused()).toEqual([])
    expect(resolver.variants('page.mdx').length).toBeGreaterThan(0)
    expect([...parsed].sort()).toEqual(['_a.mdx', '_c.mdx', 'other.md', 'page.mdx'])
    parsed.length = 0
    resolver.update({ '_a.mdx': 'new' })
    resolver.report()
    expect(parsed).toEqual(['_a.mdx'])
  })

  it('are frozen all through', () => {
    const trees: Root[] = []
    const resolver = createResolver(files, {
      ...options,
      parse: (source) => {
        const tree = processor.parse(source)
        trees.push(tree)
        return tree
      },
    })
    readers.forEach((reader) => resolver.resolve('page.mdx', reader).tree)
    expect(trees).toHaveLength(3)
    const walk = (value: unknown, way: string): void => {
      if (typeof value !== 'object' || value === null) return
      expect(Object.isFrozen(value), way).toBe(true)
      for (const [key, item] of Object.entries(value)) walk(item, `${way}.${key}`)
    }
    trees.forEach((tree) => {
      walk(tree, '')
    })
  })
})
