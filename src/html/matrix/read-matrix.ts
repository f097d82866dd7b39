import type { CoreResolver } from '../../core-resolver.js'
import { findCoverage } from '../../insight/coverage.js'
import { plansOf } from '../../internals.js'
import { append } from '../../model/append.js'
import { groupBy } from '../../model/group-by.js'
import { conditionsOn } from './conditions.js'
import type { MatrixData, VaryingContent } from './matrix-data.js'
import { messagesOn } from './messages.js'

/** Gathers what each page has for whom, and what is wrong with it. */
export function readMatrix(resolver: CoreResolver): MatrixData {
  const plans = plansOf(resolver)
  const tabs = new Map(groupBy(findCoverage(resolver), ({ page }) => page).map((rows) => [rows[0]?.page, rows]))
  const contents: VaryingContent[] = []
  const messages: MatrixData['messages'][number][] = []
  for (const page of resolver.pages) {
    const ofTabs = (tabs.get(page) ?? []).map(
      ({ path, position, labels, axis, own, fallback, none }): VaryingContent => {
        const words = labels.map((label) => label ?? '…').join(' | ')
        return { kind: 'tabs', page, path, line: position.start.line, words, axis, own, fallback, none }
      },
    )
    const rows = [...ofTabs, ...conditionsOn(page, plans)]
    append(
      contents,
      rows.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1)),
    )
    append(messages, messagesOn(page, resolver))
  }
  return { contents, messages }
}
