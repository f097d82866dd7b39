import type { Include } from '../directives/directive.js'
import { childrenToPlace } from '../directives/include/include.js'
import type { Target } from '../directives/include/target.js'
import { positionOf } from '../directives/jsx.js'
import { bringsRows } from '../docset/broken-tables.js'
import type { RuleArguments } from '../messages/catalogue.js'
import type { Diagnostic } from '../messages/diagnostic.js'
import { describeLocation } from '../model/describe-location.js'
import { includeDepth } from '../model/limits.js'
import { nearest, nearestFirst } from '../model/nearest.js'
import { hasContent } from './children.js'
import { ChildrenContent } from './content.js'
import { enterFrame } from './enter-frame.js'
import { lineAttributes, openLines } from './excerpt.js'
import { startReading, type Frame, type Outcome, type Prop, type Reading } from './frame.js'
import { completeProps, sayUnused } from './complete-props.js'
import { headingOffset, readOffset } from './heading-offset.js'
import { componentsLeftIn } from './imported-props.js'
import { mendRegion, mendSection } from './mends.js'
import { nestingOf, refuse, refuseLimit, type Opening } from './opening.js'
import type { Planning } from './planning.js'
import { noExceptions, readProps } from './props.js'
import { partOf, sectionsOfAnybody } from './section.js'
import { ownerOfChildren } from './start-children.js'

/** Opens a file of Markdown, or the section of it that is asked for. */
export function openDocument(include: Include, { path, section }: Target, opening: Opening): Outcome {
  const { within, planning, step } = opening
  const { reading, panels } = within
  const { frame } = reading
  const { docset } = planning
  const position = positionOf(include)
  const isImport = include.imported !== undefined
  // To import a page is as good as any other way to share it.
  if (!isImport && !docset.settings.isPartial(path)) planning.say(frame, 'include-page', position, { path })
  const exceptions = isImport ? noExceptions : { without: [headingOffset], with: lineAttributes }
  const given = readProps(include, reading, planning, exceptions, docset.document(path))
  if (isImport && componentsLeftIn(given)) {
    planning.say(frame, 'import-components', position, { name: include.node.name ?? '', path })
    return refuse('import-components', true)
  }
  const document = isImport ? docset.document(path) : openLines(path, given, include.own, planning)
  if ('rule' in document) {
    if (document.rule === 'include-limit') return refuseLimit(include, frame, planning)
    planning.say(frame, document.rule, position, document.args, {
      mend: mendRegion({ include, frame, docset }, document),
    })
    return refuse(document.rule)
  }
  if (document.failure) {
    const why = whyUnparsable(path, document.failure)
    planning.say(frame, 'include-unparsable', position, why, { cause: document.failure })
    return refuse('include-unparsable')
  }
  // MDX puts the default export around what a file shows.
  if (isImport && document.bindings.exports.has('default')) {
    planning.say(frame, 'esm-default', position, { path, isImported: true })
    return refuse('esm-default', true)
  }
  const hasOwn = hasContent(childrenToPlace(include), reading, planning)
  const props = completeProps(given, include, document, opening)
  const childrenOf = takeChildren(props)
  if (hasOwn) sayUnused('children', include, document, opening)
  const inner = enterFrame(document, planning, {
    chain: frame.chain + 1,
    site: { include, reading, step },
    props,
    hasChildren: hasOwn || childrenOf !== undefined,
    childrenOf,
    headingOffset: frame.headingOffset + readOffset(include, reading, planning),
  })
  const opened = startReading(inner, {
    nesting: nestingOf(include, within),
    depth: reading.depth + includeDepth + include.depth,
    isCounted: true,
  })
  const part = partOf(section, opened, planning)
  if (section !== undefined && part === undefined) {
    const others = otherSections(section, opened, planning)
    const isMarked = document.syntax.sections === 'comments'
    const args = { section, path, isCode: false, isMarked, ...others }
    planning.say(frame, 'section-missing', position, args, { mend: mendSection({ include, frame, docset }, args) })
    return refuse('section-missing')
  }
  if (part === undefined) throw new Error('Expected the whole of a file')
  if (bringsRows(include.node, { from: frame.document, to: document, part }))
    planning.say(frame, 'table-broken', position, { name: include.node.name ?? '' })
  if (!planning.takeNodes(part.size)) return refuseLimit(include, frame, planning)
  planning.noteShown(path, true)
  return planning.place({ kind: 'open', reading: opened, part }, panels)
}

function whyUnparsable(path: string, { reason, actual, position }: Diagnostic): RuleArguments<'include-unparsable'> {
  return { path, location: describeLocation(path, position), why: actual || reason }
}

function otherSections(
  section: string,
  opened: Reading,
  { docset }: Planning,
): Pick<RuleArguments<'section-missing'>, 'known' | 'near'> {
  const known = nearestFirst(section, sectionsOfAnybody(opened, docset))
  return { known, near: nearest(section, known) }
}

// Children that are handed on are placed as if they were written here.
function takeChildren(props: Map<string, Prop>): Frame | undefined {
  const prop = props.get('children')
  if (prop === undefined || !('known' in prop) || !(prop.known instanceof ChildrenContent)) return undefined
  props.delete('children')
  return ownerOfChildren(prop.known.frame)
}
