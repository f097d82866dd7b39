import { framedError, HostError, type HostMessage } from '../host-message.js'
import type { LoaderContext } from './loader-context.js'

/** Hands errors and warnings to the bundler, each with the file and the lines that it is about. Infos are for linters. */
export function tellMessages(context: LoaderContext, messages: readonly HostMessage[]): void {
  for (const { message, words, frame } of messages) {
    if (message.fatal === true) context.emitError(framedError(words, frame))
    if (message.fatal === false) context.emitWarning(framedError(words, frame))
  }
}

/** What a loader fails by: of content, with the lines at fault, else as it is. */
export function toLoaderError(error: unknown): Error {
  if (error instanceof HostError) return framedError(error.message, error.frame)
  return error instanceof Error ? error : new Error(String(error))
}
