import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { flat, nodesOf, project, resolve } from '../project.js'
import { bomb, expectTakesChain, expectTakesDeep } from './hostile.js'

describe('includes', () => {
  // An output expands 10,000 includes at most, and each brings one paragraph of one text, or one panel of them.
  it.each([
    [30, 2],
    [12, 6],
  ])('stops a bomb of %i levels by %i, and says so', (depth, fan) => {
    const { messages, resolved } = resolve({ 'page.mdx': '<Include src="_0" />\n\nend', ...bomb(depth, fan, 'x') })
    expect(messages.every((message) => message.startsWith('include-limit'))).toBe(true)
    expect(messages.length).toBeGreaterThan(0)
    expect(messages.length).toBeLessThan(depth * fan)
    expect(resolved.tree.children.at(-1)).toMatchObject({ children: [{ value: 'end' }] })
    expect(nodesOf(resolved.tree).length).toBeLessThan(2 * 10_000)
  })

  it('stops a bomb of panels as soon', () => {
    const { messages, resolved } = resolve(
      { 'page.mdx': '<Tabs>\n<Include src="_0" />\n</Tabs>', ...bomb(11, 4, '<Tab title="React">x</Tab>') },
      { sdk: 'react' },
    )
    expect(messages.some((message) => message.startsWith('include-limit'))).toBe(true)
    expect(messages.length).toBeLessThan(11 * 4)
    expect(nodesOf(resolved.tree).length).toBeLessThan(3 * 10_000)
  })

  it('builds the graph of a bomb, of a few edges', () => {
    const { graph } = project({ 'page.mdx': '<Include src="_0" />', ...bomb(30, 2, 'x') })
    expect([graph.edges.length, graph.dependencies('page.mdx', { sdk: 'go', deep: true }).length]).toEqual([59, 30])
    for (const { steps } of graph.toJSON().traces) expect(steps.length).toBeLessThan(10_000 + 59)
  })

  it.each([50, 150])('takes a chain of %i partials, or says why not: it never throws', expectTakesChain)

  it('takes trees that grow deep through partials, or says why not: it never throws', () => {
    const nested = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`_${index}.mdx`, `${'> '.repeat(80)}<Include src="_${index + 1}" />`]),
    )
    const resolver = project({ 'page.mdx': '<Include src="_0" />', ...nested, '_60.mdx': 'last' })
    expect(resolver.resolve('page.mdx', { sdk: 'go' }).tree.type).toBe('root')
    expect(resolver.report().length).toBe(62)
  })
})

const deepExpressions: readonly (readonly [string, (depth: number) => string])[] = [
  ['elements', (depth) => '<a>'.repeat(depth) + '</a>'.repeat(depth)],
  ['lists', (depth) => '['.repeat(depth) + ']'.repeat(depth)],
  ['choices', (depth) => `${'a ? b : '.repeat(depth)}c`],
  ['members', (depth) => `a${'.b'.repeat(depth)}`],
  ['calls', (depth) => `a${'()'.repeat(depth)}`],
  ['denials', (depth) => `${'!'.repeat(depth)}a`],
]

describe('a file', () => {
  it.each([
    ['elements', `${'<a>\n'.repeat(2000)}x\n${'</a>\n'.repeat(2000)}`],
    ['conditions', `${'<If sdk="go">\n'.repeat(2000)}x\n${'</If>\n'.repeat(2000)}`],
    ['brackets in an expression', `{${'['.repeat(5000)}${']'.repeat(5000)}}`],
    ['parentheses in an attribute', `<If sdk={${'('.repeat(3000)}"go"${')'.repeat(3000)}}>x</If>`],
    ['emphasis', `${'*a **b '.repeat(1500)}`],
    ['sums', `{${'1+'.repeat(3000)}1}`],
    ...deepExpressions.flatMap(([name, write]) => [
      [`${name} in an expression`, `{${write(2800)}}`],
      [`${name} in an expression that reads props`, `{[props, ${write(2800)}]}`],
      [`${name} in an attribute`, `<A b={${write(2800)}} />`],
      [`${name} in a prop`, `<Include src="_b" x={${write(2800)}} />`],
      [`${name} in an export`, `export const a = ${write(2800)}`],
      [`${name}, as deep as they may be`, `{${write(390)}} <A b={[props, ${write(380)}]} />`],
    ]),
  ])('of deeply nested %s is resolved, or a message says why not', (_, source) => {
    expectTakesDeep(source)
  })

  it.each([
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${Array.from('bcdefghi', (name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[index]}`).join(',')}]`).join('\n')}`,
    ],
    ['an alias of itself', 'a: &a [*a]'],
    ['deep lists', `a: ${'['.repeat(20_000)}`],
    ['lists as deep as the parser takes', `a: ${'['.repeat(1000)}${']'.repeat(1000)}`],
    ['maps as deep as the parser takes', Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['no YAML', 'a: [\nb: }'],
    ['a list', '- a'],
    ['a text', 'just text'],
    ['a tag that makes code', 'a: !!js/function "function () { globalThis.ran = true }"'],
    ['a key twice', 'a: 1\na: 2'],
  ])('with front matter of %s has none, and says so', (_, yaml) => {
    const { messages, resolved } = resolve({ 'page.mdx': `---\n${yaml}\n---\n\ntext` })
    expect(messages).toEqual([expect.stringMatching(/^front-matter-invalid page\.mdx:[1-3]:\d+$/)])
    expect([resolved.frontmatter, resolved.tree.children.at(-1)]).toMatchObject([{}, { type: 'paragraph' }])
  })

  it.each(['js', ' js', 'JS', 'javascript', 'Javascript ', '\tjs', 'coffee', 'json', 'toml', 'constructor', 'yaml'])(
    'with front matter in `---%s` runs nothing, and says so',
    (language) => {
      Reflect.deleteProperty(globalThis, 'ran')
      const { mdx, messages, resolved } = resolve({
        'page.mdx': `---${language}\n{ sdk: (globalThis.ran = "go") }\n---\n\ntext`,
      })
      expect({ mdx, messages, frontmatter: resolved.frontmatter }).toEqual({
        mdx: 'text\n',
        messages: ['front-matter-language page.mdx:1:1'],
        frontmatter: {},
      })
      expect('ran' in globalThis).toBe(false)
    },
  )

  it('reads keys with the names of prototypes as data', () => {
    const { resolved } = resolve({ 'page.mdx': '---\n__proto__:\n  polluted: true\nconstructor: c\n---\n' })
    expect(Object.keys(resolved.frontmatter)).toEqual(['__proto__', 'constructor'])
    expect('polluted' in {} || 'polluted' in resolved.frontmatter).toBe(false)
  })

  it.each([
    ['nothing', '', ''],
    ['white space', ' \n\t\n \r\n', ''],
    ['a byte order mark', '\uFEFF', ''],
    ['front matter only', '---\na: 1\n---', '---\na: 1\n---\n'],
    ['CRLF', 'a <If sdk="react">x</If> b\r\n\r\n<If sdk="go">\r\nc\r\n</If>\r\n', 'a b\n\nc\n'],
    ['old line ends', 'a <If sdk="react">x</If> b\r\r<If sdk="go">\rc\r</If>\r', 'a b\n\nc\n'],
    ['a byte order mark and an include', '\uFEFF<Include src="_a" />', 'a\n'],
    ['a null character', 'a\u0000b <If sdk="react">x</If>', 'a\uFFFDb\n'],
    ['white space in a condition', '<If  sdk = "go"\n>x</If >', 'x\n'],
    ['a comment in an expression', "<If sdk={/* c */ 'go' /* d */}>x</If>", 'x\n'],
    ['entities in an attribute', '<If sdk="&#103;o">x</If>', 'x\n'],
    ['quotes in quotes', `<If sdk={"go"}>x</If> <If sdk='react'>y</If>`, 'x\n'],
    ['tabs for spaces', '-\ta\n\n\t<If sdk="react">\n\tx\n\t</If>\n\n\tb', '- a\n\n  b\n'],
  ])('of %s is resolved', (_, source, expected) => {
    expect(flat({ 'page.mdx': source, '_a.mdx': 'a' }, { sdk: 'go' })).toBe(expected)
  })

  it.each(['sdk: 3', 'sdk: true', 'sdk: { nextjs: true }', 'sdk: [nextjs, 3]', 'sdk: [[], {}]'])(
    'with front matter that names no SDK as it should says so: %s',
    (yaml) => {
      const { messages } = resolve({ 'page.mdx': `---\n${yaml}\n---\n\ntext` })
      expect(messages).toEqual([expect.stringMatching(/^front-matter-sdk page\.mdx:2:\d+$/)])
    },
  )

  it('takes names of prototypes for props, axes and SDKs that are not there', () => {
    const given = {
      'page.mdx':
        '<Include src="_a" constructor="c" __proto__="p" />\n\n<If toString="x">y</If> <If sdk="constructor">z</If>',
      '_a.mdx': '{props.constructor} {props.__proto__}',
    }
    const { mdx, messages } = resolve(given, { sdk: 'go' })
    expect(mdx).toBe('c p\n\n<If toString="x">y</If> <If sdk="constructor">z</If>\n')
    expect(messages).toEqual(['sdk-unknown page.mdx:3:25'])
    expect(resolve({ 'page.mdx': '<Include src="_a" />', '_a.mdx': '{props.constructor}' }).messages).toEqual([
      'prop-missing page.mdx:1:1',
    ])
  })
})

/** More than may be passed as arguments. */
const many = 130_000

describe('what is many times there', () => {
  const rows = (count: number, write: (index: number) => string, between = '\n'): string =>
    Array.from({ length: count }, (_, index) => write(index)).join(between)

  it.each<[string, Record<string, string>]>([
    ['lines that are taken', { 'page.mdx': `<Include src="a.ts" lines="1-${many}" />`, 'a.ts': rows(many, () => 'x') }],
    [
      'lines of a region',
      {
        'page.mdx': '<Include src="a.ts" region="a" />',
        'a.ts': `// #region a\n${rows(many, () => 'x')}\n// #endregion`,
      },
    ],
    [
      'ranges of lines',
      { 'page.mdx': `<Include src="a.ts" lines="${rows(4000, () => '1-', ',')}" />`, 'a.ts': rows(many, () => 'x') },
    ],
    [
      'items of lists that are joined',
      { 'page.mdx': `- a\n\n<If sdk="go">\n\n${rows(many / 10, () => '- b')}\n\n</If>` },
    ],
    ['words of a paragraph', { 'page.mdx': rows(many, () => 'a', ' ') }],
    ['spaces in a text', { 'page.mdx': `a${' '.repeat(many)}b <If sdk="go">c</If>` }],
    ['attributes', { 'page.mdx': `<A ${rows(5000, (index) => `a${index}={1}`, ' ')} />` }],
    ['cells', { 'page.mdx': `|${' a |'.repeat(2000)}\n|${' - |'.repeat(2000)}\n|${' b |'.repeat(2000)}` }],
  ])('is resolved: %s', (_, files) => {
    const resolver = project(files)
    const { tree, file } = resolver.resolve('page.mdx', { sdk: 'go' })
    expect(tree.type).toBe('root')
    for (const { ruleId } of file.messages) expect(ruleId).toBe('include-limit')
    expect(resolver.report()).toHaveLength(Object.keys(files).length)
  })

  it('is reported: messages of one file', () => {
    const resolver = createResolver({ 'page.mdx': '' }, { sdks: ['go'], parse: () => conditions(many) })
    expect(resolver.report()[0]?.messages).toHaveLength(many)
  })

  it('leaves out texts that children place over and over, beyond what an output may hold', () => {
    const files = Object.fromEntries(
      Array.from({ length: 28 }, (_, index) => [
        `_${index}.mdx`,
        `<Include src="_${index + 1}">{props.children} {props.children}</Include>`,
      ]),
    )
    const { mdx, messages } = resolve({
      'page.mdx': `<Include src="_0">${'word '.repeat(20_000)}</Include>`,
      ...files,
      '_28.mdx': '{props.children}',
    })
    expect(messages.some((message) => message.startsWith('include-limit'))).toBe(true)
    expect(mdx.length).toBeLessThan(250_000 * 100)
  })
})

/** A tree of conditions on an SDK that is not there, each on a line of its own. */
function conditions(count: number): Root {
  const position = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 2 } })
  return {
    type: 'root',
    children: Array.from({ length: count }, (_, at) => ({
      type: 'mdxJsxFlowElement',
      name: 'If',
      attributes: [{ type: 'mdxJsxAttribute', name: 'sdk', value: 'none' }],
      children: [],
      position: position(at + 1),
    })),
  }
}
