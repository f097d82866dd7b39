import type { Docset } from '../directives/docset.js'
import { walkEach } from './build.js'

/** SDKs that get the same output of a page. */
export interface OutputClass {
  /** Path of the file it is made from. */
  readonly source: string
  /** Empty where there are no SDKs: the output is the one without a target. */
  readonly sdks: readonly string[]
}

/** Groups SDKs by the decisions that lead to their output of a page, without making any. */
export function outputClasses(docset: Docset, page: string, sdks: readonly string[]): OutputClass[] {
  if (docset.sdks.length === 0) return [{ source: page, sdks: [] }]
  const classes = new Map<string, { source: string; sdks: string[] }>()
  for (const {
    sdk,
    source,
    walk: { signature },
  } of walkEach(docset, page, sdks)) {
    const key = JSON.stringify([source, signature])
    const found = classes.get(key)
    if (found) found.sdks.push(sdk)
    else classes.set(key, { source, sdks: [sdk] })
  }
  return [...classes.values()]
}
