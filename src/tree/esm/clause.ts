import type { ExportSpecifier, Identifier, ImportDeclaration, Literal } from 'estree'
import type { Edit } from '../code/edit.js'
import type { Statement } from './modules.js'

/**
 * The edit that writes the clause of a statement anew: what it imports or exports, and under which names.
 *
 * @param source the file that it comes from, for the way in which its author writes braces
 */
export function writeClause(statement: Statement, source: string): Edit {
  const at = statement.loc
  const isTight = statement.range !== undefined && /\{\S/.test(source.slice(...statement.range))
  const braces = (words: readonly string[]): string => (isTight ? `{${words.join(', ')}}` : `{ ${words.join(', ')} }`)
  switch (statement.type) {
    case 'ImportDeclaration':
      return {
        at,
        begins: 'import',
        end: statement.source.loc?.start,
        text: `import ${importClause(statement, braces)} from `,
      }
    case 'ExportAllDeclaration': {
      const name = statement.exported ? ` as ${wordOf(statement.exported)}` : ''
      return { at, begins: 'export', end: statement.source.loc?.start, text: `export *${name} from ` }
    }
    case 'ExportNamedDeclaration': {
      if (statement.declaration) return { at: undefined, begins: '', text: '' }
      const text = `export ${braces(statement.specifiers.map(exportWords))}`
      if (!statement.source) return { at, begins: 'export', end: at?.end, text }
      return { at, begins: 'export', end: statement.source.loc?.start, text: `${text} from ` }
    }
    default:
      return { at: undefined, begins: '', text: '' }
  }
}

function importClause({ specifiers }: ImportDeclaration, braces: (words: readonly string[]) => string): string {
  const named: string[] = []
  const others: string[] = []
  for (const { local, ...specifier } of specifiers) {
    if (specifier.type === 'ImportDefaultSpecifier') others.push(local.name)
    else if (specifier.type === 'ImportNamespaceSpecifier') others.push(`* as ${local.name}`)
    else named.push(renamedWords(wordOf(specifier.imported), local.name))
  }
  return [...others, ...(named.length > 0 ? [braces(named)] : [])].join(', ')
}

const exportWords = ({ local, exported }: ExportSpecifier): string => renamedWords(wordOf(local), wordOf(exported))
const renamedWords = (from: string, to: string): string => (from === to ? from : `${from} as ${to}`)
const wordOf = (node: Identifier | Literal): string => (node.type === 'Identifier' ? node.name : (node.raw ?? ''))
