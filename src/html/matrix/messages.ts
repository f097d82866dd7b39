import type { CoreResolver } from '../../core-resolver.js'
import type { PageMessage } from './matrix-data.js'

/** Lists the messages about a page: of its outputs, and of the files that they are made from. */
export function messagesOn(page: string, resolver: CoreResolver): PageMessage[] {
  return resolver.report({ files: [page] }).flatMap(({ path, messages }) =>
    messages.map(({ line = 1, fatal, ruleId = '', reason, sdks, readers }): PageMessage => {
      const severity = fatal === true ? 'error' : fatal === false ? 'warning' : 'info'
      const about = readers ?? (sdks === undefined || sdks.length === 0 ? null : sdks.map((sdk) => ({ sdk })))
      return { page, path, line, severity, ruleId, reason, readers: about }
    }),
  )
}
