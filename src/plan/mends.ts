import { attributeOf } from '../directives/attributes.js'
import type { Include } from '../directives/directive.js'
import { mendName, spotsOfAttribute } from '../directives/mends.js'
import type { RuleArguments } from '../messages/catalogue.js'
import type { Mend, Spot } from '../messages/edits/mend.js'
import { onlySlipOf } from '../model/nearest.js'
import type { Settings } from '../model/settings.js'
import type { NoLines } from './lines.js'
import type { Planning } from './planning.js'

/** What of an include may be meant: among what, and of which file. */
interface Meant {
  /** What is nearest, as the message says it. */
  readonly near: string | undefined
  readonly among: Iterable<string>
  readonly path: string
}

/** Mends the name of a prop that an include passes on. */
export function mendProp(
  include: Include,
  name: string,
  { near, among, path }: Meant,
  { docset }: Planning,
): Mend | undefined {
  if (near === undefined || !isForAll(include, path, docset) || onlySlipOf(name, among) !== near) return undefined
  return mendName(include.node, name, near)
}

/** Mends the name of a prop that is not what its partial asks for. */
export function mendMissing(
  include: Include,
  { name, path, near }: RuleArguments<'prop-missing'>,
  among: readonly string[],
  { docset }: Planning,
): Mend | undefined {
  if (near === undefined || !isForAll(include, path, docset) || onlySlipOf(name, among) !== near) return undefined
  return mendName(include.node, near, name)
}

/** Mends what follows `#` of a path. */
export function mendSection(
  include: Include,
  { section, path, near, known }: RuleArguments<'section-missing'>,
  { docset }: Planning,
): Mend | undefined {
  if (near === undefined || !isForAll(include, path, docset) || onlySlipOf(section, known) !== near) return undefined
  return { written: section, right: near, spots: spotsOfPath(include, 'section') }
}

/** Mends the name of a region, wherever an include says it. */
export function mendRegion(include: Include, found: NoLines, { docset }: Planning): Mend | undefined {
  if (found.rule !== 'region-missing') return undefined
  const { region, path, isOpen, near, known } = found.args
  if (near === undefined || isOpen || !isForAll(include, path, docset)) return undefined
  if (onlySlipOf(region, known) !== near) return undefined
  const own = attributeOf(include.node, new Set(['region']))
  return {
    written: region,
    right: near,
    spots: own ? spotsOfAttribute(include.node, 'region', 'path') : spotsOfPath(include, 'section'),
  }
}

/** Where an include says its path. */
export function spotsOfPath(include: Include, kind: Spot['kind']): Spot[] {
  const { node, isText, imported, pathAttributes } = include
  if (imported) return imported.at ? [{ kind, position: imported.at }] : []
  if (!isText) {
    const written = attributeOf(node, new Set(pathAttributes))
    return written?.position ? [{ kind, position: written.position }] : []
  }
  const [first, last] = [node.children[0]?.position, node.children.at(-1)?.position]
  return first && last ? [{ kind: kind === 'path' ? 'text' : kind, position: { ...first, end: last.end } }] : []
}

/**
 * Whether an include asks for the same file whoever reads: of what some readers are given otherwise, it cannot be told
 * here what they would miss.
 */
export function isForAll(
  { node, told }: Include,
  path: string,
  { settings, names }: { readonly settings: Settings; readonly names: Planning['docset']['names'] },
): boolean {
  const isChosen = settings.components.choices.has(node.name ?? '')
  return (
    !isChosen &&
    told === undefined &&
    settings.locate === undefined &&
    names.variants(path).length === 0 &&
    names.variant(path) === undefined
  )
}
