import { normalizeOptions } from '../model/normalize-options.js'
import type { ComponentOptions } from '../model/settings.js'
import type { Resolver } from '../resolver.js'
import { findBrokenLinks } from './broken-links.js'
import type { Change, Diff, PageOutputs } from './change.js'
import { outputsOf, pairOutputs, type OutputsBySdk } from './outputs.js'
import { changesOf } from './page-changes.js'

/** Options of `diff`. */
export interface DiffOptions {
  /** The names that tabs and panels go by, where the resolvers were given others than `Tabs` and `Tab`. */
  readonly components?: ComponentOptions
}

/**
 * Says what the readers of each page gained and lost between two versions of the docs. Flat pages are compared, so
 * what only moved within a page, or to a partial, is no difference.
 *
 * @param before a resolver of the earlier version
 * @param after a resolver of the later version, with the same options
 * @param options what tabs are called
 * @returns plain data; the same input gives the same data
 * @throws {TypeError} where one of the two is no resolver
 */
export function diff(before: Resolver, after: Resolver, { components }: DiffOptions = {}): Diff {
  for (const resolver of [before, after]) expectResolver(resolver)
  const settings = normalizeOptions(components === undefined ? {} : { components })
  const [old, young] = [new Set(before.pages), new Set(after.pages)]
  const changes: Change[] = []
  const added: PageOutputs[] = []
  const removed: PageOutputs[] = []
  for (const page of [...new Set([...old, ...young])].sort()) {
    const from = old.has(page) ? outputsOf(page, before) : none
    const to = young.has(page) ? outputsOf(page, after) : none
    changes.push(...changesOf(page, pairOutputs(from, to), before, after, settings))
    removed.push(...onlyIn(from, to, page))
    added.push(...onlyIn(to, from, page))
  }
  return { added, removed, changes, brokenLinks: findBrokenLinks(changes, removed, after) }
}

const none: OutputsBySdk = new Map()

function onlyIn(these: OutputsBySdk, others: OutputsBySdk, page: string): PageOutputs[] {
  const keys = [...these.keys()].filter((sdk) => !others.has(sdk))
  return keys.length === 0 ? [] : [{ page, sdks: keys.filter((sdk) => sdk !== null), isWhole: others.size === 0 }]
}

function expectResolver(value: unknown): void {
  if (typeof value !== 'object' || value === null || !('variants' in value)) {
    throw new TypeError(`Expected a resolver, not \`${String(value)}\``)
  }
}
