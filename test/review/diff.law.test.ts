import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { diff, diffToMarkdown, type Diff } from '../../src/review.js'
import { normalForm } from '../normal-form.js'
import { applyChanges, randomChanges, randomFiles, randomOptions } from '../random-project.js'
import { runs } from '../runs.js'

const nothing = { added: [], removed: [], changes: [], moved: [], arrivals: [], flattened: [], brokenLinks: [] }

/** Data without what the order of the two versions decides: lists are sorted. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value))
    return value
      .map(unordered)
      .map((item) => JSON.stringify(item))
      .sort()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, unordered(inner)]),
  )
}

const turn = ({ from, to, minus, plus }: { from: unknown; to: unknown; minus: number; plus: number }): unknown => ({
  from: to,
  to: from,
  minus: plus,
  plus: minus,
})

const turnAll = (rewordings: Record<string, readonly Parameters<typeof turn>[0][]>): unknown =>
  Object.fromEntries(Object.entries(rewordings).map(([kind, rows]) => [kind, rows.map(turn)]))

/** What both directions tell, as the other one has it. */
function mirrored({ added, removed, changes, moved }: Diff): unknown {
  return {
    added: removed,
    removed: added,
    changes: changes.map(({ page, sdks, readers, scope, lost, gained, changed, order }) => ({
      page,
      sdks,
      readers,
      scope,
      lost: gained,
      gained: lost,
      changed: turnAll(changed),
      order: order && { before: order.after, after: order.before },
    })),
    moved: moved.map(({ from, to, pages, content }) => ({
      from: to,
      to: from,
      pages: pages.map(({ before, after, ...who }) => ({ before: after, after: before, ...who })),
      content: turnAll(content),
    })),
  }
}

const straight = ({ added, removed, changes, moved }: Diff): unknown => ({
  added,
  removed,
  changes: changes.map(({ hunks: _hunks, ...change }) => ({ readers: undefined, order: undefined, ...change })),
  moved,
})

describe('a diff', () => {
  it('finds nothing between docs and themselves, whatever they are', () => {
    fc.assert(
      fc.property(randomFiles, randomOptions, (files, options) => {
        const [before, after] = [createResolver(files, options), createResolver(files, options)]
        expect(diff(before, after)).toMatchObject(nothing)
      }),
      { numRuns: runs(1 / 2) },
    )
  })

  it('tells the other way round what the other direction tells, and is plain data that can be written', () => {
    fc.assert(
      fc.property(randomFiles, randomOptions, randomChanges, (files, options, changes) => {
        const [before, after] = [createResolver(files, options), createResolver(applyChanges(files, changes), options)]
        const there = diff(before, after)
        expect(unordered(mirrored(diff(after, before)))).toEqual(unordered(straight(there)))
        expect(JSON.parse(JSON.stringify(there))).toEqual(there)
        expect(diffToMarkdown(there)).toMatch(/^\*\*/)
      }),
      { numRuns: runs(1 / 2) },
    )
  })

  it('finds no block lost or gained that went into a partial, only moved', () => {
    let moved = 0
    fc.assert(
      fc.property(randomFiles, randomOptions, fc.nat(), (files, options, nth) => {
        const before = createResolver(files, options)
        const { page, text, block } = pick(before, files, nth) ?? {}
        if (page === undefined || text === undefined || block === undefined) return
        const include = '<Include src="_moved" />'
        const rest = text.slice(0, block.start) + include + text.slice(block.end)
        const after = createResolver(
          { ...files, [page]: rest, '_moved.mdx': text.slice(block.start, block.end) },
          options,
        )
        if (!isAlike(before, after)) return
        const found = diff(before, after)
        expect(found).toMatchObject({ added: [], removed: [], changes: [] })
        for (const { from, to, content } of found.moved) {
          expect([from, to]).toEqual([page, '_moved.mdx'])
          for (const { minus, plus } of Object.values(content).flat()) expect([minus, plus]).toEqual([0, 0])
        }
        moved += found.moved.length
      }),
    )
    expect(moved).toBeGreaterThan(runs(1 / 50))
  })
})

type Resolver = ReturnType<typeof createResolver>
type Files = Readonly<Record<string, string>>

/** A block of a page that stands at its top. */
function pick(
  resolver: Resolver,
  files: Files,
  nth: number,
): { page: string; text: string; block: { start: number; end: number } } | undefined {
  const blocks = resolver.pages.flatMap((page) =>
    resolver.resolve(page, { variant: false }).tree.children.flatMap(({ position, data, type }) => {
      const [start, end] = [position?.start.offset, position?.end.offset]
      if (data?.origin !== undefined || start === undefined || end === undefined || type === 'yaml') return []
      return { page, text: files[page] ?? '', block: { start, end } }
    }),
  )
  return blocks[nth % Math.max(1, blocks.length)]
}

function isAlike(before: Resolver, after: Resolver): boolean {
  return before.pages.every((path) =>
    before.variants(path).every(({ readers, tree }) =>
      readers.every((reader) => {
        const now = after.resolve(path, reader).tree
        return JSON.stringify(normalForm(now)) === JSON.stringify(normalForm(tree))
      }),
    ),
  )
}
