import type { LineLocation } from '../../page/location.js'
import { codeSpan } from './code-span.js'
import { some } from './phrase.js'

/** Paths, one after the other; of many, the first. */
export function paths(all: readonly string[], most = 3): string {
  return some(
    [...new Set(all)].map((path) => codeSpan(path, 120)),
    most,
  )
}

export function lineWords({ path, line }: LineLocation): string {
  return codeSpan(`${path}:${line}`, 120)
}

/** Locations, one after the other; of many, the first. */
export function locations(all: readonly LineLocation[], most = 3): string {
  return some([...new Set(all.map(lineWords))], most)
}
