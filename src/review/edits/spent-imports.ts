import type { ImportDeclaration } from 'estree'
import { escapePattern } from '../../model/escape-pattern.js'
import type { Change } from './change.js'
import { changesOf, cut } from './cut.js'
import { isOnOwnLines, linesOut } from './lines.js'
import type { Range, TextFile } from './text-file.js'

/**
 * The changes by which imports of Markdown go that are used in nothing but what goes: in an output they do, too.
 *
 * @param gone pieces of the text that go
 */
export function spentImports(file: TextFile, gone: readonly Range[]): Change[] {
  const { document, text } = file
  if (document.imports.size === 0 || gone.length === 0) return []
  return [...document.imports.values()].flatMap(({ name, node }) => {
    const statement = (node.data?.estree?.body ?? []).find(
      (one): one is ImportDeclaration =>
        one.type === 'ImportDeclaration' && one.specifiers.some(({ local }) => local.name === name),
    )
    const range = statement && file.rangeOfCode(statement)
    if (range === undefined) return []
    const uses = [...text.matchAll(new RegExp(`(?<![\\w$'"])${escapePattern(name)}(?![\\w$'"]|\\s*:)`, 'g'))]
      .map(({ index }) => index)
      .filter((at) => at < range.start || at >= range.end)
    const isSpent = uses.length > 0 && uses.every((at) => gone.some(({ start, end }) => start <= at && at < end))
    const out = isSpent && statement ? importOut(statement, name, range, file) : undefined
    return out ? changesOf(cut([out]), file) : []
  })
}

// What else a statement names stays.
function importOut({ specifiers }: ImportDeclaration, name: string, range: Range, file: TextFile): Range | undefined {
  const { text } = file
  const [first, next] = specifiers
  if (first?.local.name !== name) return undefined
  if (next === undefined) return isOnOwnLines(text, range) ? linesOut(text, range, false) : range
  const own = first.type === 'ImportDefaultSpecifier' ? file.rangeOfCode(first) : undefined
  const behind = own && text.slice(own.end, range.end).search(/[{*]/)
  return own && behind !== undefined && behind >= 0 ? { start: own.start, end: own.end + behind } : undefined
}
