import type { Position } from 'unist'
import { VFileMessage } from 'vfile-message'
import { code } from '../model/code.js'
import { describeLocation } from '../model/describe-location.js'
import type { Inclusion } from '../model/origin.js'
import { isDiagnostic, type Diagnostic } from './diagnostic.js'
import { keepMend, mendOf } from './message-mends.js'
import type { MessageChain } from './message-chain.js'
import type { MessageReaders } from './message-readers.js'
import { fatality, type Severity } from './severity.js'

/** Whom a message is about, and the same in words; `''` where they are all whom it might be about. */
export interface About extends MessageReaders {
  readonly words: string
}

/** What is known of a diagnostic where it is told. */
export interface Telling {
  /** The includes by which its file was reached, the page's own first. */
  readonly chain?: MessageChain
  /** How grave it is (default: as the diagnostic says). */
  readonly severity?: Severity | undefined
  readonly about?: About | undefined
  /** The text of its file; without it, nothing is mended. */
  readonly text?: string
}

const page = 'https://github.com/mdx-partials/mdx-partials/blob/main/src/messages/rules.md'

/** A diagnostic as a VFile message of its own file. */
export function toMessage(diagnostic: Diagnostic, telling: Telling = {}): VFileMessage {
  const { ruleId, actual, expected, path, position, mend } = diagnostic
  const { chain = [], severity = diagnostic.severity, about, text } = telling
  const message = new VFileMessage(reasonFor(diagnostic, about), {
    source: 'mdx-partials',
    ruleId,
    ...(position ? { place: copyPlace(position) } : {}),
    ...causeOf(diagnostic, telling),
  })
  message.fatal = fatality[severity]
  message.file = path
  message.actual = actual
  message.expected = [...expected]
  message.url = `${page}#${ruleId}`
  message.name = describeLocation(path, position)
  if (chain.length > 0) {
    message.note = [...chain].reverse().map(includedFrom).join('\n')
    message.chain = chain.map(({ path, position }) => ({ path, position: copyPlace(position) }))
  }
  keepMend(message, mend && text !== undefined ? { mend, path, text } : undefined)
  return tellReaders(message, about)
}

/** The message of another file, told at the include by which the file that holds the include came to it. */
export function toMessageAtInclude(message: VFileMessage, { path, position }: Inclusion): VFileMessage {
  const { reason, name, fatal, actual, expected, url, note, source, ruleId, sdks, readers } = message
  const told = new VFileMessage(`${reason} See ${code(name)}.`, {
    source,
    ruleId,
    place: copyPlace(position),
    cause: message,
  })
  Object.assign(told, { fatal, file: path, actual, expected: [...(expected ?? [])], url })
  told.name = describeLocation(path, position)
  if (note !== undefined) told.note = note
  keepMend(told, mendOf(message))
  return tellReaders(told, sdks && { sdks, ...(readers && { readers }) })
}

function reasonFor({ reason, unexpected }: Diagnostic, about: About | undefined): string {
  if (!about?.words) return reason
  return `${unexpected}, for ${about.words}${reason.slice(unexpected.length)}`
}

function causeOf({ cause, path, position }: Diagnostic, { chain = [], about }: Telling): { readonly cause?: Error } {
  if (cause instanceof Error) return { cause }
  if (!isDiagnostic(cause)) return {}
  return { cause: toMessage(cause, { chain: position ? [...chain, { path, position }] : chain, about }) }
}

function tellReaders(message: VFileMessage, about: MessageReaders | undefined): VFileMessage {
  if (about === undefined) return message
  message.sdks = [...about.sdks]
  if (about.readers) message.readers = about.readers.map((reader) => ({ ...reader }))
  return message
}

function copyPlace({ start, end }: Position): Position {
  return { start: { ...start }, end: { ...end } }
}

function includedFrom({ path, position }: Inclusion): string {
  return `included from ${describeLocation(path, position)}`
}
