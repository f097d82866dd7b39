import type { Position } from 'unist'
import { VFileMessage } from 'vfile-message'
import type { Inclusion } from '../model/origin.js'
import { finding, type Finding, type RuleArguments } from './catalogue.js'
import type { RuleId } from './rule-id.js'

/** A finding at its position; frozen, and free of how the file was reached. */
export interface Diagnostic extends Finding {
  /** Path of the file at fault. */
  readonly path: string
  readonly position: Position | undefined
  readonly cause?: unknown
  /** What tells it apart from others, however their files were reached. */
  readonly key: string
}

const page = 'https://github.com/mdx-partials/mdx-partials/blob/main/src/messages/rules.md'

/** Makes the diagnostic of a rule for a position in a file. */
export function diagnose<Id extends RuleId>(
  ruleId: Id,
  path: string,
  position: Position | undefined,
  args: RuleArguments<Id>,
  cause?: unknown,
): Diagnostic {
  const found = finding(ruleId, args)
  const key = `${path}\n${position?.start.line}:${position?.start.column}\n${ruleId}\n${found.reason}`
  return Object.freeze({ ...found, path, position, key, ...(cause === undefined ? {} : { cause }) })
}

/** A diagnostic as a VFile message, with the includes by which its file was reached. */
export function toMessage(diagnostic: Diagnostic, chain: readonly Inclusion[] = []): VFileMessage {
  const { ruleId, fatal, reason, actual, expected, path, position, cause } = diagnostic
  const message = new VFileMessage(reason, {
    source: 'mdx-partials',
    ruleId,
    ...(position ? { place: { start: { ...position.start }, end: { ...position.end } } } : {}),
    ...(cause instanceof Error ? { cause } : {}),
  })
  message.fatal = fatal
  message.file = path
  message.actual = actual
  message.expected = [...expected]
  message.url = `${page}#${ruleId}`
  message.name = position ? `${path}:${position.start.line}:${position.start.column}` : path
  if (chain.length > 0) message.note = [...chain].reverse().map(includedFrom).join('\n')
  return message
}

function includedFrom({ path, position }: Inclusion): string {
  return `included from ${path}:${position.start.line}:${position.start.column}`
}
