import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'

/**
 * Fails where a file has fatal messages.
 *
 * @throws {VFileMessage} the first one, which names all others: they need not be found one a run
 */
export function failWhereFatal({ messages }: VFile): void {
  const [first, ...others] = messages.filter(({ fatal }) => fatal === true)
  if (first === undefined) return
  const more = others.map(({ name, reason }) => `${name}: ${reason}`)
  const reason = more.length === 0 ? first.reason : `${first.reason}\n\nAlso wrong:\n${more.join('\n')}`
  const { place, source, ruleId, file, name, url, note } = first
  const failure = new VFileMessage(reason, {
    cause: first,
    ...(place && { place }),
    ...(source !== undefined && { source }),
    ...(ruleId !== undefined && { ruleId }),
  })
  throw Object.assign(failure, { fatal: true, file, name, url, note })
}
