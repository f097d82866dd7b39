import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { factsOf } from '../../src/html/client/facts/facts.js'
import { including } from '../../src/html/client/facts/including.js'
import { livePart } from '../../src/html/client/facts/nearby.js'
import { showing } from '../../src/html/client/facts/showing.js'
import { labelPlaces, type Rectangle } from '../../src/html/client/drawing/label-places.js'
import { mapLayout } from '../../src/html/client/layout/map.js'
import { largeSample, nasty, sample } from './sample.js'

describe('what the page works out of the graph', () => {
  const facts = factsOf(sample)
  const vertex = (path: string) => facts.vertices.find((one) => one.path === path)!
  const live = (sdk: string | null) =>
    [...livePart(facts, sdk).lines].map(({ from, to }) => `${from.path} → ${to.path}`)

  it('lists the pages that show a file, with the SDKs in their scope and the chain of includes', () => {
    const pages = showing(facts, vertex('_snippets/create.ts'), null)
    const plain = pages.map(({ page, sdks, routes }) => [
      page,
      sdks,
      routes.map(({ via }) => via.map(({ path }) => path)),
    ])
    expect(plain).toEqual([
      ['guides/index.mdx', ['react', 'vue'], [['_partials/a.mdx', '_partials/b.mdx']]],
      ['guides/one.mdx', ['vue'], [['_partials/a.mdx', '_partials/b.mdx']]],
      ['guides/two.mdx', ['go', 'react', 'vue'], [[]]],
    ])
    expect(showing(facts, vertex('_snippets/create.ts'), 'go').map(({ page }) => page)).toEqual(['guides/two.mdx'])
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
      expect(showing(own, own.files.get(path)!, null).map(({ page, sdks }) => ({ page, sdks }))).toEqual(expected)
    }
  })

  it('lists what a page includes for each SDK, with the includes that were refused', () => {
    const plain = including(facts, vertex('guides/one.mdx'), null).map(({ source, branches }) => [
      source,
      branches.map(({ to, sdks, followed }) => [to.path, sdks, followed]),
    ])
    expect(plain).toEqual([
      [
        'guides/one.mdx',
        [
          [nasty, ['go'], true],
          ['../../etc/passwd', ['go', 'react'], false],
        ],
      ],
      ['guides/one.vue.mdx', [['_partials/a.mdx', ['vue'], true]]],
    ])
  })

  it('takes an edge for live where an output in scope meets it', () => {
    expect(live('go')).toEqual([
      `guides/one.mdx → ${nasty}`,
      'guides/one.mdx → ../../etc/passwd',
      'guides/two.mdx → {`_partials/${x}`}',
      'guides/two.mdx → _snippets/create.ts',
    ])
    expect(live('react')).toContain('guides/index.mdx → _partials/gone.mdx')
    expect(live('vue')).not.toContain('guides/index.mdx → _partials/gone.mdx')
    expect(live(null)).not.toContain('guides/two.mdx → _partials/a.mdx')
  })

  const large = factsOf(largeSample(600, 80))
  const places = [...mapLayout(large, 1.4).values()]

  it('lays the same graph out the same way, every vertex at a place of its own', () => {
    expect([...mapLayout(large, 1.4).values()]).toEqual(places)
    expect(places).toHaveLength(680)
    expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
    expect(new Set(places.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)).size).toBe(680)
  })

  it('writes no name over another, and none over the edge of the screen', () => {
    const screen: Rectangle = { left: 0, top: 0, right: 900, bottom: 700 }
    const spots = places.map(({ x, y }) => ({ x: x / 2, y: y / 2, reach: 5, cost: 1 }))
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
