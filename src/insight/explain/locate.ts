import type { Docset } from '../../docset/docset.js'
import { isMarkup } from '../../model/path.js'
import { textLinesOf } from '../../model/text-lines.js'
import { findText } from './find-text.js'
import type { ReadQuestion } from './question.js'
import type { Target } from './target.js'
import { targetOfLine, targetsIn } from './targets.js'

/** What is asked about, by location: of a text no more than is wanted, and one. */
export function* locate({ path, line, text, limit }: ReadQuestion, docset: Docset): Generator<readonly Target[]> {
  if (path !== undefined && line !== undefined) return yield targetsOnLine(path, line, docset)
  let count = 0
  for (const targets of findText(text ?? '', path === undefined ? docset.names.paths : [path], docset)) {
    yield targets
    if (++count > limit) return
  }
}

function targetsOnLine(path: string, line: number, docset: Docset): readonly Target[] {
  const source = docset.source(path).replace(/^\uFEFF/, '')
  // What cannot be parsed may be included in parts.
  if (!isMarkup(path) || docset.document(path).failure) {
    const target = targetOfLine(path, source, line)
    return target ? [target] : []
  }
  const { text = '', start = 0 } = textLinesOf(source)[line - 1] ?? {}
  const first = start + text.length - text.trimStart().length
  return targetsIn(docset.document(path), { start: first, end: start + text.trimEnd().length })
}
