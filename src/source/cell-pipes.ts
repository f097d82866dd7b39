import type { Root } from 'mdast'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'

const escape = 'a `|` ends a cell of a table, even in an attribute or code: write `\\|`'
const move =
  'a `|` ends a cell of a table, and in code it can stand in a string only, as `\\|`: take the expression out of the table'
const nest =
  'a `|` ends a cell of a table, and an element ends in the cell where it starts: put one in each cell, or write `\\|`'

/**
 * Why a text could not be parsed, in the words of the parser; where a `|` has cut what is in a cell of a table, that
 * is said too, for the parser knows of no cells.
 */
export function explainPipe(why: string, position: Position | undefined, source: string): string {
  if (position === undefined) return why
  const { line, column } = position.start
  const lines = source.split(/\r\n|\n|\r/)
  const row = lines[line - 1] ?? ''
  if (!row.includes('|') || !isInTable(lines, line - 1)) return why
  const [before, after] = [row.slice(0, column - 1), row.slice(column - 1)]
  if (/acorn/.test(why)) return row.includes('\\|') ? `${why}; ${move}` : why
  if (why.includes('closing tag')) return row.includes('</') ? `${why}; ${nest}` : why
  const cut = after.indexOf('|')
  // What closes it has to stand behind the cut.
  if (cut < 0 || !/["'`}>]/.test(after.slice(cut))) return why
  const code = before.slice(before.lastIndexOf('{') + 1)
  const isInString = (code.match(/["'`]/g) ?? []).length % 2 === 1
  return `${why}; ${why.includes('in expression') && !isInString ? move : escape}`
}

// A table is lines without a blank one between, of which the second is that of dashes.
function isInTable(lines: readonly string[], index: number): boolean {
  if (isDashes(lines[index + 1])) return true
  for (let above = index - 1; above >= 0 && /[^\s>]/.test(lines[above] ?? ''); above--)
    if (isDashes(lines[above])) return true
  return false
}

const isDashes = (line = ''): boolean => line.includes('-') && line.includes('|') && /^[\s>|:*+-]+$/.test(line)

/** Takes the backslash off `\|` in attributes in cells, as GFM does in code; there is no other way to write a `|`. */
export function unescapePipes(tree: Root): void {
  visit(tree, 'tableCell', (cell) => {
    visit(cell, ['mdxJsxTextElement', 'mdxJsxFlowElement'], (node) => {
      if (node.type !== 'mdxJsxTextElement') return
      for (const attribute of node.attributes ?? []) {
        if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
          attribute.value = attribute.value.replaceAll('\\|', '|')
      }
    })
  })
}
