import type { ExportAllDeclaration, ExportNamedDeclaration, ExportSpecifier } from 'estree'
import { nameInClause } from '../../directives/clause.js'
import { claim, keepOnly, statementsOf, type Claimant } from './claims.js'
import { sourceIn } from './variables.js'

/** Gives names to what a piece of ESM exports in clauses; its variables have theirs already. */
export function claimExports(claimant: Claimant): void {
  for (const statement of statementsOf(claimant)) {
    if (statement.type === 'ExportAllDeclaration') claimAll(statement, claimant)
    if (statement.type === 'ExportNamedDeclaration' && !statement.declaration) claimClause(statement, claimant)
  }
}

function claimClause(statement: ExportNamedDeclaration, claimant: Claimant): void {
  const { claims, frame } = claimant
  const { path } = frame.document
  const isPage = frame.site === undefined
  const source = statement.source ? sourceIn(statement.source, claimant) : undefined
  const isKept = ({ local, exported }: ExportSpecifier): boolean => {
    const variable = nameInClause(local)
    const name = source === undefined ? (claims.renamed.get(path)?.get(variable) ?? variable) : variable
    const key = source === undefined ? [claims.names.meaning(name, 'local')?.key ?? path, name] : [source, name]
    const claimed = claim(nameInClause(exported), 'export', JSON.stringify(key), claimant)
    if (name !== variable || claimed.name !== nameInClause(exported)) claims.changed.add(statement)
    setName(local, name)
    setName(exported, claimed.name)
    return claimed.isNew || isPage
  }
  statement.specifiers = keepOnly(statement.specifiers, isKept, statement, claims)
}

function claimAll(statement: ExportAllDeclaration, claimant: Claimant): void {
  const { claims, frame } = claimant
  const source = sourceIn(statement.source, claimant)
  const { exported } = statement
  const wanted = exported ? nameInClause(exported) : `* ${source}`
  const { name, isNew } = claim(wanted, 'export', JSON.stringify([source, '*']), claimant)
  if (!isNew && frame.site !== undefined) claims.dropped.add(statement)
  if (!exported || name === wanted) return
  setName(exported, name)
  claims.changed.add(statement)
}

function setName(node: ExportSpecifier['local'], name: string): void {
  if (node.type === 'Identifier') node.name = name
  else if (node.value !== name) Object.assign(node, { value: name, raw: JSON.stringify(name) })
}
