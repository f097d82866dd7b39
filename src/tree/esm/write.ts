import type { MovedEsm } from '../passage.js'
import type { Edit } from '../code/edit.js'
import { rewriteCode, type NewNames } from '../code/rewrite.js'
import type { Claims } from './claims.js'
import { writeClause } from './clause.js'

/** Writes ESM as it is in the page; says whether anything is left of it. */
export function writeEsm({ node, frame }: MovedEsm, { dropped, changed, output }: Claims, newNames: NewNames): boolean {
  const program = node.data?.estree
  if (!program) return true
  const first = program.body.findIndex((statement) => !dropped.has(statement))
  const edits = program.body.flatMap((statement, index): Edit[] => {
    const { loc } = statement
    if (dropped.has(statement)) {
      const begins = statement.type === 'ImportDeclaration' ? 'import' : 'export'
      // ESM starts with a statement: what stands between those that go before it, such as a comment, goes along.
      if (index < first) return index > 0 ? [] : [{ at: loc, begins, end: program.body[first]?.loc?.start, text: '' }]
      return [{ at: loc, begins, end: loc?.end, text: '', isLine: true }]
    }
    return changed.has(statement) ? [writeClause(statement, frame.document.source)] : []
  })
  const isLeft = program.body.some((statement) => !dropped.has(statement))
  if (!isLeft && program.body.length > 0) return false
  program.body = program.body.filter((statement) => !dropped.has(statement))
  rewriteCode({ holder: node, frame, isBound: false }, output, newNames, edits)
  return true
}
