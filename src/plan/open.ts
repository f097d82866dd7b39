import type { Chooser, Include } from '../directives/directive.js'
import { isSnippet } from '../directives/include/snippet-attributes.js'
import type { Target } from '../directives/include/target.js'
import type { Absent, Answer, Brought } from '../directives/role.js'
import type { Limit } from '../model/options.js'
import { remember } from '../model/remember.js'
import { sayDynamic } from './dynamic.js'
import { resolve, resolveKept, resolvePassedOn } from './expression.js'
import { framesTo, isOpenIn, startReading, type Frame, type Outcome, type Reading, type Within } from './frame.js'
import { sayNotFound, staysForHost } from './not-found.js'
import { openCode } from './open-code.js'
import { openDocument } from './open-document.js'
import { nestingOf, refuse, refuseLimit, type Opening } from './opening.js'
import type { Planning } from './planning.js'
import type { PlanStep } from './step.js'
import { bringOf } from './target.js'

/**
 * Opens the file of an include, or the one that is chosen, once in a reading, and notes the step; what it brings in is not
 * decided yet.
 */
export function openInclude(directive: Include | Chooser, within: Within, planning: Planning): Outcome {
  const { reading } = within
  return remember(reading.outcomes, directive.node, () => {
    // Once nothing is followed any more, what includes would do is noted for the page alone: there may be no end of them.
    if (planning.isSpent && reading.frame.site) return refuseLimit(directive, reading.frame, planning, 'includes')
    const answer = bringOf(directive, reading, planning)
    if (answer.kind === 'stay') return noteAbsent(answer, reading, planning)
    const outcome = bringAll(answer, directive, within, planning)
    if (directive.kind === 'chooser' && isKept(outcome)) resolveMap(directive, within, planning)
    return outcome
  })
}

function bringAll(
  answer: Brought | Extract<Answer, { kind: 'each' }>,
  directive: Include | Chooser,
  within: Within,
  planning: Planning,
): Outcome {
  if (answer.kind !== 'each') return bring(answer, directive, within, planning)
  planning.decisions.push(answer.kind, answer.parts.length)
  return { kind: 'each', parts: answer.parts.map((part) => bring(part, directive, within, planning)) }
}

const isKept = (outcome: Outcome): boolean =>
  outcome.kind === 'each' ? outcome.parts.some(isKept) : outcome.kind === 'refuse' && outcome.isKept

// An element that stays has its map with it: the page shows what that names when it runs.
function resolveMap({ attributes, passed }: Chooser, within: Within, planning: Planning): void {
  for (const site of attributes) if (!passed.includes(site)) resolve(site, within, planning)
}

function bring(brought: Brought, directive: Include | Chooser, within: Within, planning: Planning): Outcome {
  const { reading } = within
  if (brought.kind === 'open') return noteStep(brought, directive, within, planning)
  if (brought.kind === 'drop') return noteAbsent(brought, reading, planning)
  const { key, words } = brought
  planning.decisions.push(key)
  if (!planning.takeNodes(words.size)) return refuseLimit(directive, reading.frame, planning)
  const nesting = reading.nesting + within.kept
  const own = startReading(reading.frame, { ...reading, nesting, isCounted: true }, false)
  return { kind: 'content', pieces: [{ kind: 'jsx', reading: own, nodes: words.nodes, sites: words.sites }] }
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

function noteStep(
  { include, target }: Extract<Brought, { kind: 'open' }>,
  directive: Include | Chooser,
  within: Within,
  planning: Planning,
): Outcome {
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
  const outcome = open(include, target, { within, step, directive, planning })
  if (outcome.kind === 'refuse') {
    planning.decisions.push(outcome.rule)
    noted.refused = outcome.rule
    noted.isValue = outcome.rule === 'import-components' || outcome.rule === 'esm-default'
    if (noted.isValue) planning.values.push({ path: target.path, step, at: { include, frame } })
    if (outcome.isKept) for (const site of include.attributes) resolveKept(site, within, planning)
  }
  return outcome
}

function open(include: Include, target: Target, opening: Opening): Outcome {
  const { within, planning } = opening
  const { frame } = within.reading
  const { docset } = planning
  const { path, status } = target
  if (status === 'dynamic') {
    sayDynamic(include, frame, planning)
    return refuse('include-dynamic', true)
  }
  const limit = limitAt(include, within, planning)
  if (limit) return refuseLimit(include, frame, planning, limit)
  const notFound = sayNotFound(include, target, frame, planning)
  if (notFound) return refuse(notFound, staysForHost(include, target, docset.names))
  if (isOpenIn(frame, path)) {
    planning.sayCycle(include, frame, () => cycleTo(path, frame))
    return refuse('include-cycle')
  }
  return isSnippet(include, path) ? openCode(include, target, opening) : openDocument(include, target, opening)
}

// Counts the include; what it brings in is not known yet.
function limitAt(include: Include, within: Within, planning: Planning): Limit | undefined {
  const isEnd = within.reading.frame.chain >= planning.docset.settings.limits.chain
  return planning.takeNested(nestingOf(include, within)) ?? (isEnd ? 'chain' : undefined)
}

function cycleTo(path: string, frame: Frame): string[] {
  const paths = framesTo(frame).map(({ document }) => document.path)
  return [...paths.slice(paths.indexOf(path)), path]
}
