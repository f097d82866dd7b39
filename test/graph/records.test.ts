import { describe, expect, it } from 'vitest'
import { createResolver, type GraphJson, type Options } from '../../src/index.js'
import { satteri } from '../../src/satteri.js'
import { project } from '../project.js'

type Files = Record<string, string>

const axes = { is: ['human', 'llm'] }
const recordsOf = (files: Files, options: Options = {}): GraphJson =>
  project(files, { axes, ...options }).graph.toJSON()

/** Steps in brief: `to`, or `parent > to`, and why it was refused. */
const stepsOf = ({ edges, traces }: GraphJson, page: string): [readers: unknown, steps: string[]][] =>
  traces
    .filter((trace) => trace.page === page)
    .map(({ readers, steps }) => [
      readers,
      steps.map(({ edge, parent, refused }) => {
        const from = parent === null ? '' : `${parent} > `
        return `${from}${edges[edge]?.to}${refused === undefined ? '' : `: ${refused}`}`
      }),
    ])

describe('the records of a graph', () => {
  it('say their version, the values of each axis, `sdk` first, and what is looked at by itself', () => {
    const { version, axes, roots, files } = recordsOf({
      'page.mdx': '<Include src="_a" />',
      'page.go.mdx': '',
      'z.md': '',
      '_a.mdx': '',
      '_dead.mdx': '<Include src="_deader" />',
      '_deader.mdx': '<Include src="_a" />',
      '_ring.mdx': '<Include src="_rang" />',
      '_rang.mdx': '<Include src="_ring" />',
      'z.ts': '',
    })
    expect([version, axes]).toEqual([2, { sdk: ['nextjs', 'react', 'go'], is: ['human', 'llm'] }])
    expect(Object.keys(axes)).toEqual(['sdk', 'is'])
    expect(roots).toEqual(['_dead.mdx', '_rang.mdx', 'page.mdx', 'z.md'])
    expect(files).toHaveLength(9)
  })

  it('have a trace of every file of markup, sorted by page', () => {
    const { traces } = recordsOf({ 'page.mdx': '<Include src="_a" />', '_a.mdx': '<Include src="b.ts" />', 'b.ts': '' })
    expect(traces.map(({ page, source, steps }) => [page, source, steps.length])).toEqual([
      ['_a.mdx', '_a.mdx', 1],
      ['page.mdx', 'page.mdx', 2],
    ])
  })

  it('name in a trace the file that the page is made from', () => {
    const { traces } = recordsOf({ 'page.mdx': 'x', 'page.go.mdx': 'y', 'page.llm.mdx': 'z' })
    expect(traces.filter(({ page }) => page === 'page.mdx').map(({ source, readers }) => [source, readers])).toEqual([
      ['page.mdx', [{ sdk: [null, 'nextjs', 'react'], is: [null, 'human'] }]],
      ['page.llm.mdx', [{ sdk: [null, 'nextjs', 'react'], is: ['llm'] }]],
      ['page.go.mdx', [{ sdk: ['go'] }]],
    ])
  })

  const chain: Files = {
    'page.mdx': '<Include src="_a" />\n\n<If sdk="go"><Include src="_b" /></If>',
    '_a.mdx': '<If is="llm"><Include src="_b" /></If>',
    '_b.mdx': '<Include src="_c" />',
    '_c.mdx': 'c',
  }

  it('keep for each reader who meets other includes the steps, each with the one that opened its file', () => {
    expect(stepsOf(recordsOf(chain), 'page.mdx')).toEqual([
      [[{ is: [null, 'llm'], sdk: [null, 'go'] }], ['_a.mdx', '0 > _b.mdx', '1 > _c.mdx', '_b.mdx', '3 > _c.mdx']],
      [[{ is: [null, 'llm'], sdk: ['nextjs', 'react'] }], ['_a.mdx', '0 > _b.mdx', '1 > _c.mdx']],
      [[{ is: ['human'], sdk: [null, 'go'] }], ['_a.mdx', '_b.mdx', '1 > _c.mdx']],
      [[{ is: ['human'], sdk: ['nextjs', 'react'] }], ['_a.mdx']],
    ])
  })

  it('have each reader of a page in one box of one trace', () => {
    const { traces } = recordsOf(chain)
    for (const sdk of [null, 'nextjs', 'react', 'go'])
      for (const is of [null, 'human', 'llm']) {
        const boxes = traces
          .filter(({ page }) => page === 'page.mdx')
          .flatMap(({ readers }) => readers)
          .filter((box) => (box.sdk ?? [sdk]).includes(sdk) && (box.is ?? [is]).includes(is))
        expect(boxes, `${sdk} ${is}`).toHaveLength(1)
      }
  })

  it.each<[string, Files, Options, readonly string[]]>([
    ['include-missing', { 'page.mdx': '<Include src="_gone" />' }, {}, ['_gone.mdx: include-missing']],
    ['include-outside', { 'page.mdx': '<Include src="../x" />' }, {}, ['../x: include-outside']],
    ['include-dynamic', { 'page.mdx': '<Include src={x} />' }, {}, ['src={x}: include-dynamic']],
    ['include-unparsable', { 'page.mdx': '<Include src="_a" />', '_a.mdx': '{' }, {}, ['_a.mdx: include-unparsable']],
    ['section-missing', { 'page.mdx': '<Include src="_a#x" />', '_a.mdx': '# A' }, {}, ['_a.mdx: section-missing']],
    ['region-missing', { 'page.mdx': '<Include src="a.ts" region="x" />', 'a.ts': 'a' }, {}, ['a.ts: region-missing']],
    ['lines-missing', { 'page.mdx': '<Include src="a.ts" lines="9" />', 'a.ts': 'a' }, {}, ['a.ts: lines-missing']],
    [
      'include-cycle, of the include that closes the ring',
      { 'page.mdx': '<Include src="_a" />', '_a.mdx': '<Include src="_b" />', '_b.mdx': '<Include src="_a" />' },
      {},
      ['_a.mdx', '0 > _b.mdx', '1 > _a.mdx: include-cycle'],
    ],
    [
      'include-limit, of the first beyond it and of those that follow',
      {
        'page.mdx': '<Include src="_a" />\n\n<Include src="_a" />\n\n<Include src="_b" />',
        '_a.mdx': 'a',
        '_b.mdx': '',
      },
      { limits: { includes: 1 } },
      ['_a.mdx', '_a.mdx: include-limit', '_b.mdx: include-limit'],
    ],
  ])('say of a step why it was refused: %s', (_, files, options, steps) => {
    expect(stepsOf(recordsOf(files, options), 'page.mdx')).toEqual([[[{}], steps]])
  })
})

describe('the text of a graph', () => {
  it('is the same whatever parsed the files, and wherever they were kept', () => {
    const files = {
      'a.mdx': 'import C from "./_c.mdx"\n\nSee <Include src="_b" />.\n\n<C />\n\n{[C]}\n',
      '_b.mdx': '<If sdk="go"><Include src="_gone" /></If>',
      '_c.mdx': 'c',
    }
    const store = new Map<string, Uint8Array>()
    const textOf = (options: Options): string =>
      JSON.stringify(createResolver(files, { sdks: ['go', 'js'], ...options }).graph)
    const [written, ...others] = [{}, { parser: satteri() }, { cache: { store } }, { cache: { store } }].map(textOf)
    expect(others).toEqual(others.map(() => written))
    expect(store.size).toBe(3)
  })
})
