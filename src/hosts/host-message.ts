import type { VFileMessage } from 'vfile-message'
import { toCodeFrame } from '../reporters/code-frame.js'
import type { Absolute } from '../mdx/places.js'
import type { Resolved } from '../output/resolved.js'

/** Where something is, as bundlers have it. */
export interface HostLocation {
  /** Absolute path. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 0. */
  readonly column: number
}

/** A message with the file it is about, as hosts show it. */
export interface HostMessage {
  /** Absolute path. */
  readonly file: string
  /** What that file says; `''` for one that is not of the docs. */
  readonly text: string
  /** `undefined` for what is about the file as a whole. */
  readonly loc: HostLocation | undefined
  /** The lines around it, marked; `''` without a place. */
  readonly frame: string
  /** What is wrong, where, with the chain of includes that led there; without the frame. */
  readonly words: string
  readonly message: VFileMessage
}

/** A message of a file as hosts show it. */
export function toHostMessage(message: VFileMessage, file: string, text: string): HostMessage {
  const { line, column, reason, note, url } = message
  const loc = line === undefined ? undefined : { file, line, column: (column ?? 1) - 1 }
  const name = loc ? `${file}:${line}:${column ?? 1}` : file
  const words = [`${name}: ${reason}`, note, url].filter((part) => part !== undefined && part !== '').join('\n')
  return { file, text, loc, frame: toCodeFrame(message, text), words, message }
}

/** What is wrong with an output, each at its true file. */
export function messagesOf({ files }: Resolved, absolute: Absolute): HostMessage[] {
  return files.flatMap(({ path, value, messages }) =>
    messages.map((message) => toHostMessage(message, absolute(path), String(value))),
  )
}

/** Words with the lines that they are about behind them. */
export function withFrame(words: string, frame: string): string {
  return frame === '' || words.includes(frame) ? words : `${words}\n\n${frame}`
}

/** An error as bundlers show it: they print stack and cause too, and where our own code stands does not help an author. */
export function framedError(words: string, frame: string): Error {
  const error = new Error(withFrame(words, frame))
  error.stack = ''
  return error
}

/** Fails the page of a host. Rollup and Vite read `loc`, `frame` and `id`; others show the message and the frame. */
export class HostError extends Error {
  /** Absolute path of the file at fault. */
  readonly id: string
  readonly loc: HostLocation | undefined
  readonly frame: string
  override readonly cause: VFileMessage

  /** @param isFramed whether the message holds the frame, for hosts that show nothing else */
  constructor({ file, loc, frame, words, message }: HostMessage, isFramed = false) {
    super(isFramed ? withFrame(words, frame) : words)
    this.name = 'HostError'
    this.id = file
    this.loc = loc
    this.frame = frame
    this.cause = message
  }
}
