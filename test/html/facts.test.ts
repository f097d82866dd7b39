import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { factsOf, type Facts } from '../../src/html/client/facts/facts.js'
import { including } from '../../src/html/client/facts/including.js'
import { livePart } from '../../src/html/client/facts/nearby.js'
import type { Choice } from '../../src/html/client/facts/readers.js'
import { problemsOf } from '../../src/html/client/facts/refusals.js'
import { showing } from '../../src/html/client/facts/showing.js'
import { readersTexts } from '../../src/html/client/facts/wording.js'
import { labelPlaces, type Rectangle } from '../../src/html/client/drawing/label-places.js'
import { mapLayout } from '../../src/html/client/layout/map.js'
import type { Reader } from '../../src/model/reader.js'
import { noSdks, threeAxes } from './axes-sample.js'
import { largeSample, nasty, sample } from './sample.js'

const textsOf = (facts: Facts, readers: readonly Reader[]) => readersTexts(readers, facts.axes).map(({ text }) => text)
const sdksOf = (readers: readonly Reader[]) => [...new Set(readers.map(({ sdk }) => sdk))].sort()

describe('what the page works out of the graph', () => {
  const facts = factsOf(sample)
  const vertex = (path: string) => facts.vertices.find((one) => one.path === path)!
  const live = (choice: Choice) => [...livePart(facts, choice).lines].map(({ from, to }) => `${from.path} → ${to.path}`)

  it('lists the pages that show a file, with the SDKs in their scope and the chain of includes', () => {
    const pages = showing(facts, vertex('_snippets/create.ts'), {})
    const plain = pages.map(({ page, readers, routes }) => [
      page,
      sdksOf(readers),
      routes.map(({ via }) => via.map(({ path }) => path)),
    ])
    expect(plain).toEqual([
      ['guides/index.mdx', ['react', 'vue'], [['_partials/a.mdx', '_partials/b.mdx']]],
      ['guides/one.mdx', ['vue'], [['_partials/a.mdx', '_partials/b.mdx']]],
      ['guides/two.mdx', ['go', 'react', 'vue'], [[]]],
    ])
    expect(showing(facts, vertex('_snippets/create.ts'), { sdk: 'go' }).map(({ page }) => page)).toEqual([
      'guides/two.mdx',
    ])
  })

  it('says of a graph what its own queries say', () => {
    const files = {
      'index.mdx': '<Include src="_p/x" />\n\n<If sdk="go"><Include src="_p/gone" /></If>',
      'page.mdx': '---\nsdk: go\n---\n\n<Include src="_p/y" />\n\n<If sdk="js"><Include src="_p/z" /></If>',
      'page.js.mdx': '<Include src="_p/z" />',
      '_p/x.mdx': '<If notSdk="go"><Include src="_p/y" /></If>',
      '_p/y.mdx': 'y\n\n<Include src="_p/x" />',
      '_p/z.mdx': 'z',
    }
    const { graph } = createResolver(files, { sdks: ['go', 'js', 'vue'] })
    const own = factsOf(graph.toJSON())
    for (const path of ['_p/x.mdx', '_p/y.mdx', '_p/z.mdx', 'page.mdx']) {
      const expected = graph.dependents(path).map(({ page, sdks }) => ({ page, sdks }))
      const shown = showing(own, own.files.get(path)!, {})
      expect(shown.map(({ page, readers }) => ({ page, sdks: sdksOf(readers) }))).toEqual(expected)
    }
  })

  it('lists what a page includes for each SDK, with the includes that were refused', () => {
    const plain = including(facts, vertex('guides/one.mdx'), {}).map(({ source, branches }) => [
      source,
      branches.map(({ to, readers, refusals }) => [to.path, sdksOf(readers), refusals.map(({ rule }) => rule)]),
    ])
    expect(plain).toEqual([
      [
        'guides/one.mdx',
        [
          [nasty, ['go'], []],
          ['../../etc/passwd', ['go', 'react'], ['include-outside']],
        ],
      ],
      ['guides/one.vue.mdx', [['_partials/a.mdx', ['vue'], []]]],
    ])
  })

  it('takes an edge for live where an output in scope meets it', () => {
    expect(live({ sdk: 'go' })).toEqual([
      `guides/one.mdx → ${nasty}`,
      'guides/one.mdx → ../../etc/passwd',
      'guides/two.mdx → {`_partials/${x}`}',
      'guides/two.mdx → _snippets/create.ts',
    ])
    expect(live({ sdk: 'react' })).toContain('guides/index.mdx → _partials/gone.mdx')
    expect(live({ sdk: 'vue' })).not.toContain('guides/index.mdx → _partials/gone.mdx')
    expect(live({})).not.toContain('guides/two.mdx → _partials/a.mdx')
  })

  it('says of a graph with several axes what its own queries say, for each choice', () => {
    const own = factsOf(threeAxes.toJSON())
    const choices = [{}, { sdk: 'go' }, { audience: 'llm' }, { sdk: 'react', audience: 'human' }, { version: '3' }]
    for (const choice of choices) {
      for (const file of own.files.values()) {
        const expected = threeAxes.dependents(file.path, choice).map(({ page }) => page)
        const pages = showing(own, file, choice).map(({ page }) => page)
        expect(pages, `${file.path} ${JSON.stringify(choice)}`).toEqual(expected)
      }
    }
  })

  it('keeps apart the readers of an include by the axes that matter', () => {
    const own = factsOf(threeAxes.toJSON())
    const texts = including(own, own.files.get('guides/start.mdx')!, {}).flatMap(({ branches }) =>
      branches.map(({ to, readers }) => [to.path, textsOf(own, readers)]),
    )
    expect(texts).toEqual([
      ['_partials/intro.mdx', ['all SDKs']],
      ['_partials/notes.mdx', ['go · llm', 'react · llm']],
      ['_partials/notes.vue.mdx', ['vue · llm']],
      ['_partials/legacy.mdx', ['go · 1, 2']],
    ])
    const notes = own.files.get('_partials/notes.mdx')!
    expect(showing(own, notes, {}).map(({ readers }) => textsOf(own, readers))).toEqual([
      ['go · llm'],
      ['go', 'react'],
      ['go · llm', 'react'],
    ])
  })

  it('finds each rule that refuses an include, and the readers for whom it does', () => {
    const own = factsOf(threeAxes.toJSON())
    const found = problemsOf(own).map(({ from, line, rule, readers }) => [from.path, line, rule, textsOf(own, readers)])
    expect(found).toEqual([
      ['_partials/ring.mdx', 1, 'include-cycle', ['all SDKs']],
      ['_partials/unused.mdx', 1, 'section-missing', ['nobody']],
      ['guides/go.mdx', 9, 'section-missing', ['go']],
      ['guides/refused.mdx', 1, 'section-missing', ['go']],
      ['guides/refused.mdx', 3, 'section-missing', ['all SDKs']],
      ['guides/refused.mdx', 5, 'include-unparsable', ['all SDKs']],
      ['guides/refused.mdx', 7, 'region-missing', ['all SDKs']],
      ['guides/refused.mdx', 9, 'lines-missing', ['all SDKs']],
      ['guides/refused.mdx', 11, 'include-missing', ['all SDKs']],
      ['guides/refused.mdx', 13, 'include-outside', ['all SDKs']],
      ['guides/refused.mdx', 15, 'include-dynamic', ['all SDKs']],
      ['guides/refused.mdx', 19, 'include-limit', ['go', 'react']],
      ['guides/refused.mdx', 19, 'include-limit', ['vue']],
    ])
  })

  it('names the files of a ring, from the one that holds the refused include round to itself', () => {
    const files = {
      'index.mdx': '<Include src="_a" />\n',
      '_a.mdx': '<Include src="_b" />\n',
      '_b.mdx': '<Include src="_c" />\n\n<Include src="_b" />\n',
      '_c.mdx': '<Include src="_b" />\n',
      '_x.mdx': '<Include src="_y" />\n',
      '_y.mdx': '<Include src="_y" />\n',
    }
    const { rings } = factsOf(createResolver(files).graph.toJSON())
    expect([...rings.values()]).toEqual([
      ['_y.mdx', '_y.mdx'],
      ['_c.mdx', '_b.mdx', '_c.mdx'],
      ['_b.mdx', '_b.mdx'],
    ])
  })

  it('counts a file as refused on a page only for those to whom no other include brings it', () => {
    const own = factsOf(threeAxes.toJSON())
    const [, refused] = showing(own, own.files.get('_partials/setup.go.mdx')!, {})
    const refusals = refused?.routes.flatMap((route) => route.refusals) ?? []
    expect(refusals.map(({ rule, readers }) => [rule, textsOf(own, readers)])).toEqual([['section-missing', ['go']]])
  })

  const axes = [
    { name: 'sdk', values: ['a', 'b', 'c', 'd', 'e', 'f'] },
    { name: 'audience', values: ['human', 'llm'] },
    { name: 'version', values: ['1', '2', '3'] },
  ]
  const every = (sdks: string, reader: Reader = {}) => [...sdks].map((sdk) => ({ sdk, ...reader }))
  it.each<[readonly Reader[], string[]]>([
    [[], ['nobody']],
    [[{}], ['all SDKs']],
    [every('abcdef'), ['all SDKs']],
    [every('abcde'), ['all but f']],
    [every('ba'), ['a', 'b']],
    [[{ audience: 'llm' }], ['all SDKs · llm']],
    [every('abcde', { audience: 'llm' }), ['all but f · llm']],
    [[{ audience: 'llm' }, { audience: 'human' }], ['all SDKs']],
    [
      [...every('a', { audience: 'llm' }), ...every('b')],
      ['a · llm', 'b'],
    ],
    [
      [...every('a', { audience: 'llm' }), ...every('a', { version: '2' })],
      ['a · human · 2', 'a · llm'],
    ],
    [
      [...every('ab', { audience: 'llm', version: '1' }), ...every('ab', { audience: 'llm', version: '3' })],
      ['a · llm · 1, 3', 'b · llm · 1, 3'],
    ],
  ])('puts the readers %j into the words %j', (readers, texts) => {
    expect(readersTexts(readers, axes).map(({ text }) => text)).toEqual(texts)
  })

  it('has no SDK in its words where there are none', () => {
    const own = factsOf(noSdks.toJSON())
    expect(showing(own, own.files.get('_b.mdx')!, {}).map(({ readers }) => textsOf(own, readers))).toEqual([['llm']])
    expect(textsOf(own, [{}])).toEqual(['everybody'])
  })

  it('lays the same graph out the same way, every vertex at a place of its own', () => {
    const large = factsOf(largeSample(600, 80))
    const places = [...mapLayout(large, 1.4).values()]
    expect([...mapLayout(large, 1.4).values()]).toEqual(places)
    expect(places).toHaveLength(680)
    expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
    expect(new Set(places.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)).size).toBe(680)
  })

  it('writes no name over another, and none over the edge of the screen', () => {
    const screen: Rectangle = { left: 0, top: 0, right: 900, bottom: 700 }
    const spots = [...mapLayout(factsOf(largeSample(600, 80)), 1.4).values()].map(({ x, y }) => ({
      x: x / 2,
      y: y / 2,
      reach: 5,
      cost: 1,
    }))
    const wishes = spots.map((spot) => ({ ...spot, width: 90, side: null, most: 4, far: true }))
    const placed = labelPlaces(wishes, spots, screen).map(({ at }) => at)
    const clashes = placed.filter((a, i) =>
      placed.some((b, k) => k < i && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    )
    expect(placed.length).toBeGreaterThan(30)
    expect(clashes).toEqual([])
    expect(placed.every(({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= 900 && bottom <= 700)).toBe(
      true,
    )
  })
})
