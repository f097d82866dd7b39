import { valueOf, type Reader } from './reader.js'

/** Readers as others are told of them. */
export interface ToldReaders {
  /** Their SDKs, in the order in which these are declared. */
  readonly sdks: readonly string[]
  /** One by one; left out where there is no axis but `sdk`. */
  readonly readers?: readonly Reader[]
}

interface Axes {
  /** The values of each axis, by its name. */
  readonly axes: Readonly<Record<string, readonly string[]>>
}

/** Tells readers by their SDKs, and one by one where there are other axes. */
export function told(readers: readonly Reader[], among: Axes): ToldReaders {
  const named = new Set<string | undefined>()
  for (const reader of readers) named.add(valueOf(reader, 'sdk'))
  const sdks = (among.axes.sdk ?? []).filter((sdk) => named.has(sdk))
  return hasOtherAxes(among) ? { sdks, readers } : { sdks }
}

/** Whether there is an axis beside `sdk`. */
export const hasOtherAxes = ({ axes }: Axes): boolean => Object.keys(axes).length > 1
