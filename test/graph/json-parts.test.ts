import { describe, expect, it } from 'vitest'
import { fromJSON, fromJSONParts, type Graph, type GraphJson } from '../../src/index.js'
import { project } from '../project.js'

const { graph } = project({
  'page.mdx': '<Include src="_a" /> <Include src="_gone" /> <If sdk="go"><Include src="_é" /></If>',
  'b.mdx': '<Include src="_ring" />',
  '_ring.mdx': '<Include src="_ring" />',
  '_a.mdx': '<Include src="./x.ts" />',
  '_a.go.mdx': '“go” 👋',
  '_é.mdx': '',
  '_never.mdx': '',
  'x.ts': '',
})
const text = JSON.stringify(graph)

/** A text in parts of so many characters. */
const cut = (whole: string, length: number): string[] =>
  Array.from({ length: Math.ceil(whole.length / length) }, (_, at) => whole.slice(at * length, (at + 1) * length))

async function* soon<Part>(parts: Iterable<Part>): AsyncGenerator<Part> {
  for (const part of parts) yield await Promise.resolve(part)
}

const sameAs = (read: Graph): void => {
  expect(JSON.stringify(read)).toBe(text)
  expect([read.files, read.edges]).toEqual([graph.files, graph.edges])
  expect([read.cycles(), read.missing(), read.unused()]).toEqual([graph.cycles(), graph.missing(), graph.unused()])
  expect(read.dependencies('page.mdx', { deep: true })).toEqual(graph.dependencies('page.mdx', { deep: true }))
}

describe('a graph in parts', () => {
  it('is its JSON, whether it was read or is of a resolver, large or of nothing', () => {
    const pages = Array.from({ length: 600 }, (_, at) => [`p${at}.mdx`, '<Include src="_a" />'] as const)
    const large = project({ ...Object.fromEntries(pages), '_a.mdx': '' }).graph
    for (const one of [graph, fromJSON(JSON.parse(text) as GraphJson), project({}).graph, large])
      expect([...one.toJSONParts()].join('')).toBe(JSON.stringify(one))
    expect([...large.toJSONParts()].length).toBeGreaterThan(3)
  })

  it('makes no more of the text than one part at a time', () => {
    const pages = Array.from({ length: 2000 }, (_, at) => [`p${at}.mdx`, '<Include src="_a" />'] as const)
    const parts = [...project({ ...Object.fromEntries(pages), '_a.mdx': '' }).graph.toJSONParts()]
    for (const part of parts) expect(part.length).toBeLessThan(70_000)
  })

  it.each([1, 2, 7, 64, 100_000])('is read from texts of %i characters each', async (length) => {
    sameAs(await fromJSONParts(cut(text, length)))
    sameAs(await fromJSONParts(soon(cut(text, length))))
  })

  it('is read from bytes that are split anywhere, and from what `toJSONParts` gives', async () => {
    const bytes = new TextEncoder().encode(text)
    sameAs(await fromJSONParts(Array.from(bytes, (byte) => Uint8Array.of(byte))))
    sameAs(await fromJSONParts(graph.toJSONParts()))
  })

  it('is frozen as any graph is', async () => {
    const read = await fromJSONParts([text])
    expect(
      [read, read.files, read.files[0], read.edges[0]?.position, read.toJSON().traces[0]].every(Object.isFrozen),
    ).toBe(true)
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text, not in parts', text],
    ['no parts', []],
    ['an empty text', ['']],
    ['what is no text', [1]],
    ['what is no JSON', ['{"version":2,,']],
    ['what is cut off', cut(text, 50).slice(0, -1)],
    ['what is cut off in a word', [text.slice(0, 40)]],
    ['two of them', [text, text]],
    ['other JSON', ['[1]']],
    ['a graph without files', [JSON.stringify({ ...graph.toJSON(), files: undefined })]],
    ['another version', [JSON.stringify({ ...graph.toJSON(), version: 1 })]],
    ['an edge that is none', [JSON.stringify({ ...graph.toJSON(), edges: [1] })]],
    ['a step along no edge', [text.replace(/"edge":\d+/, '"edge":999')]],
  ])('throws for %s', async (_name, parts) => {
    await expect(fromJSONParts(parts as string[])).rejects.toThrow(TypeError)
  })
})
