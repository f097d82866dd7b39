import type { VFile } from 'vfile'
import { moveMessage } from './move-message.js'
import type { Places } from './places.js'
import { showFrame } from './show-frame.js'
import { copyMessage, isSpoilt } from './tell-message.js'

/**
 * Fails where a file has fatal messages.
 *
 * @throws {VFileMessage} the first one, which names all others: they need not be found one a run
 */
export function failWhereFatal({ messages }: VFile, places: Places): void {
  const fatal = messages.filter((message) => message.fatal === true)
  const [first, ...others] = fatal
  if (first === undefined) return
  const failure = moveMessage(copyMessage(first, first), first.file ?? '', first.place)
  showFrame(failure, places)
  const more = others
    .filter((message) => !isSpoilt(message, fatal, places.absolute))
    .map(({ name, reason }) => `${name}: ${reason}`)
  if (more.length > 0) failure.message += `\n\nAlso wrong:\n${more.join('\n')}`
  throw failure
}
