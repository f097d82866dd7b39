import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyEdits, createResolver, type Resolver } from '../../src/index.js'
import { findDuplicates, findMentions } from '../../src/insight.js'
import { extract, retire } from '../../src/review.js'
import { satteri } from '../../src/satteri.js'
import { readAll } from '../examples/read-all.js'
import { normalForm } from '../normal-form.js'
import { applyChanges } from '../random-project.js'
import { folder, readJson } from './docs.js'

const files = readAll(join(folder, 'docs'))
const sdks = readJson<Record<string, string[]>>('labels.json')
const resolverOf = (of: Iterable<[string, string]>): Resolver =>
  createResolver(new Map(of), { sdks, parser: satteri() })
const before = resolverOf(files)

const formOf = (resolver: Resolver, page: string, sdk: string): unknown => {
  const { tree } = resolver.resolve(page, { sdk })
  return normalForm({ ...tree, children: tree.children.filter(({ type }) => type !== 'yaml') })
}

/** The outputs of all SDKs but one that are others, or not there any more. */
function othersIn(after: Resolver, but?: string): string[] {
  const outputs = (resolver: Resolver): Map<string, { page: string; sdk: string; fingerprint: string }> =>
    new Map(
      [...resolver.resolveAll()].flatMap(({ path, sdk = '', fingerprint }) =>
        sdk === but ? [] : [[`${path} ${sdk}`, { page: path, sdk, fingerprint }] as const],
      ),
    )
  const [were, are] = [outputs(before), outputs(after)]
  return [...new Set([...were.keys(), ...are.keys()])].filter((key) => {
    const [was, is] = [were.get(key), are.get(key)]
    if (was === undefined || is === undefined) return true
    if (was.fingerprint === is.fingerprint) return false
    const { page, sdk } = was
    return JSON.stringify(formOf(before, page, sdk)) !== JSON.stringify(formOf(after, page, sdk))
  })
}

describe('edits of a whole docs set', () => {
  it.each(before.sdks)('retires %s, and leaves all others what they had', (sdk) => {
    const { edits, left } = retire(before, sdk)
    const edited = applyChanges(Object.fromEntries(files), Object.fromEntries(applyEdits(files, edits)))
    const after = resolverOf(Object.entries(edited))
    const found = findMentions(after, sdk)
    console.log(`${findMentions(before, sdk).length} mentions of ${sdk}: ${edits.length} edits, ${left.length} left`)
    expect(othersIn(after, sdk)).toEqual([])
    expect(found.length).toBeLessThanOrEqual(left.length)
  })

  it('extracts the best duplicates, and leaves all what they had', () => {
    const duplicates = findDuplicates(before).slice(0, 40)
    let count = 0
    for (const [index, duplicate] of duplicates.entries()) {
      const to = duplicate.partial === undefined ? { to: `_partials/extracted-${index}.mdx` } : {}
      const { edits } = extract(before, duplicate, to)
      if (edits.length === 0) continue
      count++
      if (count > 3) continue
      const edited = applyChanges(Object.fromEntries(files), Object.fromEntries(applyEdits(files, edits)))
      expect(othersIn(resolverOf(Object.entries(edited)))).toEqual([])
    }
    console.log(`${count} of ${duplicates.length} duplicates can be one partial`)
    expect(count).toBeGreaterThan(0)
  })
})
