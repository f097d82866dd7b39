import type { Position } from 'unist'
import { VFileMessage } from 'vfile-message'
import type { Inclusion } from '../model/origin.js'
import { finding, type Finding, type RuleArguments } from './catalogue.js'
import type { RuleId } from './rule-id.js'

/** A finding at its place; frozen, and free of how the file was reached. */
export interface Diagnostic extends Finding {
  /** Path of the file at fault. */
  readonly path: string
  readonly place: Position | undefined
  readonly cause?: unknown
}

const page = 'https://github.com/mdx-partials/mdx-partials/blob/main/src/messages/rules.md'

/** Makes the diagnostic of a rule for a place in a file. */
export function diagnose<Id extends RuleId>(
  ruleId: Id,
  path: string,
  place: Position | undefined,
  args: RuleArguments<Id>,
  cause?: unknown,
): Diagnostic {
  return Object.freeze({ ...finding(ruleId, args), path, place, ...(cause === undefined ? {} : { cause }) })
}

/** What tells two diagnostics apart, however their files were reached. */
export function keyOf(diagnostic: Diagnostic): string {
  const { path, place, ruleId, reason } = diagnostic
  return `${path}\n${place?.start.line}:${place?.start.column}\n${ruleId}\n${reason}`
}

/** A diagnostic as a VFile message, with the includes by which its file was reached. */
export function toMessage(diagnostic: Diagnostic, chain: readonly Inclusion[] = []): VFileMessage {
  const { ruleId, fatal, reason, actual, expected, path, place, cause } = diagnostic
  const message = new VFileMessage(reason, {
    source: 'mdx-partials',
    ruleId,
    ...(place ? { place: { start: { ...place.start }, end: { ...place.end } } } : {}),
    ...(cause instanceof Error ? { cause } : {}),
  })
  message.fatal = fatal
  message.file = path
  message.actual = actual
  message.expected = [...expected]
  message.url = `${page}#${ruleId}`
  message.name = place ? `${path}:${place.start.line}:${place.start.column}` : path
  if (chain.length > 0) message.note = [...chain].reverse().map(includedFrom).join('\n')
  return message
}

function includedFrom({ path, position }: Inclusion): string {
  return `included from ${path}:${position.start.line}:${position.start.column}`
}
