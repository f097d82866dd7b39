import { describeValue } from '../../model/describe-value.js'
import { didYouMean } from '../../model/nearest.js'
import { formOf, normalizePath } from '../../model/path.js'
import { remember } from '../../model/remember.js'
import type { End, Link } from './links.js'

/**
 * The ends that a focus names.
 *
 * @throws {TypeError} where one of its paths is not in the graph, with the nearest one
 */
export function findFocus(focus: string | readonly string[], ends: readonly End[]): Set<End> {
  const paths: readonly unknown[] = Array.isArray(focus) ? Array.from(focus) : [focus]
  const byPath = new Map<unknown, End[]>()
  const byForm = new Map<string, End[]>()
  for (const end of ends) {
    remember(byPath, end.path, (): End[] => []).push(end)
    if (typeof end.path === 'string') remember(byForm, formOf(end.path), (): End[] => []).push(end)
  }
  return new Set(
    paths.flatMap((path) => {
      const named = (name: unknown): readonly End[] => byPath.get(name) ?? []
      const formed = (name: string): readonly End[] => byForm.get(formOf(name)) ?? []
      const found = named(path)
      if (found.length > 0) return found
      const normal = typeof path === 'string' ? normalizePath(path) : undefined
      const meant = normal === undefined ? [] : formed(normal)
      if (meant.length > 0) return meant
      const known = ends.map((end) => end.path)
      throw new TypeError(`Expected a path of the graph as focus, not ${describeValue(path)}${didYouMean(path, known)}`)
    }),
  )
}

/** The focus, what leads to it, and where it leads, along any number of links. */
export function around(focus: ReadonlySet<End>, links: readonly Link[]): Set<End> {
  return new Set([...reach(focus, along(links, 'from', 'to')), ...reach(focus, along(links, 'to', 'from'))])
}

function along(links: readonly Link[], near: 'from' | 'to', far: 'from' | 'to'): (end: End) => readonly End[] {
  const next = new Map<End, End[]>()
  for (const link of links) remember(next, link[near], (): End[] => []).push(link[far])
  return (end) => next.get(end) ?? []
}

/** What some lead to, themselves included, in any number of steps. */
export function reach<Item>(start: Iterable<Item>, next: (item: Item) => Iterable<Item>): Set<Item> {
  const seen = new Set(start)
  for (const item of seen) for (const other of next(item)) seen.add(other)
  return seen
}
