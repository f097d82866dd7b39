import { literalOf } from '../directives/attributes.js'
import type { Condition, Include } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import { writtenSrc } from '../directives/include/include.js'
import type { Target } from '../directives/include/target.js'
import type { Document } from '../docset/document.js'
import { conditionsAroundSections, findSection, sectionIds, wholeOf, type Part } from '../docset/section.js'
import { includeDepth } from '../model/limits.js'
import type { RefusalId } from '../model/refusal.js'
import { nearest } from '../model/nearest.js'
import { isMarkup } from '../model/path.js'
import { remember } from '../model/remember.js'
import { hasContent } from './children.js'
import { resolve } from './expression.js'
import { framesTo, isOpenIn, startReading, type Frame, type Outcome, type Reading } from './frame.js'
import type { PlanStep, Planning } from './planning.js'
import { completeProps, readProps, sayUnused } from './props.js'
import { sizeOfValue } from './size.js'
import { readSnippet } from './snippet.js'

const headingOffset = 'headingOffset'

/** Opens the file of an include, once in a reading, and notes the step; what it brings in is not decided yet. */
export function openInclude(include: Include, reading: Reading, planning: Planning): Outcome {
  return remember(reading.outcomes, include.node, () => {
    // Once nothing is followed any more, what includes would do is noted for the page alone: there may be no end of them.
    if (planning.isSpent && reading.frame.site) return refuseLimit(include, reading.frame, planning)
    return noteStep(include, targetOf(include, reading, planning), reading, planning)
  })
}

/** The file that an include names; it is noted where it was looked for. */
export function targetOf(include: Include, reading: Reading, planning: Planning): Target {
  const answer = planning.ask(include, reading)
  if (answer.kind !== 'open') throw new Error(`An include cannot ${answer.kind}`)
  const { status, path, tried, base } = answer.target
  if (status !== 'ok' && status !== 'missing') return answer.target
  for (const looked of [...tried, base, path]) planning.looked.add(looked)
  return answer.target
}

function noteStep(include: Include, target: Target, reading: Reading, planning: Planning): Outcome {
  const { frame } = reading
  const step = planning.steps.length
  const from = frame.document.path
  const isFile = target.status === 'ok'
  const noted: PlanStep = { include, from, to: target.path, isFile, parent: frame.site?.step, refused: undefined }
  planning.steps.push(noted)
  planning.decisions.push(target.path)
  if (target.status === 'ok' || target.status === 'dynamic')
    for (const site of include.attributes) resolve(site, reading, planning)
  const outcome = open(include, target, { reading, step, planning })
  if (outcome.kind === 'refuse') {
    planning.decisions.push(outcome.rule)
    noted.refused = outcome.rule
  }
  return outcome
}

/** Where an include is opened. */
interface Opening {
  readonly reading: Reading
  readonly step: number
  readonly planning: Planning
}

function open(include: Include, target: Target, opening: Opening): Outcome {
  const { reading, planning } = opening
  const { frame } = reading
  const position = positionOf(include)
  const { path, status } = target
  if (status === 'dynamic') {
    planning.say(frame, 'include-dynamic', position, { actual: include.actual })
    return refuse('include-dynamic', true)
  }
  if (!planning.takeInclude() || depthOf(include, reading) > planning.docset.settings.limits.depth)
    return refuseLimit(include, frame, planning)
  if (status === 'outside') {
    planning.say(frame, 'include-outside', position, { src: path })
    return refuse('include-outside')
  }
  if (status === 'missing') {
    planning.say(frame, 'include-missing', position, {
      src: writtenSrc(include),
      path,
      tried: target.tried,
      near: undefined,
    })
    return refuse('include-missing')
  }
  if (isOpenIn(frame, path)) {
    planning.sayCycle(include, frame, () => cycleTo(path, frame))
    return refuse('include-cycle')
  }
  return isMarkup(path) ? openDocument(include, path, opening) : openCode(include, path, opening)
}

function openDocument(include: Include, path: string, opening: Opening): Outcome {
  const { reading, planning, step } = opening
  const { frame } = reading
  const { docset } = planning
  const position = positionOf(include)
  if (!docset.settings.isPartial(path)) planning.say(frame, 'include-page', position, { path })
  const document = docset.document(path)
  if (document.failure) {
    const { reason, actual, position: at, cause } = document.failure
    const where = at ? `${path}:${at.start.line}:${at.start.column}` : path
    planning.say(frame, 'include-unparsable', position, { path, location: where, why: actual || reason }, cause)
    return refuse('include-unparsable')
  }
  const hasChildren = include.node.children.length > 0 && hasContent(include.node.children, reading, planning)
  const props = completeProps(
    readProps(include, reading, planning, [headingOffset]),
    include,
    reading,
    document,
    planning,
  )
  if (hasChildren) sayUnused('children', include, reading, document, planning)
  const depth = depthOf(include, reading)
  const inner = enterFrame(document, planning, {
    depth,
    site: { include, reading, step },
    props,
    hasChildren,
    headingOffset: frame.headingOffset + readOffset(include, frame, planning),
  })
  const opened = startReading(inner, depth, true)
  const part = partOf(include, opened, planning)
  if (part === undefined) {
    const section = include.section ?? ''
    planning.say(frame, 'section-missing', position, { section, path, near: nearest(section, sectionIds(document)) })
    return refuse('section-missing')
  }
  if (!planning.takeNodes(part.size)) return refuseLimit(include, frame, planning)
  return { kind: 'open', reading: opened, part }
}

function openCode(include: Include, path: string, { reading, planning }: Opening): Outcome {
  const { frame } = reading
  const hasChildren = hasContent(include.node.children, reading, planning)
  const code = readSnippet(include, reading, path, hasChildren, planning)
  if (code === 'include-limit') return refuseLimit(include, frame, planning)
  if (typeof code === 'string') return refuse(code)
  return planning.takeNodes(sizeOfValue(code.value))
    ? { kind: 'code', code, path }
    : refuseLimit(include, frame, planning)
}

/** A frame of a file; it is noted, and with it what is wrong with the file. */
export function enterFrame(
  document: Document,
  { frames, notices }: Planning,
  by: Pick<Frame, 'site' | 'props' | 'depth' | 'headingOffset' | 'hasChildren'>,
): Frame {
  const frame: Frame = { document, ...by, references: undefined, definitions: undefined, children: undefined }
  frames.push(frame)
  notices.push({ frame, finding: undefined })
  return frame
}

/** What an include takes of its file; `undefined` where it has no such section. */
export function partOf({ section }: Include, reading: Reading, planning: Planning): Part | undefined {
  const { document } = reading.frame
  if (section === undefined) return wholeOf(document)
  const dropped = conditionsAroundSections(document).filter(
    (condition) => planning.settle(condition, reading).kind === 'drop',
  )
  const part = findSection(document, section, new Set<Condition>(dropped))
  planning.decisions.push(part?.nodes[0]?.position?.start.offset ?? -1)
  return part
}

/** How deep in the output what an include brings in is nested. */
export function depthOf(include: Include, { depth }: Reading): number {
  return depth + includeDepth + include.depth
}

const refuse = (rule: RefusalId, isKept = false): Outcome => ({ kind: 'refuse', rule, isKept })

function refuseLimit(include: Include, frame: Frame, planning: Planning): Outcome {
  planning.sayLimit(include, frame, positionOf(include))
  return refuse('include-limit')
}

function cycleTo(path: string, frame: Frame): string[] {
  const paths = framesTo(frame).map(({ document }) => document.path)
  return [...paths.slice(paths.indexOf(path)), path]
}

function readOffset({ node }: Include, frame: Frame, planning: Planning): number {
  const attribute = node.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === headingOffset,
  )
  if (attribute?.type !== 'mdxJsxAttribute') return 0
  const value = literalOf(attribute)?.value
  const offset = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof offset === 'number' && Number.isInteger(offset) && offset >= 0 && offset <= 5) return offset
  const actual =
    typeof attribute.value === 'object' && attribute.value ? attribute.value.value : String(attribute.value)
  planning.say(frame, 'heading-offset', positionOf({ node }), { actual })
  return 0
}
