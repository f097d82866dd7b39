import type { Docset } from '../../docset/docset.js'
import { extensionOf } from '../../model/path.js'
import { splitVariant } from '../../model/file-names.js'
import { valueOf } from '../../model/reader.js'
import type { Change } from './change.js'
import type { Proposal } from './proposal.js'
import type { Retired } from './retired.js'

/** Takes out the variant files of a value; what extends it gets one of its own, where it has none. */
export function proposeVariants(docset: Docset, retired: Retired): Proposal[] {
  return docset.names.paths.flatMap((path): Proposal[] => {
    const variant = docset.names.variant(path)
    if (variant === undefined || valueOf(variant.reader, retired.axis.name) !== retired.id) return []
    const about = [{ kind: 'variant', path, actual: path } as const]
    const heirs = retired.heirs.map((heir) => ({ path: renamed(path, heir, retired, docset), heir }))
    const come = heirs.flatMap(({ path: to }): Change[] =>
      to === undefined || docset.names.has(to) ? [] : [{ path: to, copyOf: path }],
    )
    return [{ about, ways: [[{ path, whole: null }, ...come]] }]
  })
}

// `x.js.llm.mdx` for `js.next` is `x.js.next.llm.mdx`.
function renamed(path: string, heir: string, { axis, id }: Retired, docset: Docset): string | undefined {
  const stem = path.slice(0, path.length - extensionOf(path).length)
  const found = docset.names.variant(path)
  for (let at = stem.indexOf(`.${id}`); at >= 0; at = stem.indexOf(`.${id}`, at + 1)) {
    const behind = at + id.length + 1
    if (behind < stem.length && stem[behind] !== '.') continue
    const name = `${path.slice(0, at)}.${heir}${path.slice(behind)}`
    const variant = splitVariant(name, docset.axes)
    const isAlike =
      variant?.base === found?.base &&
      docset.axes.every(
        (other) =>
          valueOf(variant?.reader ?? {}, other.name) ===
          (other === axis ? heir : valueOf(found?.reader ?? {}, other.name)),
      )
    if (isAlike) return name
  }
  return undefined
}

/** The files that go with a page: itself, and what stands in for it. */
export function filesOfPage(page: string, { names }: Docset): string[] {
  return [page, ...names.variants(page).map(({ path }) => path)]
}
