import { attributeOf, literalOf } from '../directives/attributes.js'
import type { Chooser, Include } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import { childrenToPlace } from '../directives/include/include.js'
import type { Target } from '../directives/include/target.js'
import type { Absent, Answer, Brought } from '../directives/role.js'
import { slipsIn } from '../directives/slips.js'
import { bringsRows } from '../docset/broken-tables.js'
import { usedModules } from '../docset/used-modules.js'
import type { Document } from '../docset/document.js'
import { includeDepth } from '../model/limits.js'
import type { RefusalId } from '../model/refusal.js'
import { nearest, nearestFirst } from '../model/nearest.js'
import { remember } from '../model/remember.js'
import { hasContent } from './children.js'
import { lineAttributes, openLines } from './excerpt.js'
import { componentsLeftIn, sayOpenSpread } from './imported-props.js'
import { resolveKept, resolvePassedOn } from './expression.js'
import { framesTo, isOpenIn, startReading, type Frame, type Outcome, type Reading, type Within } from './frame.js'
import { sayNotFound, staysForHost } from './not-found.js'
import type { PlanStep, Planning } from './planning.js'
import { completeProps, headingOffset, noExceptions, readProps, sayUnused } from './props.js'
import { sizeOfValue } from './size.js'
import { partOf, sectionsOfAnybody } from './section.js'
import { isSnippet, readSnippet } from './snippet.js'
import { bringOf } from './target.js'

/**
 * Opens the file of an include, or the one that is chosen, once in a reading, and notes the step; what it brings in is not
 * decided yet.
 */
export function openInclude(directive: Include | Chooser, within: Within, planning: Planning): Outcome {
  const { reading } = within
  return remember(reading.outcomes, directive.node, () => {
    // Once nothing is followed any more, what includes would do is noted for the page alone: there may be no end of them.
    if (planning.isSpent && reading.frame.site) return refuseLimit(directive, reading.frame, planning)
    const answer = bringOf(directive, reading, planning)
    if (answer.kind === 'stay') return noteAbsent(answer, reading, planning)
    if (answer.kind !== 'each') return bring(answer, directive, within, planning)
    planning.decisions.push(answer.kind, answer.parts.length)
    return { kind: 'each', parts: answer.parts.map((part) => bring(part, directive, within, planning)) }
  })
}

function bring(brought: Brought, directive: Include | Chooser, within: Within, planning: Planning): Outcome {
  const { reading } = within
  if (brought.kind === 'open') return noteStep(brought.include, brought.target, within, planning)
  if (brought.kind === 'drop') return noteAbsent(brought, reading, planning)
  const { key, words } = brought
  planning.decisions.push(key)
  if (!planning.takeNodes(words.size)) return refuseLimit(directive, reading.frame, planning)
  return { kind: 'content', pieces: [{ kind: 'jsx', reading, nodes: words.nodes, sites: words.sites }] }
}

function noteAbsent<Told extends Extract<Answer, { absent?: Absent }>>(
  answer: Told,
  { frame }: Reading,
  planning: Planning,
): Told {
  planning.decisions.push(answer.kind)
  if (answer.absent) planning.absent.push({ include: answer.absent.include, from: frame.document.path })
  return answer
}

function noteStep(include: Include, target: Target, within: Within, planning: Planning): Outcome {
  const { reading } = within
  const { frame } = reading
  const step = planning.steps.length
  const from = frame.document.path
  const isFile = target.status === 'ok'
  const noted: PlanStep = {
    include,
    from,
    to: target.path,
    isFile,
    parent: frame.site?.step,
    refused: undefined,
    isValue: false,
  }
  planning.steps.push(noted)
  planning.decisions.push(target.path)
  if (isFile || target.status === 'dynamic' || staysForHost(include, target, planning.docset.names))
    for (const site of include.attributes) resolvePassedOn(site, within, planning)
  const outcome = open(include, target, { within, step, planning })
  if (outcome.kind === 'refuse') {
    planning.decisions.push(outcome.rule)
    noted.refused = outcome.rule
    noted.isValue = outcome.rule === 'import-components'
    if (outcome.isKept) for (const site of include.attributes) resolveKept(site, within, planning)
  }
  return outcome
}

/** Where an include is opened. */
interface Opening {
  readonly within: Within
  readonly step: number
  readonly planning: Planning
}

function open(include: Include, target: Target, opening: Opening): Outcome {
  const { within, planning } = opening
  const { frame } = within.reading
  const { docset } = planning
  const { limits } = docset.settings
  const position = positionOf(include)
  const { path, status } = target
  if (status === 'dynamic') {
    const { pathAttributes: names } = include
    const written = attributeOf(include.node, new Set(names))
    const slip = written ? undefined : slipOfSrc(include)
    const name = written?.name ?? names[0] ?? ''
    planning.say(frame, 'include-dynamic', position, {
      actual: include.actual,
      hasPath: written !== undefined || (include.isText && include.node.children.length > 0),
      name,
      slip,
      gap: include.gap,
      isMap: docset.settings.components.choices.has(include.node.name ?? ''),
      element: include.isText ? (include.node.name ?? '') : undefined,
    })
    return refuse('include-dynamic', true)
  }
  if (!planning.takeInclude() || nestingOf(include, within) > limits.depth || frame.chain >= limits.chain)
    return refuseLimit(include, frame, planning)
  const notFound = sayNotFound(include, target, frame, planning)
  if (notFound) return refuse(notFound, staysForHost(include, target, docset.names))
  if (isOpenIn(frame, path)) {
    planning.sayCycle(include, frame, () => cycleTo(path, frame))
    return refuse('include-cycle')
  }
  return isSnippet(include, path) ? openCode(include, target, opening) : openDocument(include, target, opening)
}

function openDocument(include: Include, { path, section }: Target, opening: Opening): Outcome {
  const { within, planning, step } = opening
  const { reading, panels } = within
  const { frame } = reading
  const { docset } = planning
  const position = positionOf(include)
  const isImport = include.imported !== undefined
  // To import a page is as good as any other way to share it.
  if (!isImport && !docset.settings.isPartial(path)) planning.say(frame, 'include-page', position, { path })
  const exceptions = isImport ? noExceptions : { without: [headingOffset], with: lineAttributes }
  const given = readProps(include, reading, planning, exceptions, isImport ? docset.document(path).props : undefined)
  if (isImport && componentsLeftIn(given)) {
    planning.say(frame, 'import-components', position, { name: include.node.name ?? '', path })
    return refuse('import-components', true)
  }
  const document = isImport ? docset.document(path) : openLines(path, given, include.own, planning)
  if ('rule' in document) {
    if (document.rule === 'include-limit') return refuseLimit(include, frame, planning)
    planning.say(frame, document.rule, position, document.args)
    return refuse(document.rule)
  }
  if (document.failure) {
    const { reason, actual, position: at } = document.failure
    const where = at ? `${path}:${at.start.line}:${at.start.column}` : path
    const args = { path, location: where, why: actual || reason }
    planning.say(frame, 'include-unparsable', position, args, document.failure)
    return refuse('include-unparsable')
  }
  const hasChildren = hasContent(childrenToPlace(include), reading, planning)
  const props = completeProps(given, include, reading, document, planning)
  if (isImport) sayOpenSpread(include, frame, document, planning)
  if (hasChildren) sayUnused('children', include, reading, document, planning)
  const inner = enterFrame(document, planning, {
    chain: frame.chain + 1,
    site: { include, reading, step },
    props,
    hasChildren,
    headingOffset: frame.headingOffset + readOffset(include, frame, planning),
  })
  const opened = startReading(inner, {
    nesting: nestingOf(include, within),
    depth: reading.depth + includeDepth + include.depth,
    isCounted: true,
  })
  const part = partOf(section, opened, planning)
  if (section !== undefined && part === undefined) {
    const known = nearestFirst(section, sectionsOfAnybody(opened, docset))
    planning.say(frame, 'section-missing', position, {
      section,
      path,
      isCode: false,
      isMarked: document.syntax.sections === 'comments',
      known,
      near: nearest(section, known),
    })
    return refuse('section-missing')
  }
  if (part === undefined) throw new Error('Expected the whole of a file')
  if (bringsRows(include.node, { from: frame.document, to: document, part }))
    planning.say(frame, 'table-broken', position, { name: include.node.name ?? '' })
  if (!planning.takeNodes(part.size)) return refuseLimit(include, frame, planning)
  return planning.place({ kind: 'open', reading: opened, part }, panels)
}

function openCode(include: Include, target: Target, { within: { reading }, planning }: Opening): Outcome {
  const { frame } = reading
  const hasChildren = hasContent(childrenToPlace(include), reading, planning)
  const code = readSnippet(include, reading, target, hasChildren, planning)
  if (code === 'include-limit') return refuseLimit(include, frame, planning)
  if (typeof code === 'string') return refuse(code)
  return planning.takeNodes(sizeOfValue(code.value))
    ? { kind: 'code', code, path: target.path, include }
    : refuseLimit(include, frame, planning)
}

/** A frame of a file; it is noted, and with it what is wrong with the file. */
export function enterFrame(
  document: Document,
  { frames, notices, looked, docset, asked }: Planning,
  by: Pick<Frame, 'site' | 'props' | 'chain' | 'headingOffset' | 'hasChildren'>,
): Frame {
  const frame: Frame = {
    document,
    reader: asked.reader,
    ...by,
    references: undefined,
    definitions: undefined,
    children: undefined,
  }
  frames.push(frame)
  notices.push({ frame, finding: undefined })
  // What is wrong with a file hangs on all of them, also on those that nobody asks for.
  for (const { to, tried } of usedModules(document, docset)) for (const path of [...tried, to]) looked.add(path)
  return frame
}

/** How deep the output nests what an include brings in. */
function nestingOf(include: Include, { reading, kept }: Within): number {
  return reading.nesting + kept + include.nesting
}

// Where there is no path at all, another attribute may be meant to be it.
function slipOfSrc({ node, pathAttributes }: Include): readonly [string, string] | undefined {
  const [slip] = slipsIn(node, pathAttributes)
  return slip && [slip.attribute.name, slip.right]
}

const refuse = (rule: RefusalId, isKept = false): Outcome => ({ kind: 'refuse', rule, isKept })

function refuseLimit(include: Include | Chooser, frame: Frame, planning: Planning): Outcome {
  planning.sayLimit(include, frame, positionOf(include))
  return refuse('include-limit')
}

function cycleTo(path: string, frame: Frame): string[] {
  const paths = framesTo(frame).map(({ document }) => document.path)
  return [...paths.slice(paths.indexOf(path)), path]
}

function readOffset({ node, imported, told }: Include, frame: Frame, planning: Planning): number {
  if (imported || told) return 0
  const attribute = node.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === headingOffset,
  )
  if (attribute?.type !== 'mdxJsxAttribute') return 0
  const value = literalOf(attribute)?.value
  const offset = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof offset === 'number' && Number.isInteger(offset) && offset >= 0 && offset <= 5) return offset
  const actual =
    typeof attribute.value === 'object' && attribute.value ? attribute.value.value : (attribute.value ?? 'true')
  planning.say(frame, 'heading-offset', positionOf({ node }), { actual })
  return 0
}
