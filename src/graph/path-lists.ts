import { remember } from '../model/remember.js'
import { isIn } from '../model/sorted.js'
import type { GraphIndex, PathLists, RootRecord } from './graph-index.js'

/** Paths that one of them has to do with, before and now. */
export interface Relisted {
  readonly were: readonly string[]
  readonly are: readonly string[]
}

/** What one has to do with now and had not before, and the other way round. */
export function differenceOf({ were, are }: Relisted): {
  readonly added: readonly string[]
  readonly gone: readonly string[]
} {
  const [before, now] = [new Set(were), new Set(are)]
  return { added: [...now].filter((path) => !before.has(path)), gone: [...before].filter((path) => !now.has(path)) }
}

/** What some roots name, before and now. */
export function relistedNames(
  before: Pick<GraphIndex['roots'], 'get'>,
  roots: ReadonlyMap<string, RootRecord | undefined>,
): Map<string, Relisted> {
  return new Map(
    [...roots].map(([root, record]) => [root, { were: before.get(root)?.names ?? [], are: record?.names ?? [] }]),
  )
}

/** Keeps lists of who has to do with a path in step, the other way round of what a path has to do with. */
export function relist(lists: PathLists, changes: ReadonlyMap<string, Relisted>): PathLists {
  const [added, gone] = [new Map<string, string[]>(), new Map<string, Set<string>>()]
  for (const [path, relisted] of changes) {
    const difference = differenceOf(relisted)
    for (const one of difference.added) remember(added, one, (): string[] => []).push(path)
    for (const one of difference.gone) remember(gone, one, () => new Set<string>()).add(path)
  }
  return lists.with(
    new Map(
      [...new Set([...added.keys(), ...gone.keys()])].map((path) => {
        const made = changeList(lists.get(path) ?? [], added.get(path) ?? [], gone.get(path))
        return [path, made.length === 0 ? undefined : made]
      }),
    ),
  )
}

function changeList(list: readonly string[], added: readonly string[], gone?: ReadonlySet<string>): readonly string[] {
  const left = gone ? list.filter((path) => !gone.has(path)) : list
  const more = added.filter((path) => !isIn(left, path))
  return more.length === 0 ? left : [...left, ...more].sort()
}
