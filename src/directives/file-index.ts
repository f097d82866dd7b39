import type { Include } from '../model/directive.js'
import { splitVariant } from '../model/path.js'
import { remember } from '../model/remember.js'
import type { Target } from './target.js'

/** What the names of the files say, whatever is in them. */
export interface FileIndex {
  /** Sorted. */
  readonly paths: readonly string[]
  /** The file that a variant file stands in for, and its SDK. */
  readonly variantOf: ReadonlyMap<string, { readonly base: string; readonly sdk: string }>
  /** The SDKs for which a file has variant files, whether it is there itself or not; sorted. */
  readonly variantSdks: ReadonlyMap<string, readonly string[]>
  /** The files that includes were found to name. */
  readonly targets: WeakMap<Include, Map<string | undefined, Target>>
}

/** Reads the names of files. */
export function indexFiles(paths: readonly string[], sdks: ReadonlySet<string>): FileIndex {
  const variantOf = new Map<string, { base: string; sdk: string }>()
  const variantSdks = new Map<string, string[]>()
  const all = new Set(paths)
  for (const path of paths) {
    const split = splitVariant(path, sdks)
    if (split === undefined) continue
    remember(variantSdks, split.base, (): string[] => []).push(split.sdk)
    if (all.has(split.base)) variantOf.set(path, split)
  }
  return { paths, variantOf, variantSdks, targets: new WeakMap() }
}
