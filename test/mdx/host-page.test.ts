import type { Root } from 'mdast'
import { VFileMessage } from 'vfile-message'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { toCodeFrame } from '../../src/index.js'
import { HostError } from '../../src/hosts/host-message.js'
import { makeHostPage } from '../../src/hosts/host-page.js'
import { readerOfQuery } from '../../src/hosts/reader-of-query.js'
import type { Docs } from '../../src/node.js'
import { project } from '../project.js'

const refuse = (): Promise<never> => Promise.reject(new Error('Not here'))

/** Docs of files that stand in the test, as if they were in a folder. */
function docsOf(files: Record<string, string>): Docs {
  return {
    root: '/docs',
    config: undefined,
    resolver: project(files),
    absolute: (path) => `/docs/${path}`,
    pathOf: (path) => (path.startsWith('/docs/') ? path.slice(6) : undefined),
    parse: refuse,
    refresh: refuse,
    watch: refuse,
    close: refuse,
  }
}

const docs = docsOf({
  'page.mdx': '# Page\n\n<Include src="_sub" />\n',
  '_sub.mdx': 'For all.\n\n<Include src="_gone" />\n',
  '_sub.go.mdx': 'For **Go**.\n',
})

describe('a page of a host', () => {
  it('is a module with its map, and all that it was made from', async () => {
    const page = await makeHostPage(docs, 'page.mdx', { sdk: 'go' })
    expect(page.code).toContain('children: "Go"')
    expect(page.map?.sources).toEqual(['/docs/page.mdx', '/docs/_sub.go.mdx'])
    expect(page.dependencies).toEqual(['/docs/_sub.go.mdx'])
    expect(page.missing).toEqual(['/docs/page.go.mdx', '/docs/_sub'])
    expect(page.messages).toEqual([])
    expect(page.fingerprint).toBe(docs.resolver.resolve('page.mdx', { sdk: 'go' }).fingerprint)
  })

  it('has no map where there shall be none', async () => {
    expect((await makeHostPage(docs, 'page.mdx', {}, { SourceMapGenerator: null })).map).toBeUndefined()
  })

  it('shows what is wrong in a partial, with its lines', async () => {
    const { code, messages } = await makeHostPage(docs, 'page.mdx', { sdk: 'react' })
    expect(code).toContain('For all.')
    const [message] = messages
    expect(message).toMatchObject({
      file: '/docs/_sub.mdx',
      text: 'For all.\n\n<Include src="_gone" />\n',
      loc: { file: '/docs/_sub.mdx', line: 3, column: 0 },
      frame: '  1 | For all.\n  2 |\n> 3 | <Include src="_gone" />\n    | ^^^^^^^^^^^^^^^^^^^^^^^\n  4 |',
    })
    const error = new HostError(message!)
    expect(error.message).toMatch(/^\/docs\/_sub.mdx:3:1: Unexpected .*\nincluded from page.mdx:3:1\nhttps:/)
    expect(error).toMatchObject({
      id: message!.file,
      loc: message!.loc,
      frame: message!.frame,
      cause: message!.message,
    })
    expect(new HostError(message!, true).message).toBe(`${error.message}\n\n${error.frame}`)
  })

  it('fails by a plugin, at the place in the partial', async () => {
    const failing = () => (tree: Root) => {
      visit(tree, 'strong', ({ position }) => {
        throw new VFileMessage('No', { place: position })
      })
    }
    const page = makeHostPage(docs, 'page.mdx', { sdk: 'go' }, { remarkPlugins: [failing] })
    await expect(page).rejects.toMatchObject({
      message: '/docs/_sub.go.mdx:1:5: No',
      loc: { file: '/docs/_sub.go.mdx', line: 1, column: 4 },
      frame: '> 1 | For **Go**.\n    |     ^^^^^^\n  2 |',
    })
    const broken = (): never => {
      throw new RangeError('No')
    }
    await expect(makeHostPage(docs, 'page.mdx', {}, { remarkPlugins: [broken] })).rejects.toThrow(RangeError)
  })

  it('is made by one processor for each object of options', async () => {
    let count = 0
    const options = { remarkPlugins: [() => void count++] }
    await makeHostPage(docs, 'page.mdx', { sdk: 'go' }, options)
    await makeHostPage(docs, 'page.mdx', { sdk: 'react' }, options)
    expect(count).toBe(1)
  })
})

describe('toCodeFrame', () => {
  const text = 'one\n\ttwo three\nfour\n' + 'more\n'.repeat(8) + 'last'
  const at = (line: number, column: number, end?: number): VFileMessage =>
    new VFileMessage('x', {
      place: end === undefined ? { line, column } : { start: { line, column }, end: { line, column: end } },
    })

  it.each([
    ['a point', at(2, 2), '  1 | one\n> 2 | \ttwo three\n    | \t^\n  3 | four\n  4 | more'],
    ['a range', at(2, 6, 11), '  1 | one\n> 2 | \ttwo three\n    | \t    ^^^^^\n  3 | four\n  4 | more'],
    ['the last line', at(12, 1, 5), '  10 | more\n  11 | more\n> 12 | last\n     | ^^^^'],
    ['no place', new VFileMessage('x'), ''],
  ])('shows %s', (_, message, frame) => {
    expect(toCodeFrame(message, text)).toBe(frame)
  })

  it('marks the start of what goes over lines', () => {
    const place = { start: { line: 1, column: 3 }, end: { line: 2, column: 1 } }
    expect(toCodeFrame(new VFileMessage('x', { place }), 'ab<\n>')).toBe('> 1 | ab<\n    |   ^\n  2 | >')
  })
})

describe('readerOfQuery', () => {
  const resolver = project({}, { axes: { audience: ['llm'] } })
  it.each([
    ['sdk=go', { sdk: 'go' }],
    ['?sdk=go&audience=llm&t=1', { sdk: 'go', audience: 'llm' }],
    ['t=1', {}],
    ['', {}],
    ['sdk=', {}],
  ])('reads %j', (query, reader) => {
    expect(readerOfQuery(query, resolver)).toEqual(reader)
  })
})
