import { expect } from 'vitest'
import type { ResolveOptions } from '../../src/index.js'
import { nodesOf, project } from '../project.js'

export type Files = Record<string, string>

export const react = { sdk: 'react' }

/** Partials `_0` to `_<count - 1>`, each made by its index. */
const partials = (count: number, make: (index: number) => string): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`_${index}.mdx`, make(index)]))

/** Partials that each lead to the next, as told; the last one stands by itself. */
export const chain = (count: number, link: (next: number) => string, last: string): Files =>
  partials(count, (index) => (index < count - 1 ? link(index + 1) : last))

/** What an output may hold that is beyond no limit: what its page has, and what the limits leave room for. */
export interface Bomb {
  readonly page: string
  readonly files: Files
  /** Nodes of the output, at most. */
  readonly nodes: number
  /** Messages, at most. */
  readonly messages: number
  readonly reader?: ResolveOptions
}

export const twice = (next: number): string => `<Include src="_${next}" />\n\n<Include src="_${next}" />`
export const start = '<Include src="_0" />'
const tabsIn = (depth: number): string =>
  Array.from({ length: depth }).reduce<string>(
    (inner) => `<Tabs items={["React", "npm"]}>\n<Tab>\n${inner}\n</Tab>\n<Tab>y</Tab>\n</Tabs>`,
    'x',
  )

/** Bombs that are met in a moment. */
export const bombs: Record<string, Bomb> = {
  'children placed twice, fourteen times over': {
    page: `${'<Include src="_twice">\n'.repeat(14)}x\n${'</Include>\n'.repeat(14)}`,
    files: { '_twice.mdx': '{props.children}\n\n{props.children}' },
    nodes: 40_000,
    messages: 20,
  },
  'children placed twice by each of thirty partials': {
    page: '<Include src="_0">x</Include>',
    files: chain(
      30,
      (next) => `<Include src="_${next}">\n\n{props.children}\n\n{props.children}\n\n</Include>`,
      '{props.children}',
    ),
    nodes: 40_000,
    messages: 60,
  },
  'a prop that holds itself twice, thirty times over': {
    page: '<Include src="_0" a="x" />',
    files: chain(30, (next) => `<Include src="_${next}" a={[props.a, props.a]} />`, '{props.a}'),
    nodes: 10,
    messages: 30,
  },
  'a prop that is called with itself twice, thirty times over': {
    page: '<Include src="_0" a="x" />',
    files: chain(30, (next) => `<Include src="_${next}" a={g(props.a, props.a)} />`, '{props.a}'),
    nodes: 10,
    messages: 30,
  },
  'a text that doubles forty times': {
    page: '<Include src="_0" a="xxxxxxxxxx" />',
    files: chain(40, (next) => `<Include src="_${next}" a={props.a + props.a} />`, '{props.a}'),
    nodes: 10,
    messages: 40,
  },
  'a template that doubles forty times': {
    page: '<Include src="_0" a="xxxxxxxxxx" />',
    files: chain(40, (next) => `<Include src="_${next}" a={\`\${props.a}\${props.a}\`} />`, '{props.a}'),
    nodes: 10,
    messages: 40,
  },
  'props that are passed on as one, twice, thirty times over': {
    page: '<Include src="_0" a="x" b="y" />',
    files: chain(30, (next) => `<Include src="_${next}" a={props} b={props} />`, '{props.a}'),
    nodes: 10,
    messages: 60,
  },
  'a hundred and eighty tabs in tabs': { page: tabsIn(180), files: {}, nodes: 1000, messages: 0, reader: react },
  'twelve partials that all include each other': {
    page: start,
    files: partials(12, () => partialsOf(12)),
    nodes: 10,
    messages: 2 * 144,
  },
}

/** Bombs that fill an output to its limits. */
export const largeBombs: Record<string, Bomb> = {
  'includes that double thirty times': { page: start, files: chain(31, twice, 'x'), nodes: 20_000, messages: 60 },
  'sections that each include two': {
    page: '<Include src="_0#a" />',
    files: chain(
      30,
      (next) =>
        ['# A', '# B']
          .map((heading) => `${heading}\n\n<Include src="_${next}#a" />\n\n<Include src="_${next}#b" />`)
          .join('\n\n'),
      '# A\n\nx\n\n# B\n\ny',
    ),
    nodes: 60_000,
    messages: 200,
  },
  'two thousand paragraphs that double twelve times': {
    page: start,
    files: chain(13, twice, 'para\n\n'.repeat(2000)),
    nodes: 251_000,
    messages: 30,
  },
  'a hundred tabs, each with a bomb in it': {
    page: Array<string>(100).fill('<Tabs items={["React", "Go"]}>\n<Include src="_0" />\n</Tabs>').join('\n\n'),
    files: chain(
      11,
      (next) => Array<string>(4).fill(`<Include src="_${next}" />`).join('\n\n'),
      '<Tab title="React">x</Tab>',
    ),
    nodes: 40_000,
    messages: 250,
    reader: react,
  },
  'two hundred partials of tabs that each include the next twice': {
    page: start,
    files: chain(
      200,
      (next) =>
        `<Tabs items={["React", "npm"]}>\n<Tab>\n<Include src="_${next}" />\n</Tab>\n<Tab>\n<Include src="_${next}" />\n</Tab>\n</Tabs>`,
      'x',
    ),
    nodes: 60_000,
    messages: 400,
    reader: react,
  },
  'sixty partials that all include each other': {
    page: start,
    files: partials(60, () => partialsOf(60)),
    nodes: 10,
    messages: 2 * 3600,
  },
  'footnotes of a partial that comes thousands of times': {
    page: start,
    files: chain(14, twice, 'a[^n] b[^m]\n\n[^n]: note\n\n[^m]: other'),
    nodes: 60_000,
    messages: 30,
  },
  'a large file of code that comes thousands of times': {
    page: start,
    files: {
      ...chain(14, twice, '<Include src="_code.ts" lines="2-9999" />'),
      '_code.ts': 'const a = 1\n'.repeat(10_000),
    },
    nodes: 10_000,
    messages: 30,
  },
}

function partialsOf(count: number): string {
  return Array.from({ length: count }, (_, index) => `<Include src="_${index}" />`).join('\n\n')
}

/** Expects that a bomb is stopped, that the rest of its page is intact, and that the graph agrees with the tree. */
export function expectStopped(_: string, bomb: Bomb): void {
  const { page, files, reader = react } = bomb
  const resolver = project({ 'page.mdx': `${page}\n\nend`, ...files })
  const { tree, file, dependencies } = resolver.resolve('page.mdx', reader)
  expect(nodesOf(tree).length).toBeLessThanOrEqual(bomb.nodes)
  expect(file.messages.length).toBeLessThanOrEqual(bomb.messages)
  expect(tree.children.at(-1)).toMatchObject({ children: [{ value: 'end' }] })
  expect(resolver.graph.dependencies('page.mdx', { ...reader, deep: true })).toEqual(dependencies)
}
