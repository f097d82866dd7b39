import type { Root } from 'mdast'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createResolver, type Options, type Resolver, type Variant } from '../../src/index.js'
import { satteri } from '../../src/satteri.js'
import { parseFast } from '../../src/satteri/parse-fast.js'
import { readAll } from '../examples/read-all.js'
import { messagesOf } from '../project.js'
import { reference } from '../satteri/reference.js'
import { folder, readJson } from './docs.js'

const files = readAll(join(folder, 'docs'))
const sdks = readJson<Record<string, string[]>>('labels.json')
const resolverWith = (options: Options = {}): Resolver => createResolver(files, { sdks, ...options })
const whole = resolverWith()

/** What is seen of an output, places and messages in it. */
const seen = (output: Variant): unknown => ({
  sdks: output.sdks,
  tree: output.tree,
  frontmatter: output.frontmatter,
  dependencies: output.dependencies,
  missing: output.missing,
  messages: messagesOf(output).map(({ ruleId, reason, place, file, fatal }) => ({
    ruleId,
    reason,
    place,
    file,
    fatal,
  })),
})

/** The pages with an output of which another one is seen than by a resolver that holds all, and parses with remark. */
function pagesUnlike(resolver: Resolver): string[] {
  return whole.pages.filter((page) => {
    const [were, are] = [whole.variants(page), resolver.variants(page)]
    return !isDeepStrictEqual(were.map(seen), are.map(seen))
  })
}

const store = new Map<string, Uint8Array>()

describe('a whole docs set', () => {
  it('has the trees of remark by satteri, with places and estrees, but for few files that are left to remark', () => {
    const markup = [...files].filter(([path]) => path.endsWith('.mdx'))
    let [blocks, characters] = [0, 0]
    const readBlock = (text: string): Root => {
      blocks++
      characters += text.length
      return reference(text)
    }
    const fast = markup.map(([path, text]) => ({ path, text, tree: parseFast(text, readBlock) }))
    const left = fast.filter(({ tree }) => tree === undefined)
    console.log(
      `${left.length} of ${markup.length} files are left to remark, and ${blocks} blocks of ${characters} characters`,
    )
    expect(left.length).toBeLessThan(markup.length / 50)
    const unlike = fast.filter(({ text, tree }) => tree && !isDeepStrictEqual(tree, reference(text)))
    expect(unlike.map(({ path }) => path)).toEqual([])
  })

  it.each<[string, Options]>([
    ['by satteri', { parser: satteri() }],
    ['of which little is held', { cache: { maxBytes: 2 ** 20 } }],
    ['of which little is held, by satteri', { parser: satteri(), cache: { maxBytes: 2 ** 20 } }],
    ['whose packs are kept', { cache: { store } }],
    ['whose packs are there', { cache: { store } }],
  ])('has the same outputs, graph and report: %s', (_, options) => {
    const resolver = resolverWith(options)
    expect(pagesUnlike(resolver)).toEqual([])
    expect(isDeepStrictEqual(resolver.graph.toJSON(), whole.graph.toJSON())).toBe(true)
    const report = (of: Resolver): unknown => of.report().map((file) => [file.path, file.messages.map(String)])
    expect(isDeepStrictEqual(report(resolver), report(whole))).toBe(true)
  })

  it('is parsed by nobody where its packs are there', () => {
    const packed: string[] = []
    const get = (key: string): Uint8Array | undefined => store.get(key)
    const set = (key: string): unknown => packed.push(key)
    expect(resolverWith({ cache: { store: { get, set } } }).report().length).toBe(files.size)
    expect([store.size > 0, packed]).toEqual([true, []])
  })
})
