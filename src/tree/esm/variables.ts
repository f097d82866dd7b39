import type { ExportNamedDeclaration, ImportDeclaration, VariableDeclarator } from 'estree'
import { importedName } from '../../directives/clause.js'
import { namesDeclaredBy, namesIn } from '../../directives/bound-names.js'
import { wordsOf } from '../../directives/bound-uses.js'
import { positionOf } from '../../directives/jsx.js'
import type { Document } from '../../docset/document.js'
import { describeLocation } from '../../model/describe-location.js'
import { remember } from '../../model/remember.js'
import { rebased } from '../rebased.js'
import { claim, keepOnly, rename, statementsOf, type Claimant } from './claims.js'
import { moduleOf, type Module } from './modules.js'
import { sharedText } from './shared.js'

/** Gives names to what a piece of ESM imports and declares. */
export function claimVariables(claimant: Claimant): void {
  for (const statement of statementsOf(claimant)) {
    if (statement.type === 'ImportDeclaration') claimImport(statement, claimant)
    if (statement.type === 'ExportNamedDeclaration' && statement.declaration) claimDeclaration(statement, claimant)
  }
}

/** What a statement takes from another module, as the page would name that. */
export function sourceIn(source: { readonly value?: unknown }, { claims, frame }: Claimant): string {
  return rebased(String(source.value), 'module', frame, claims.output)
}

function claimImport(statement: ImportDeclaration, claimant: Claimant): void {
  const { claims, frame } = claimant
  const isPage = frame.site === undefined
  const written = String(statement.source.value)
  const source = sourceIn(statement.source, claimant)
  if (statement.specifiers.length === 0) {
    const { isNew } = claim(`import ${source}`, 'local', source, claimant)
    if (!isNew && !isPage) claims.dropped.add(statement)
    return
  }
  const from = moduleOf(statement, frame.document.path, claims.modules, claims.targets)
  const isKept = (specifier: ImportDeclaration['specifiers'][number]): boolean => {
    const { local } = specifier
    const imported = importedName(specifier)
    if (claims.spent.has(frame.document.path, local.name, written)) return false
    if (from && isBrought(local.name, imported, from, claimant)) return false
    const { name, isNew } = claim(local.name, 'local', JSON.stringify([source, imported]), claimant)
    if (name !== local.name) claims.changed.add(statement)
    local.name = name
    return isNew || isPage
  }
  statement.specifiers = keepOnly(statement.specifiers, isKept, statement, claims)
}

/** Whether what is imported of a partial has come into the page with it; its variable then goes by one name. */
function isBrought(local: string, imported: string, { frame: { document }, exports }: Module, by: Claimant): boolean {
  const variable = exports.get(imported)
  if (variable === undefined) return false
  const { given, renamed } = by.claims
  if (by.frame.site !== undefined) {
    rename(local, renamed.get(document.path)?.get(variable) ?? variable, by.frame.document.path, by.claims)
    return true
  }
  const names = remember(given, document.path, () => new Map<string, string>())
  if (names.has(variable) ? names.get(variable) !== local : local !== variable && mentions(document, local))
    return false
  names.set(variable, local)
  // Whichever file comes first, no other may have the name that the page calls it by.
  const at = describeLocation(by.frame.document.path, positionOf(by))
  by.claims.names.take(local, 'local', { key: JSON.stringify(['given', document.path, variable]), at })
  return true
}

function mentions(document: Document, name: string): boolean {
  const words = remember(known, document, () => new Set(wordsOf(document.source.replace(/\bas\s+[\w$]+/g, ''))))
  return document.bound.has(name) || words.has(name)
}

const known = new WeakMap<Document, ReadonlySet<string>>()

function claimDeclaration(statement: ExportNamedDeclaration, claimant: Claimant): void {
  const { claims, frame } = claimant
  const { document, site } = frame
  const shared = sharedText(statement, document)
  const isKept = (name: string): boolean => {
    const key = shared === undefined ? [document.path, statement.range?.[0], name] : [shared, name]
    return claim(name, 'both', JSON.stringify(key), claimant).isNew || site === undefined
  }
  const { declaration } = statement
  if (declaration?.type !== 'VariableDeclaration') {
    if (!namesDeclaredBy(statement).every(isKept)) claims.dropped.add(statement)
    return
  }
  const isWanted = ({ id }: VariableDeclarator): boolean => namesIn(id).map(isKept).every(Boolean)
  declaration.declarations = keepOnly(declaration.declarations, isWanted, statement, claims)
}
