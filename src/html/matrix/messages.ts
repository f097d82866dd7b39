import type { CoreResolver } from '../../core-resolver.js'
import { severityOf } from '../../model/vfile-message.js'
import type { PageMessage } from './matrix-data.js'

/** Lists the messages about a page: of its outputs, and of the files that they are made from. */
export function messagesOn(page: string, resolver: CoreResolver): PageMessage[] {
  return resolver.report({ files: [page] }).flatMap(({ path, messages }) =>
    messages.map((message): PageMessage => {
      const { line = 1, ruleId = '', reason, sdks, readers } = message
      const about = readers ?? (sdks === undefined || sdks.length === 0 ? null : sdks.map((sdk) => ({ sdk })))
      return { page, path, line, severity: severityOf(message), ruleId, reason, readers: about }
    }),
  )
}
