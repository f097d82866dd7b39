import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { Origin, ResolveOptions } from '../../src/index.js'
import { nodesOf, resolve } from '../project.js'

const originOf = (node: Nodes): Origin | undefined => node.data?.origin
const treeOf = (files: Record<string, string>, reader: ResolveOptions = {}, path = 'page.mdx'): Nodes[] =>
  nodesOf(resolve(files, reader, {}, path).resolved.tree)
const texts = (nodes: Nodes[]): [string, string | undefined][] =>
  nodes.flatMap((node) => ('value' in node ? [[node.value, originOf(node)?.path] as [string, string | undefined]] : []))

const nasty = {
  'page.mdx':
    '---\ntitle: t\n---\n\nimport P from "p"\n\npage `code` <Include src="_p/a" /> end\n\n- item <If sdk="go">go</If>\n- <Include src="_p/list" />\n\n<Card title="x">\n<Include src="_p/blocks" />\n</Card>\n\n<Tabs items={["Go", "React"]}>\n<Tab>\n<Include src="_p/list" />\n</Tab>\n<Tab>\nreact\n</Tab>\n</Tabs>\n\n| a |\n| - |\n| <Include src="_p/a" /> |\n\n[x][r] y[^1]\n\n[r]: /page\n\n[^1]: page\n\n<Include src="_s/x.ts" lines="2-3" />\n',
  '_p/a.mdx':
    'import A from "a"\n\n<If sdk="react">gone</If> part *em* `inline` [l](u) <If sdk="go">live</If> <b>bold</b>\n',
  '_p/list.mdx': '- x [x][r]\n\n  ```js\n  const a = 1\n  ```\n- y[^1]\n\n[r]: /partial\n\n[^1]: note `n`\n',
  '_p/blocks.mdx': '# H\r\n\r\n<Include src="./deep" />\r\n\r\ntext `c`\r\n',
  '_p/deep.mdx': '\uFEFF> quote\n> `two`\n\n{1 + 1}\n',
  '_s/x.ts': 'a\nb\nc\n',
}

describe('data.origin', () => {
  for (const sdk of [undefined, 'go', 'react', 'nextjs']) {
    it(`is on each node below a node of a partial, for ${sdk ?? 'all'}`, () => {
      const walk = (node: Nodes, inside: Origin | undefined): void => {
        if (inside) expect(originOf(node), JSON.stringify(node).slice(0, 200)).toBeDefined()
        if ('children' in node) for (const child of node.children) walk(child, originOf(node))
      }
      walk(resolve(nasty, { sdk }).resolved.tree, undefined)
    })
    it(`has words that stand in its file, at the position of the node, for ${sdk ?? 'all'}`, () => {
      for (const node of treeOf(nasty, { sdk })) {
        if (node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'mdxTextExpression') continue
        const { path } = originOf(node) ?? { path: 'page.mdx' }
        const source = nasty[path as keyof typeof nasty].replace(/^\uFEFF/, '')
        const { start, end } = node.position ?? expect.fail(`no position: ${JSON.stringify(node)}`)
        expect([path, source.slice(start.offset, end.offset).replace(/\s+/g, ' ')]).toEqual([
          path,
          expect.stringContaining(node.value.trim().split(/\s+/)[0] ?? ''),
        ])
        const lines = source.split(/\r\n|\n/)
        expect(lines.length).toBeGreaterThanOrEqual(end.line)
      }
    })
  }

  it('tells words of the page from words of the partial', () => {
    const files = { 'page.mdx': 'one <Include src="_p/a" /> three\n\nfour', '_p/a.mdx': '*two* `code`' }
    expect(texts(treeOf(files))).toEqual([
      ['one ', undefined],
      ['two', '_p/a.mdx'],
      [' ', '_p/a.mdx'],
      ['code', '_p/a.mdx'],
      [' three', undefined],
      ['four', undefined],
    ])
  })
  it('is on no node of the page', () => {
    const nodes = treeOf(
      { 'page.mdx': '# A\n\n- b <If sdk="go">c</If>\n\n<Card>\n`d`\n</Card>\n\n[e]: /f\n' },
      { sdk: 'go' },
    )
    expect(nodes.filter(originOf)).toEqual([])
  })
  it('is on no node of the page around an include', () => {
    const nodes = treeOf({ 'page.mdx': '> - <Card><Include src="_p/a" /></Card>\n', '_p/a.mdx': 'a' })
    expect(nodes.map((node) => [node.type, originOf(node)?.path])).toEqual([
      ['root', undefined],
      ['blockquote', undefined],
      ['list', undefined],
      ['listItem', undefined],
      ['mdxJsxFlowElement', undefined],
      ['paragraph', '_p/a.mdx'],
      ['text', '_p/a.mdx'],
    ])
  })
  it('has the chain of includes, the one of the page first', () => {
    const nodes = treeOf({
      'page.mdx': 'x\n\n<Include src="_p/a" />',
      '_p/a.mdx': 'a\n\n- <Include src="_p/b" />',
      '_p/b.mdx': 'deep',
    })
    const deep = nodes.find((node) => node.type === 'text' && node.value === 'deep')!
    expect(originOf(deep)?.path).toBe('_p/b.mdx')
    expect(
      originOf(deep)?.chain.map(({ path, position: { start } }) => `${path}:${start.line}:${start.column}`),
    ).toEqual(['page.mdx:3:1', '_p/a.mdx:3:3'])
  })
  it('is one object for the nodes of one include', () => {
    const nodes = treeOf(
      {
        'page.mdx': '<Include src="_p/a" />\n\n<Include src="_p/a" />',
        '_p/a.mdx': '# a\n\n*b* `c` <If sdk="go">d</If>',
      },
      { sdk: 'go' },
    )
    const origins = new Set(nodes.map(originOf).filter((origin) => origin !== undefined))
    expect([...origins].map(({ chain }) => chain[0]?.position.start.line)).toEqual([1, 3])
  })
  it('is that of the page on children', () => {
    const nodes = treeOf({ 'page.mdx': '<Include src="_p/a">kid</Include>', '_p/a.mdx': '*a* **{props.children}**' })
    expect(texts(nodes)).toEqual([
      ['a', '_p/a.mdx'],
      [' ', '_p/a.mdx'],
      ['kid', undefined],
    ])
  })
  it('is that of the middle file on its children', () => {
    const nodes = treeOf({
      'page.mdx': '<Include src="_p/a" />',
      '_p/a.mdx': '<Include src="_p/b">kid</Include>',
      '_p/b.mdx': '**{props.children}**',
    })
    const kid = nodes.find((node) => node.type === 'text')!
    expect(originOf(kid)?.path).toBe('_p/a.mdx')
    expect(originOf(kid)?.chain.map(({ path }) => path)).toEqual(['page.mdx'])
  })
  it('is on the value of a prop, where it was read', () => {
    const nodes = treeOf({ 'page.mdx': '<Include src="_p/a" name="N" />', '_p/a.mdx': '**{props.name}**' })
    expect(texts(nodes)).toEqual([['N', '_p/a.mdx']])
  })
  it('is on definitions and ESM that moved', () => {
    const nodes = treeOf({
      'page.mdx': '[x][r]\n\n<Include src="_p/a" />\n\n[r]: /p',
      '_p/a.mdx': 'import A from "./a"\n\n[y][r]\n\n[r]: /a',
    })
    expect(
      nodes
        .filter((node) => node.type === 'mdxjsEsm' || node.type === 'definition')
        .map((node) => originOf(node)?.path),
    ).toEqual(['_p/a.mdx', '_p/a.mdx', undefined])
  })
  it('is on a code block, with the lines it was taken from', () => {
    const [, code] = treeOf({
      'page.mdx': '<Include src="_s/a.ts" region="r" />',
      '_s/a.ts': 'x\n// #region r\na\nb\n// #endregion r\n',
    })
    expect(code && originOf(code)?.path).toBe('_s/a.ts')
    expect([code?.position?.start.line, code?.position?.end.line]).toEqual([3, 4])
  })
  it('has the variant file that stood in', () => {
    const nodes = treeOf(
      { 'page.mdx': '<Include src="_p/a" />', '_p/a.mdx': 'plain', '_p/a.go.mdx': 'variant' },
      { sdk: 'go' },
    )
    expect(texts(nodes)).toEqual([['variant', '_p/a.go.mdx']])
  })
  it('stays right where one node is split around blocks', () => {
    const nodes = treeOf({
      'page.mdx': '<Include src="_p/a" />',
      '_p/a.mdx': 'before <Include src="_p/b" /> after',
      '_p/b.mdx': '- one\n- two',
    })
    expect(nodes.map((node) => originOf(node)?.path)).toEqual([
      undefined,
      '_p/a.mdx',
      '_p/a.mdx',
      ...Array<string>(7).fill('_p/b.mdx'),
      '_p/a.mdx',
      '_p/a.mdx',
    ])
  })
})
