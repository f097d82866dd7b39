import type { Resolver, Variant } from '../resolver.js'

/** The output of a page before and after, and the SDKs that this pair is the same for. */
export interface Pair {
  readonly before: Variant
  readonly after: Variant
  /** `null` stands for the output without an SDK. */
  readonly sdks: readonly (string | null)[]
}

/** The outputs of a page by SDK; `null` stands for none, in a docs set without SDKs. */
export type OutputsBySdk = ReadonlyMap<string | null, Variant>

export function outputsOf(page: string, resolver: Resolver): OutputsBySdk {
  const rows = resolver.variants(page).flatMap((variant) => keysOf(variant).map((sdk) => [sdk, variant] as const))
  return new Map(rows)
}

/** The SDKs of an output; `[null]` for the one without. */
export function keysOf({ sdks }: Variant): readonly (string | null)[] {
  return sdks.length === 0 ? [null] : sdks
}

/** Puts the outputs that both versions have side by side; each pair once. */
export function pairOutputs(before: OutputsBySdk, after: OutputsBySdk): Pair[] {
  const pairs = new Map<Variant, Map<Variant, (string | null)[]>>()
  for (const [sdk, from] of before) {
    const to = after.get(sdk)
    if (to === undefined) continue
    const row = pairs.get(from) ?? new Map<Variant, (string | null)[]>()
    pairs.set(from, row.set(to, [...(row.get(to) ?? []), sdk]))
  }
  return [...pairs].flatMap(([from, row]) => [...row].map(([to, sdks]) => ({ before: from, after: to, sdks })))
}
