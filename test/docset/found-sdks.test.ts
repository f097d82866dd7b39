import { describe, expect, it } from 'vitest'
import { Constants } from '../../src/docset/constants.js'
import { findSdks, type FoundBy, type FoundSdks } from '../../src/docset/found-sdks.js'
import { createResolver, type Resolver } from '../../src/index.js'
import { plansOf } from '../../src/internals.js'

const page = (sdk: string): string => `<If sdk="${sdk}">For it.</If>`

describe('SDKs that files name', () => {
  it('are kept in step with changes, come and gone', () => {
    const resolver = createResolver({ 'a.mdx': page('go'), 'b.mdx': page('go'), 'c.mdx': '---\nsdk: ruby\n---\n' })
    const after = (changes: Record<string, string | null>): readonly string[] => {
      resolver.update(changes)
      return resolver.sdks
    }
    expect(resolver.sdks).toEqual(['go', 'ruby'])
    expect(after({ 'a.mdx': page('react') })).toEqual(['go', 'react', 'ruby'])
    expect(after({ 'b.mdx': null })).toEqual(['react', 'ruby'])
    expect(after({ 'c.mdx': 'None.', 'd.mdx': page('go') })).toEqual(['go', 'react'])
    expect(after({ 'd.mdx': page('go'), 'a.mdx': null })).toEqual(['go'])
  })

  it('follow constants of other files, also of one that comes to be', () => {
    const resolver = createResolver({
      'a.mdx': "import { web } from './lists.js'\n\n<If sdk={web}>For the web.</If>",
      'b.mdx': page('go'),
    })
    expect(resolver.sdks).toEqual(['go'])
    resolver.update({ 'lists.js': "export const web = ['react', 'vue']" })
    expect(resolver.sdks).toEqual(['go', 'react', 'vue'])
    resolver.update({ 'lists.js': "export const web = ['react']" })
    expect(resolver.sdks).toEqual(['go', 'react'])
    resolver.update({ 'lists.js': null })
    expect(resolver.sdks).toEqual(['go'])
  })

  it('are read of what has changed alone, in however many files', () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`p${at}.mdx`, page('go')]))
    const resolver = createResolver(files)
    const first = find(resolver, Object.keys(files))
    resolver.update({ 'p7.mdx': page('react') })
    const after = find(resolver, ['p7.mdx'], first.found)
    expect([first.found.sdks, first.asked.length]).toEqual([['go'], 200])
    expect([after.found.sdks, after.asked]).toEqual([['go', 'react'], ['p7.mdx']])
  })
})

function find(resolver: Resolver, paths: readonly string[], known?: FoundSdks) {
  const { docset } = plansOf(resolver)
  const asked: string[] = []
  const by: FoundBy = { settings: docset.settings, others: [], constants: new Constants(docset, docset.names) }
  const documentAt = (path: string) => {
    asked.push(path)
    return docset.document(path)
  }
  return { found: findSdks(paths, documentAt, by, known), asked }
}
