import type { TextFile } from './text-file.js'
import { isOnOwnLines, linesOut } from './lines.js'
import { cut, changesOf } from './cut.js'
import type { Change } from './change.js'
import { escapePattern } from '../../model/escape-pattern.js'
import type { Range } from './text-file.js'

/**
 * The changes by which imports of Markdown go that are used in nothing but what goes: in an output they do, too.
 *
 * @param gone pieces of the text that go
 */
export function spentImports(file: TextFile, gone: readonly Range[]): Change[] {
  const { document, text } = file
  if (document.imports.size === 0 || gone.length === 0) return []
  return [...document.imports.values()].flatMap(({ name, node }) => {
    const range = file.rangeOf(node)
    const [statement, ...more] = node.data?.estree?.body ?? []
    const isAlone = statement?.type === 'ImportDeclaration' && statement.specifiers.length === 1 && more.length === 0
    if (range === undefined || !isAlone) return []
    const uses = [...text.matchAll(new RegExp(`(?<![\\w$])${escapePattern(name)}(?![\\w$])`, 'g'))]
      .map(({ index }) => index)
      .filter((at) => at < range.start || at >= range.end)
    const isSpent = uses.length > 0 && uses.every((at) => gone.some(({ start, end }) => start <= at && at < end))
    const out = isSpent ? (isOnOwnLines(text, range) ? linesOut(text, range, false) : range) : undefined
    return out ? changesOf(cut([out]), file) : []
  })
}
