import { attributeOf } from '../directives/attributes.js'
import type { Include } from '../directives/directive.js'
import { findTarget } from '../directives/include/target.js'
import { mendName, spotsOfAttribute } from '../directives/mends.js'
import type { RuleArguments } from '../messages/catalogue.js'
import type { Mend, Spot } from '../messages/edits/mend.js'
import { AskedReader } from '../model/asked-reader.js'
import { onlySlipOf } from '../model/nearest.js'
import type { Docset } from '../docset/docset.js'
import type { NoLines } from './lines.js'
import type { Frame } from './frame.js'

/** An include, and where it was met. */
export interface MetInclude {
  readonly include: Include
  readonly frame: Pick<Frame, 'document'>
  readonly docset: Docset
}

/**
 * Mends the name of a prop that an include passes on.
 *
 * @param near what is nearest, as the message says it
 */
export function mendProp(
  met: MetInclude,
  name: string,
  near: string | undefined,
  among: Iterable<string>,
): Mend | undefined {
  return isOneAnswer(met, name, near, among) ? mendName(met.include.node, name, near) : undefined
}

/** Mends the name of a prop that is not what its partial asks for. */
export function mendMissing(
  met: MetInclude,
  { name, near }: RuleArguments<'prop-missing'>,
  among: readonly string[],
): Mend | undefined {
  return near !== undefined && isOneAnswer(met, name, near, among) ? mendName(met.include.node, near, name) : undefined
}

/** Mends what follows `#` of a path. */
export function mendSection(
  met: MetInclude,
  { section, near, known }: Pick<RuleArguments<'section-missing'>, 'section' | 'near' | 'known'>,
): Mend | undefined {
  if (!isOneAnswer(met, section, near, known)) return undefined
  return { written: section, right: near, spots: spotsOfPath(met.include, 'section') }
}

/** Mends the name of a region, wherever an include says it. */
export function mendRegion(
  met: MetInclude,
  { rule, args }: Exclude<NoLines, { rule: 'include-limit' }>,
): Mend | undefined {
  if (rule !== 'region-missing' || args.isOpen) return undefined
  const { node } = met.include
  if (attributeOf(node, new Set(['region'])) === undefined)
    return mendSection(met, { section: args.region, near: args.near, known: args.known })
  if (!isOneAnswer(met, args.region, args.near, args.known)) return undefined
  return { written: args.region, right: args.near, spots: spotsOfAttribute(node, 'region', 'path') }
}

function isOneAnswer(
  { include, frame, docset }: MetInclude,
  name: string,
  near: string | undefined,
  among: Iterable<string>,
): boolean {
  return near !== undefined && onlySlipOf(name, among) === near && isForAll(include, frame.document.path, docset)
}

/** Where an include says its path. */
export function spotsOfPath(include: Include, kind: Spot['kind']): Spot[] {
  const { node, isText, imported, textName, pathAttributes } = include
  if (imported) return imported.at ? [{ kind, position: imported.at }] : []
  if (textName !== undefined) return []
  if (!isText) {
    const written = attributeOf(node, new Set(pathAttributes))
    return written?.position ? [{ kind, position: written.position }] : []
  }
  const [first, last] = [node.children[0]?.position, node.children.at(-1)?.position]
  return first && last ? [{ kind, position: { ...first, end: last.end }, isText: true }] : []
}

/**
 * Whether an include asks for the same file whoever reads: of what some readers are given otherwise, it cannot be told
 * here what they would miss.
 *
 * @param from path of the file that holds the include
 */
export function isForAll(include: Include, from: string, { settings, names }: Docset): boolean {
  const { node, told } = include
  if (told !== undefined || settings.components.choices.has(node.name ?? '')) return false
  const asked = new AskedReader({})
  findTarget(include, from, asked, names, settings)
  return asked.tests.length === 0
}
