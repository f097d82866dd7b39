import type { Axis } from './axis.js'
import { splitVariant } from './file-names.js'
import { formOf } from './path.js'

/** A change can be seen by who looks for the file, in whatever form, or for the file that it is a variant of. */
export function seenBy(changed: Iterable<string>, axes: readonly Axis[]): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const path of changed) {
    seen.add(path).add(formOf(path))
    const variant = splitVariant(path, axes)
    if (variant) seen.add(variant.base)
  }
  return seen
}
