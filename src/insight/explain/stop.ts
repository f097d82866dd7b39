import type { Nodes } from 'mdast'
import { isExpression } from '../../directives/expressions.js'
import { isElement } from '../../directives/jsx.js'
import type { Outcome, Reading } from '../../plan/frame.js'
import type { RefusalId } from '../../model/refusal.js'
import type { RuleId } from '../../model/rule-id.js'
import type { LeftOutKind } from './explanation.js'
import type { Place } from './places.js'
import { hasInIt, literalAt } from './literals.js'
import { covers, overlaps, rangeOf, type Range, type Target } from './target.js'
import { withoutSpace } from './written-text.js'

/** Why a place does not show something. */
export interface Stop {
  readonly kind: LeftOutKind
  /** What decides, in the reading of the place; `undefined` where the place does not hold it. */
  readonly node: Nodes | undefined
  readonly rule?: RuleId
}

/**
 * Why something does not come through in a place, as the outcomes on the way to it say, the outermost first; `undefined`
 * where all of them let it through.
 */
export function stopIn(place: Place, target: Range): Stop | undefined {
  const { reading, by } = place
  const { document } = reading.frame
  const isOfFile = by === undefined || by.kind === 'open'
  let nodes: readonly Nodes[] = place.nodes
  for (;;) {
    const node = nodes.find((candidate) => isAt(candidate, target))
    const range = node && rangeOf(node)
    // What is placed by itself is in no way all that it stands in.
    const isPart = !isOfFile && range !== undefined && !covers(range, target)
    if (node === undefined || isPart) return { kind: 'section', node: undefined }
    const isTarget = range !== undefined && covers(target, range)
    const literal = isTarget || document.byNode.has(node) ? undefined : literalAt(node, target)
    if (literal)
      return hasInIt(reading.outcomes.get(literal.key), literal.text) ? undefined : { kind: 'expression', node }
    const stop = stopAt(node, isTarget, reading)
    if (stop) return stop
    if (isTarget || !('children' in node) || node.children.length === 0) return stopInCode(node, target, reading)
    nodes = node.children
  }
}

function isAt(node: Nodes, target: Range): boolean {
  const range = rangeOf(node)
  return range !== undefined && overlaps(range, target)
}

function stopAt(node: Nodes, isTarget: boolean, reading: Reading): Stop | undefined {
  const outcome = reading.outcomes.get(node)
  if (outcome === undefined) return undefined
  if (isExpression(node)) return isComeTo(outcome, isTarget) ? undefined : { kind: 'expression', node }
  switch (outcome.kind) {
    case 'drop':
      return { kind: dropKind(node, reading), node }
    case 'refuse':
      return isTarget || !outcome.isKept ? { kind: refusalKind(outcome.rule), node, rule: outcome.rule } : undefined
    case 'code':
      if (!isTarget) return { kind: 'children', node }
      return reading.outcomes.get(outcome.code)?.kind === 'drop' ? { kind: 'panel', node } : undefined
    case 'open':
    case 'content':
    case 'each':
      return isTarget && bringsAny(outcome) ? undefined : { kind: isTarget ? 'section' : 'children', node }
    default:
      return undefined
  }
}

function bringsAny(outcome: Outcome): boolean {
  if (outcome.kind === 'each') return outcome.parts.some(bringsAny)
  return outcome.kind === 'open' ? outcome.part.nodes.length > 0 : outcome.kind !== 'refuse' && outcome.kind !== 'drop'
}

// What stands in an expression stands where that shows it: in a place of its own.
function isComeTo(outcome: Outcome, isTarget: boolean): boolean {
  switch (outcome.kind) {
    case 'value':
      return isTarget && outcome.value !== undefined && outcome.value !== ''
    case 'content':
      return isTarget && outcome.pieces.length > 0
    case 'children':
      return isTarget
    default:
      return outcome.kind !== 'absent'
  }
}

function dropKind(node: Nodes, { frame: { document } }: Reading): LeftOutKind {
  if (document.fences.has(node)) return 'panel'
  const directive = document.byNode.get(node)
  if (directive?.kind === 'condition') return 'condition'
  return directive?.kind === 'include' || directive?.kind === 'chooser' ? 'choice' : 'panel'
}

/** What the rule says by which an include is refused. */
function refusalKind(rule: RefusalId): LeftOutKind {
  switch (rule) {
    case 'include-missing':
    case 'include-outside':
      return 'missing'
    case 'include-cycle':
      return 'cycle'
    case 'include-limit':
      return 'limit'
    case 'lines-missing':
    case 'region-missing':
      return 'lines'
    case 'section-missing':
      return 'section'
    default:
      return 'refused'
  }
}

// In code that is left to the page, conditions are decided all the same.
function stopInCode(node: Nodes, target: Range, { outcomes, frame: { document } }: Reading): Stop | undefined {
  if (isElement(node) || !isExpression(node)) return undefined
  for (const directive of document.byCode.values()) {
    const range = rangeOf(directive.node)
    if (directive.kind !== 'condition' || range === undefined || !covers(range, target)) continue
    if (outcomes.get(directive.node)?.kind === 'drop') return { kind: 'condition', node: directive.node }
  }
  return undefined
}

/** The same for what is asked about: of a file of code, lines that were taken. */
export function stopFor(target: Target, place: Place): Stop | undefined {
  const { code, by } = place
  if (code === undefined) return stopIn(place, target)
  return hasLines(code, target) ? undefined : { kind: 'lines', node: by?.key as Nodes }
}

function hasLines(
  { code: { position, value } }: NonNullable<Place['code']>,
  { text, position: asked }: Target,
): boolean {
  if (position === undefined) return false
  const isWithin = position.start.line <= asked.start.line && asked.end.line <= position.end.line
  return isWithin && withoutSpace(value).includes(withoutSpace(text))
}
