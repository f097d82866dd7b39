import { plansOf } from '../internals.js'
import type { Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import type { CoreResolver, Variant } from '../core-resolver.js'
import { keyOf } from './readers.js'

/** The output of a page before and after, and the readers that this pair is the same for. */
export interface Pair {
  readonly before: Variant
  readonly after: Variant
  readonly readers: readonly Reader[]
}

/** The outputs of a page by reader. */
export type OutputsByReader = ReadonlyMap<string, { readonly reader: Reader; readonly variant: Variant }>

/** The distinct outputs of a page, each for all its readers. */
export function outputsOf(page: string, resolver: CoreResolver): OutputsByReader {
  const rows = resolver
    .variants(page)
    .flatMap((variant) => variant.readers.map((reader) => [keyOf(reader), { reader, variant }] as const))
  return new Map(rows)
}

/** Path of the file that an output of a page was made from; its messages are not told for it. */
export function sourcePathOf({ path, reader }: Variant, resolver: CoreResolver): string {
  return plansOf(resolver).for(path, reader).plan.source
}

/** Puts the outputs that both versions have side by side; each pair once. */
export function pairOutputs(before: OutputsByReader, after: OutputsByReader): Pair[] {
  const pairs = new Map<Variant, Map<Variant, Reader[]>>()
  for (const [key, { reader, variant: from }] of before) {
    const to = after.get(key)?.variant
    if (to === undefined) continue
    const row = remember(pairs, from, () => new Map<Variant, Reader[]>())
    remember(row, to, () => []).push(reader)
  }
  return [...pairs].flatMap(([from, row]) => [...row].map(([to, readers]) => ({ before: from, after: to, readers })))
}
