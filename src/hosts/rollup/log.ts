import { HostError, type HostLocation, type HostMessage } from '../host-message.js'

/** A message as Rollup and Vite show it. */
export interface Log {
  readonly message: string
  readonly pluginCode: string
  /** Absolute path of the file at fault. */
  readonly id: string
  readonly loc?: HostLocation
  readonly frame: string
}

export function toLog({ file, words, loc, frame, message }: HostMessage): Log {
  return { message: words, pluginCode: message.ruleId ?? 'mdx-partials', id: file, ...(loc && { loc }), frame }
}

/** One error for all that is fatal: it shows the first, and names the rest. */
export function toError(fatal: readonly HostMessage[]): HostError | undefined {
  const [first, ...rest] = fatal
  if (!first) return undefined
  const error = new HostError({ ...first, words: [first, ...rest].map(({ words }) => words).join('\n\n') })
  // What failed is content; who called whom here would only hide it.
  error.stack = `${error.name}: ${error.message}`
  return error
}
