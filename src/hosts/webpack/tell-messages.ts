import { relative, sep } from 'node:path'
import type { HostMessage } from '../host-page.js'
import type { LoaderContext } from './loader-context.js'

/** Hands errors and warnings to the bundler, each with the file that it is about. Infos are for linters. */
export function tellMessages(context: LoaderContext, messages: readonly HostMessage[]): void {
  for (const each of messages) {
    const { fatal } = each.message
    if (fatal === true) context.emitError(hostError(context, each))
    if (fatal === false) context.emitWarning(hostError(context, each))
  }
}

// Bundlers name the file that is loaded, and print the stack: what is at fault, and where, are the words.
function hostError({ rootContext }: LoaderContext, { file, message }: HostMessage): Error {
  const path = relative(rootContext, file).split(sep).join('/')
  const place = [path, message.line, message.column].filter((part) => part !== undefined).join(':')
  const words = [`${place} ${message.reason} (${message.ruleId ?? message.source ?? 'mdx'})`, message.note]
  const error = new Error(words.filter((part) => part !== undefined).join('\n'))
  error.name = 'MdxPartials'
  error.stack = error.message
  return error
}
