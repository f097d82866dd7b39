import type { Include } from '../directives/directive.js'
import type { Reading } from './frame.js'
import { sayNotFound, staysForHost } from './not-found.js'
import type { Planning } from './planning.js'
import { targetOf } from './target.js'

/**
 * Notes an import that code takes as a value. The file is not opened, for the page shows it when it runs; an edit to it
 * is one to the page all the same.
 */
export function noteValue(include: Include, reading: Reading, planning: Planning): void {
  const { frame } = reading
  // Once nothing is followed any more, there may be no end of them.
  if (planning.isSpent && frame.site) return
  planning.takeInclude()
  const target = targetOf(include, reading, planning)
  const isOfHost = staysForHost(include, target, planning.docset.names)
  planning.steps.push({
    include,
    from: frame.document.path,
    to: target.path,
    isFile: target.status === 'ok',
    parent: frame.site?.step,
    refused: isOfHost ? undefined : sayNotFound(include, target, frame, planning),
    isValue: true,
  })
  planning.decisions.push(target.path, 'value')
}
