import type { Include } from '../directives/directive.js'
import { isMarkup } from '../model/path.js'
import type { Reading } from './frame.js'
import { sayNotFound, staysForHost } from './not-found.js'
import type { Planning } from './planning.js'
import { targetOf } from './target.js'

/**
 * Notes an import that code takes as a value. The file is no part of the tree, for the page shows it when it runs; an edit
 * to it, and to what it is made from, is one to the page all the same.
 */
export function noteValue(include: Include, reading: Reading, planning: Planning): void {
  const { frame } = reading
  // Once nothing is followed any more, there may be no end of them.
  if (planning.isSpent && frame.site) return
  planning.takeInclude()
  const target = targetOf(include, reading, planning)
  if (target.status === 'none') return
  if (target.status === 'ok' && isMarkup(target.path) && takesContent(include))
    planning.values.push({ path: target.path, step: planning.steps.length, at: { include, frame } })
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

// What a file exports beside what it shows is written in it, and so is its text.
const takesContent = ({ imported, textName }: Include): boolean =>
  textName === undefined && (imported === undefined || imported.isModule || imported.name !== '')
