import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMentions } from '../../../src/insight.js'
import { applyEdits, contains, createResolver, type Options, type Reader, type Resolver } from '../../../src/index.js'
import { retire, type Retirement } from '../../../src/review.js'
import { normalForm } from '../../normal-form.js'
import { applyChanges, randomFiles, randomOptions, randomSdks, type ProjectFiles } from '../../random-project.js'
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

function retired(
  files: ProjectFiles,
  options: Options,
  [axis, id]: [string, string],
): Retirement & { before: Resolver; after: Resolver; edited: ProjectFiles } {
  const before = createResolver(files, options)
  const told = retire(before, axis === 'sdk' ? id : { [axis]: id })
  const edited = applyChanges(files, Object.fromEntries(applyEdits(files, told.edits)))
  return { ...told, before, after: createResolver(edited, options), edited }
}

describe('a value that is retired', () => {
  it('leaves every other reader what they had', () => {
    fc.assert(
      fc.property(project, ({ files, options, value }) => {
        const { before, after } = retired(files, options, value)
        const others = readersWithout(...value, before)
        for (const page of new Set([...before.pages, ...after.pages]))
          expect(outputsOf(after, page, others)).toEqual(outputsOf(before, page, others))
      }),
      { numRuns: runs(), seed: seed() },
    )
  })

  it('is named nowhere, but where it is said to be left', () => {
    fc.assert(
      fc.property(project, ({ files, options, value }) => {
        const { left, after } = retired(files, options, value)
        const [axis, id] = value
        const known = new Set(left.map(({ kind, path, actual }) => JSON.stringify([kind, path, actual])))
        const found = findMentions(after, axis === 'sdk' ? id : { [axis]: id })
        expect(found.filter(({ kind, path, actual }) => !known.has(JSON.stringify([kind, path, actual])))).toEqual([])
      }),
      { numRuns: runs(), seed: seed() },
    )
  })
})
