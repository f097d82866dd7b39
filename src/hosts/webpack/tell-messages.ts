import { HostError, type HostMessage } from '../host-message.js'
import type { LoaderContext } from './loader-context.js'

/** Hands errors and warnings to the bundler, each with the file and the lines that it is about. Infos are for linters. */
export function tellMessages(context: LoaderContext, messages: readonly HostMessage[]): void {
  for (const each of messages) {
    const { fatal } = each.message
    if (fatal === true) context.emitError(withoutStack(new HostError(each, true)))
    if (fatal === false) context.emitWarning(withoutStack(new HostError(each, true)))
  }
}

/** What a loader fails by: of content, with the lines at fault, else as it is. */
export function toLoaderError(error: unknown): Error {
  if (error instanceof HostError) return withoutStack(Object.assign(error, { message: framed(error) }))
  return error instanceof Error ? error : new Error(String(error))
}

const framed = ({ message, frame }: HostError): string =>
  frame === '' || message.includes(frame) ? message : `${message}\n\n${frame}`

// Bundlers print the stack, and where our code stands does not help an author.
const withoutStack = (error: HostError): HostError => Object.assign(error, { stack: `${error.name}: ${error.message}` })
