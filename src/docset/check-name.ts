import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import { sureSlipOf } from '../model/nearest.js'
import { extensionOf } from '../model/path.js'
import type { Docset } from './docset.js'

/**
 * Warns of a file whose name is a slip of that of a variant file, which is not there. It hangs on the names of other files,
 * so it is said of the docs set and of no output.
 */
export function checkName(path: string, { axes, names }: Docset): Diagnostic[] {
  if (names.variant(path)) return []
  const extension = extensionOf(path)
  const stem = path.slice(0, path.length - extension.length)
  for (let dot = stem.indexOf('.', stem.lastIndexOf('/') + 2); dot > 0; dot = stem.indexOf('.', dot + 1)) {
    const base = stem.slice(0, dot) + extension
    const actual = stem.slice(dot + 1)
    if (!names.has(base)) continue
    for (const { name: axis, values } of axes) {
      const right = sureSlipOf(actual, values)
      if (right === undefined || names.has(`${stem.slice(0, dot)}.${right}${extension}`)) continue
      return [diagnose('variant-unknown', path, undefined, { actual, axis, base, right })]
    }
  }
  return []
}
