import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMentions } from '../../../src/insight.js'
import { applyEdits, contains, createResolver, type Options, type Reader, type Resolver } from '../../../src/index.js'
import { retire } from '../../../src/review.js'
import { normalForm } from '../../normal-form.js'
import { applyChanges, randomFiles, randomOptions, randomSdks } from '../../random-project.js'
import { runs, seed } from '../../runs.js'

const values = fc.constantFrom<[axis: string, id: string]>(
  ...Object.keys(randomSdks).map((id): [string, string] => ['sdk', id]),
  ['audience', 'llm'],
  ['version', '2'],
)

const project = fc
  .record({ files: randomFiles, options: randomOptions, value: values })
  .filter(({ options, value: [axis] }) => axis === 'sdk' || options.axes !== undefined)

/** What readers without a value get of a page. */
function outputsOf(resolver: Resolver, page: string, others: readonly Reader[]): unknown[] {
  if (!resolver.pages.includes(page)) return others.map(() => undefined)
  return others.map((reader) => {
    if (!contains(resolver.scope(page), reader)) return undefined
    const { tree } = resolver.resolve(page, reader)
    return normalForm({ ...tree, children: tree.children.filter(({ type }) => type !== 'yaml') })
  })
}

function readersWithout(axis: string, id: string, { axes }: Resolver): Reader[] {
  return Object.entries(axes).reduce<Reader[]>(
    (readers, [name, ids]) =>
      readers.flatMap((reader) =>
        ids.filter((one) => name !== axis || one !== id).map((one) => ({ ...reader, [name]: one })),
      ),
    [{}],
  )
}

/** Options without an SDK: what extends it extends what it did. */
function withoutSdk(options: Options, id: string): Options {
  const sdks = Object.entries<unknown>(randomSdks).filter(([name]) => name !== id)
  const of = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'extends' in value && value.extends === id
      ? { label: 'label' in value ? value.label : undefined }
      : value
  const left = Object.fromEntries(sdks.map(([name, value]) => [name, of(value)]))
  return { ...options, sdks: left as NonNullable<Options['sdks']> }
}

/** How often each rule is broken on pages; variant files may be handed on. */
function rulesIn(resolver: Resolver): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { messages } of resolver.report({ files: resolver.pages }))
    for (const { ruleId } of messages) counts.set(String(ruleId), (counts.get(String(ruleId)) ?? 0) + 1)
  return counts
}

const kindsOf = (mentions: readonly { kind: string }[]): Set<string> => new Set(mentions.map(({ kind }) => kind))

describe('a value that is retired', () => {
  // Two halves: each has the time of one test.
  it.each([0, 1])(
    'leaves all others what they had, and is neither named any more nor missed, as far as it says so',
    (half) => {
      fc.assert(
        fc.property(project, ({ files, options, value }) => {
          const [axis, id] = value
          const named = axis === 'sdk' ? id : { [axis]: id }
          const before = createResolver(files, options)
          const { edits, left } = retire(before, named)
          for (const { path, position, text } of edits)
            expect(text).not.toBe(files[path]?.slice(position?.start.offset, position?.end.offset))
          const edited = applyChanges(files, Object.fromEntries(applyEdits(files, edits)))
          const after = createResolver(edited, options)
          const others = readersWithout(axis, id, before)
          for (const page of new Set([...before.pages, ...after.pages]))
            expect(outputsOf(after, page, others)).toEqual(outputsOf(before, page, others))
          // Of what stands in code, the text may be another one, and variant files may be handed on.
          const found = findMentions(after, named)
          expect(found.length).toBeLessThanOrEqual(left.length)
          expect([...kindsOf(left)]).toEqual(expect.arrayContaining([...kindsOf(found)]))
          // Where nothing of it is left, it need not be declared.
          if (axis !== 'sdk' || left.length > 0) return
          const rules = rulesIn(before)
          const now = rulesIn(createResolver(edited, withoutSdk(options, id)))
          expect([...now].filter(([rule, count]) => count > (rules.get(rule) ?? 0))).toEqual([])
        }),
        { numRuns: runs(1 / 2), seed: seed() + half },
      )
    },
  )
})
