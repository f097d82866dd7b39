import { HostError, type HostMessage } from '../host-message.js'
import type { LoaderContext } from './loader-context.js'

/** Hands errors and warnings to the bundler, each with the file and the lines that it is about. Infos are for linters. */
export function tellMessages(context: LoaderContext, messages: readonly HostMessage[]): void {
  for (const { message, words, frame } of messages) {
    if (message.fatal === true) context.emitError(loaderError(words, frame))
    if (message.fatal === false) context.emitWarning(loaderError(words, frame))
  }
}

/** What a loader fails by: of content, with the lines at fault, else as it is. */
export function toLoaderError(error: unknown): Error {
  if (error instanceof HostError) return loaderError(error.message, error.frame)
  return error instanceof Error ? error : new Error(String(error))
}

/** An error as bundlers show it: they print stack and cause too, and where our own code stands does not help an author. */
export function loaderError(words: string, frame: string): Error {
  const error = new Error(frame === '' || words.includes(frame) ? words : `${words}\n\n${frame}`)
  error.stack = ''
  return error
}
