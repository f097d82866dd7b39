import type { MdastPluginDefinition } from 'satteri'
import type { VFile } from 'vfile'
import type { Absolute } from '../../mdx/places.js'
import { severityOf } from '../../model/vfile-message.js'
import type { Resolved } from '../../output/resolved.js'
import { HostError, messagesOf } from '../host-message.js'
import type { RemarkPartialsSettings } from '../remark-options.js'

type Context = Parameters<NonNullable<MdastPluginDefinition['before']>>[1]

/**
 * Tells what is wrong with an output.
 *
 * @throws {HostError} where something is fatal, unless told not to
 */
export function tellSatteri(
  output: Resolved,
  absolute: Absolute,
  { throwFatal = true, onMessage }: RemarkPartialsSettings,
  context: Context,
  file: VFile,
): void {
  const told = messagesOf(output, absolute)
  for (const { message, words } of told) {
    onMessage?.(message, file)
    context.report({ message: words, severity: severityOf(message) })
  }
  const fatal = told.find(({ message }) => message.fatal === true)
  if (throwFatal && fatal) throw new HostError(fatal, true)
}
