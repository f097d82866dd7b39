import { describe, expect, it } from 'vitest'
import { project } from '../project.js'

const pages = Array.from({ length: 20 }, (_, index) => `${index}.mdx`)
const files = {
  ...Object.fromEntries(pages.map((path) => [path, `# ${path}\n\n<Include src="_p" />\n\n<If sdk="go">Go.</If>`])),
  '_p.mdx': 'Shared *text*.',
}

describe('a graph of pages of which little is held', () => {
  it('reads each of them once: for what it names, its edges and its traces', () => {
    const store = new Map<string, Uint8Array>()
    const whole = project(files, { cache: { store } }).graph
    const reads = new Map<string, number>()
    const get = (key: string): Uint8Array | undefined => {
      reads.set(key, (reads.get(key) ?? 0) + 1)
      return store.get(key)
    }
    const set = (key: string): void => expect(key).toBe('known')
    const { graph } = project(files, { cache: { maxBytes: 0, store: { get, set } } })
    expect(graph.toJSON()).toEqual(whole.toJSON())
    const counts = [...reads.values()].sort((a, b) => a - b)
    expect(counts.length).toBe(pages.length + 1)
    // The last is the partial, which is let go with each page.
    expect(counts.at(-2)).toBe(1)
  })
})
