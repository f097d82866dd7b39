import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Resolver } from '../../src/index.js'

/** The docs set that the long suite runs over: `CORPUS` names its folder, with `docs/`, `sdks.json` and `labels.json` in it. */
export const folder = process.env.CORPUS ?? ''

/** Reads a JSON file of the docs set. */
export function readJson<Value>(name: string): Value {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Value
}

/** Each distinct output over all pages, by its serialised tree, with one page and SDK that get it. */
export function* distinctOutputs(
  resolver: Resolver,
  paths: readonly string[],
): Generator<ReturnType<Resolver['resolve']>> {
  const seen = new Set<string>()
  for (const path of paths) {
    seen.clear()
    for (const sdk of resolver.sdks) {
      const resolved = resolver.resolve(path, { sdk })
      const key = JSON.stringify(resolved.tree)
      if (seen.has(key)) continue
      seen.add(key)
      yield resolved
    }
  }
}
