import type { MdxjsEsm } from 'mdast-util-mdx'
import { nameInClause } from '../../directives/clause.js'
import { positionOf } from '../../directives/jsx.js'
import { propsReadIn } from '../../directives/prop-references.js'
import { describeLocation } from '../../model/describe-location.js'
import { remember } from '../../model/remember.js'
import type { Frame } from '../../plan/frame.js'
import { say, type Output } from '../passage.js'
import type { ImportTargets, Module, Statement } from './modules.js'
import type { Meaning, Names, Space } from './names.js'
import type { SpentImports } from './spent-imports.js'

/** What is settled while the ESM of an output is gone through. */
export interface Claims {
  readonly output: Output
  readonly names: Names
  readonly modules: ReadonlyMap<string, Module>
  readonly targets: ImportTargets
  readonly spent: SpentImports
  /** By path, what each file names, and means by it. */
  readonly own: Map<string, Map<string, Meaning>>
  /** By path of a partial, the new names of what it binds. */
  readonly renamed: Map<string, Map<string, string>>
  /** By path of a partial, the names that the page gives to what it imports of it. */
  readonly given: Map<string, Map<string, string>>
  /** Statements that go. */
  readonly dropped: Set<Statement>
  /** Statements with another clause than is written. */
  readonly changed: Set<Statement>
}

/** Where a name is claimed. */
export interface Claimant {
  readonly claims: Claims
  readonly frame: Frame
  readonly node: MdxjsEsm
}

/** A name as it is in the page; `isNew` says whether what it names is to be kept. */
export interface Claimed {
  readonly name: string
  readonly isNew: boolean
}

/** Gives a name of a file its name in the page. The page keeps its own; a file that gives one two meanings is told so. */
export function claim(wanted: string, space: Space, key: string, { claims, frame, node }: Claimant): Claimed {
  const { names, given, output } = claims
  const { path } = frame.document
  const meaning = { key, at: describeLocation(path, positionOf({ node })) }
  const own = remember(claims.own, path, () => new Map<string, Meaning>())
  const id = `${space === 'export' ? 'export' : 'local'} ${wanted}`
  const first = own.get(id)
  if (first && first.key !== key) {
    say(frame, output, 'esm-conflict', node.position, { name: wanted, first: first.at })
    return { name: wanted, isNew: false }
  }
  own.set(id, meaning)
  if (frame.site === undefined) return names.take(wanted, space, meaning)
  const byPage = space === 'export' ? undefined : given.get(path)?.get(wanted)
  const claimed = byPage === undefined ? names.claim(wanted, space, meaning) : names.take(byPage, space, meaning)
  if (space !== 'export') rename(wanted, claimed.name, path, claims)
  return claimed
}

/** Notes the new name of a variable of a file, if it has one. */
export function rename(name: string, to: string, path: string, { renamed }: Claims): void {
  if (name !== to) remember(renamed, path, () => new Map<string, string>()).set(name, to)
}

/** The statements of a piece of ESM that are not gone already. */
export function statementsOf({ claims: { dropped }, node }: Pick<Claimant, 'claims' | 'node'>): Statement[] {
  return (node.data?.estree?.body ?? []).filter((statement) => !dropped.has(statement))
}

/** Says what a piece of ESM of a partial cannot say in a page, and takes it out. */
export function dropForeign({ claims, frame, node }: Claimant): void {
  const program = node.data?.estree
  if (!program || frame.site === undefined) return
  const body = statementsOf({ claims, node })
  if (propsReadIn({ ...program, body }).size > 0) {
    const why = '`import` and `export` belong to the page, which has no props of the include'
    say(frame, claims.output, 'prop-dynamic', node.position, { actual: node.value.split('\n')[0] ?? '', why })
  }
  for (const statement of body) {
    if (dropDefault(statement, claims))
      say(frame, claims.output, 'esm-default', node.position, { path: frame.document.path, isImported: false })
  }
}

// A default export in any of its forms.
function dropDefault(statement: Statement, claims: Claims): boolean {
  if (statement.type === 'ExportDefaultDeclaration') return claims.dropped.add(statement).has(statement)
  if (statement.type !== 'ExportNamedDeclaration' || statement.declaration) return false
  const { specifiers } = statement
  statement.specifiers = keepOnly(specifiers, ({ exported }) => nameInClause(exported) !== 'default', statement, claims)
  return statement.specifiers !== specifiers
}

/** What is kept of a list in a statement: the list itself where that is all of it. With the last, the statement goes. */
export function keepOnly<Item>(
  list: Item[],
  isKept: (item: Item) => boolean,
  statement: Statement,
  { changed, dropped }: Pick<Claims, 'changed' | 'dropped'>,
): Item[] {
  const kept = list.filter(isKept)
  if (kept.length === list.length) return list
  changed.add(statement)
  if (kept.length === 0) dropped.add(statement)
  return kept
}
