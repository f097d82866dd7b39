import engines from 'gray-matter/lib/engines.js'
import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toMdx } from '../../src/index.js'
import { mayHaveKey, readFrontMatter } from '../../src/source/frontmatter.js'
import { project } from '../project.js'

describe('front matter', () => {
  beforeEach(() => {
    vi.spyOn(engines.yaml, 'parse')
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  const files = {
    'a.mdx': '---\ntitle: A\n---\n\n<Include src="_p" />\n\n<If sdk="go">b</If>\n',
    'b.mdx': '---\ntitle: B\nsdk: go\n---\n\nc\n',
    '_p.mdx': '---\ntitle: P\n---\n\n{props.d}\n',
  }

  it('is not read for trees, the graph and fingerprints where it says nothing of readers and props', () => {
    const resolver = project(files)
    for (const page of resolver.pages) for (const { tree } of resolver.variants(page)) expect(tree.type).toBe('root')
    expect(resolver.graph.dependents('_p.mdx')).toHaveLength(1)
    expect([...resolver.resolveAll()].map(({ fingerprint }) => fingerprint)).toHaveLength(4)
    expect(engines.yaml.parse).toHaveBeenCalledTimes(1)
    expect(engines.yaml.parse).toHaveBeenCalledWith('\ntitle: B\nsdk: go\n', undefined)
  })

  it('is read once where it is asked for', () => {
    const resolver = project(files)
    for (let time = 0; time < 2; time++) {
      expect(resolver.resolve('a.mdx', { sdk: 'go' }).frontmatter).toEqual({ title: 'A' })
      expect(resolver.resolve('a.mdx', { sdk: 'react' }).frontmatter).toEqual({ title: 'A' })
    }
    expect(engines.yaml.parse).toHaveBeenCalledTimes(1)
  })

  it('is read for what is wrong with it', () => {
    const resolver = project({ 'a.mdx': '---\na: [\n---\n\nb\n' })
    const { file } = resolver.resolve('a.mdx')
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['front-matter-invalid'])
  })

  it.each([
    ['sdk: go', true],
    ['"sdk": go', true],
    ['? sdk\n: go', true],
    ['{ sdk: go }', true],
    ['"\\x73dk": go', true],
    ['"s\\\ndk": go', true],
    ['a: &b sdk\n*b : go', true],
    ['a: &b { c: d }\n<<: *b', true],
    ['title: go', false],
    ['', false],
  ])('with %j may have the key `sdk`: %j', (yaml, may) => {
    expect(mayHaveKey(readFrontMatter(`---\n${yaml}\n---\n`, 'a.mdx'), ['sdk'])).toBe(may)
  })

  it.each(['1', '16', 'true', 'null', 'Infinity', '-1', 'a b', ''])(
    'may have the key `%s`, whatever is written',
    (key) => {
      expect(mayHaveKey(readFrontMatter('---\n0x10: a\nTrue: b\n~: c\n---\n', 'a.mdx'), [key])).toBe(true)
    },
  )

  it('is left out of a text where a host has taken it off, with what is wrong with it', () => {
    const resolver = project({ 'a.mdx': '---\ntitle: A\n---\n\n# A\n\n---\n', 'b.mdx': '---\n---\n', 'c.mdx': '# C\n' })
    const textOf = (path: string): string => resolver.toMdx(resolver.resolve(path), { frontmatter: false })
    expect([textOf('a.mdx'), textOf('b.mdx'), textOf('c.mdx')]).toEqual(['# A\n\n___\n', '', '# C\n'])
    const cut: Root = { type: 'root', children: [{ type: 'yaml', value: 'a\n---\nb' }] }
    const file = new VFile('')
    expect(toMdx(cut, { frontmatter: false, file })).toBe('')
    expect(file.messages).toEqual([])
    const output = resolver.resolve('a.mdx')
    expect(resolver.toMdx(output.tree, { frontmatter: false })).toBe('# A\n\n___\n')
    expect(resolver.toMdx(output, { frontmatter: true })).toBe('---\ntitle: A\n---\n\n# A\n\n___\n')
  })

  it('that is refused has no key', () => {
    expect(mayHaveKey(readFrontMatter('---js\nsdk: 1\n---\n', 'a.mdx'), ['sdk'])).toBe(false)
    expect(mayHaveKey(readFrontMatter('sdk: 1\n', 'a.mdx'), ['sdk'])).toBe(false)
  })
})
