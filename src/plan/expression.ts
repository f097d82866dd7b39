import type { Expression } from 'estree'
import type { CodeSite, Directive } from '../directives/directive.js'
import { editCode } from '../directives/edit-code.js'
import { evaluate, expressionOf } from '../directives/evaluate.js'
import { freeNames, propReadBy } from '../directives/prop-references.js'
import { surveyCode } from '../directives/survey-code.js'
import { decideCode } from './code.js'
import { contentsIn } from './content.js'
import { measureDecided } from './decided-code.js'
import type { Reading, Resolution, Unknown, Within } from './frame.js'
import { identityOf } from './identity.js'
import { lookupIn, readsAbsent } from './lookup.js'
import { piecesOf } from './pieces.js'
import type { Planning } from './planning.js'
import { axesReadAsProps, lookupAxes } from './tests.js'
import { writerOf } from './writers.js'
import { sizeOfValue } from './size.js'

const unresolved: Resolution = { kind: 'unresolved' }

/**
 * Resolves code in which there is something to decide, and notes what becomes of it; in a page, `props` are those of its
 * reader.
 */
export function resolve(site: CodeSite, within: Within, planning: Planning): void {
  const { reading } = within
  const { document, props } = reading.frame
  const isOfPage = props === undefined && !site.hasDirectives
  const isAboutReader = site.namesAxis && surveyCode(site.program, document).isAboutReader
  if (isOfPage && !isAboutReader) return
  const outcome = shownValue(site, within, planning) ?? codeLeft(site, reading, planning)
  if (isAboutReader) planning.decisions.push(identityOf(outcome))
  if (!isOfPage || outcome.kind !== 'unresolved') reading.outcomes.set(site.key, outcome)
}

/** The same for an attribute that an include passes on: nothing of it is shown, so an absent prop is passed on as absent. */
export function resolvePassedOn(site: CodeSite, within: Within, planning: Planning): void {
  const { reading } = within
  const { program } = site
  const { reads, isAboutReader } = surveyCode(program, reading.frame.document)
  const known = evaluate(expressionOf(program), lookupIn(reading, reads, planning), true)
  const isNothing = known?.value === undefined && [...reads.values()].some((read) => readsAbsent(read, reading.frame))
  const outcome: Resolution | undefined =
    known && isNothing ? { kind: 'absent' } : known && fits(known.value, site, reading, planning)
  if (outcome && isAboutReader) planning.decisions.push(identityOf(outcome))
  if (outcome) reading.outcomes.set(site.key, outcome)
  else resolve(site, within, planning)
}

/** The same for an attribute of an include that stays: nodes among its values stay code. */
export function resolveKept(site: CodeSite, within: Within, planning: Planning): void {
  const outcome = within.reading.outcomes.get(site.key)
  if (outcome?.kind === 'value' && contentsIn(outcome.value).size > 0) resolve(site, within, planning)
}

function fits(value: unknown, site: CodeSite, { frame }: Reading, planning: Planning): Resolution {
  if (planning.takeNodes(sizeOfValue(value)))
    return { kind: 'value', value, by: writerOf(expressionOf(site.program), frame) }
  planning.sayLimit(site, frame, site.node.position)
  return unresolved
}

/** What is shown of a value that is known. Nodes stand in text alone: elsewhere, JSX stays code. */
function shownValue(site: CodeSite, within: Within, planning: Planning): Resolution | undefined {
  const { reading } = within
  const { program, key } = site
  const { reads } = surveyCode(program, reading.frame.document)
  const expression = expressionOf(program)
  const axes = axesReadAsProps(directiveAt(site, reading), reading, planning)
  const known = evaluate(expression, lookupAxes(axes, lookupIn(reading, reads, planning), planning))
  if (known === undefined) return undefined
  const { value } = known
  const isInText = key.type === 'mdxFlowExpression' || key.type === 'mdxTextExpression'
  if (contentsIn(value).size === 0) {
    // What was chosen to show nothing goes; what was given stays, whatever it is.
    const isNothing =
      isInText && (value === null || typeof value === 'boolean') && expression && !propReadBy(expression)
    return fits(isNothing ? undefined : value, site, reading, planning)
  }
  if (!isInText) return undefined
  const limited = fits(value, site, reading, planning)
  if (limited.kind !== 'value') return limited
  const pieces = piecesOf(value, site, within, planning)
  return pieces && { kind: 'content', pieces }
}

/** The directive whose attribute it is. */
const directiveAt = ({ node }: CodeSite, { frame }: Reading): Directive | undefined => frame.document.byNode.get(node)

function codeLeft(site: CodeSite, reading: Reading, planning: Planning): Resolution {
  const { program, text, node, kind } = site
  const { frame } = reading
  // What a file exports belongs to the page, which has no props of the include.
  const survey = surveyCode(program, frame.document)
  const decided = decideCode(
    program,
    reading,
    planning,
    kind === 'esm' ? { ...survey, reads: new Map() } : survey,
    directiveAt(site, reading),
  )
  const { edits, problems } = decided
  const { measure, names } = measureDecided(program, decided)
  for (const why of problems) planning.say(frame, 'prop-dynamic', node.position, { actual: `{${text}}`, why })
  if (edits.size === 0) return unresolved
  if (!planning.takeNodes(measure.size)) {
    planning.sayLimit(site, frame, node.position)
    return unresolved
  }
  const expression = kind === 'expression' ? expressionOf(program) : undefined
  const free = expression ? freeNames(expression) : []
  const part = (code: Expression): Unknown => {
    const inside = measureDecided(code, decided)
    const names = new Set([...freeNames(code), ...inside.names])
    return { expression: () => editCode(code, edits), measure: inside.measure, names }
  }
  return { kind: 'bound', program: () => editCode(program, edits), measure, names: new Set([...free, ...names]), part }
}
