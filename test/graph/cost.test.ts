import { expect, it } from 'vitest'
import { fromJSON, toMermaid, type GraphJson } from '../../src/index.js'
import { project } from '../project.js'

/** A docs set of so many pages, each with a partial of its own. */
function records(count: number): GraphJson {
  const pages = Array.from({ length: count }, (_, at) => [`p${at}.mdx`, `<Include src="_a${at}" />`])
  const partials = Array.from({ length: count }, (_, at) => [`_a${at}.mdx`, 'a'])
  return project(Object.fromEntries([...pages, ...partials]) as Record<string, string>).graph.toJSON()
}

/** The same, and how many of a list's items are looked at while a query is put to it. */
function reads(json: GraphJson, list: 'edges' | 'traces', query: (json: GraphJson) => void): number {
  let count = 0
  const watched = new Proxy([...json[list]], {
    get(items, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) count++
      return Reflect.get(items, key, receiver) as unknown
    },
  })
  query({ ...json, [list]: watched })
  return count
}

it.each<[string, 'edges' | 'traces', (json: GraphJson) => void]>([
  ['a picture of all', 'edges', (json) => toMermaid(json, { focus: json.files.map(({ path }) => path) })],
  ['reading it', 'edges', (json) => fromJSON(json)],
])('%s looks at the records as often as there are records', (_, list, query) => {
  const [few, many] = [records(50), records(200)].map((json) => reads(json, list, query))
  expect(many).toBeGreaterThan(0)
  expect(many).toBeLessThanOrEqual(4.2 * (few ?? 0))
})
