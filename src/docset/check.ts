import { surveyCondition } from '../directives/survey-code.js'
import { expressionOf } from '../directives/evaluate.js'
import type { Directive, Site, When } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import { idMeant } from '../directives/mends.js'
import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import { append } from '../model/append.js'
import type { Mend } from '../messages/edits/mend.js'
import { nearest } from '../model/nearest.js'
import { all, intersect, isEmpty, scopeOf, type Scope, type ValueSet } from '../model/scope.js'
import { idsOf } from '../model/value-ids.js'
import { checkTables } from './broken-tables.js'
import { checkImports } from './check-imports.js'
import { checkKeys } from './check-keys.js'
import type { Checked, Docset } from './docset.js'
import type { Document } from './document.js'
import { isTold, writtenValues } from './page-values.js'
import { itemsOf } from './tab-items.js'
import { placeOfValue } from './value-places.js'

/** All that is wrong with a file by itself. */
export function check(document: Document, docset: Docset): Checked {
  const { path } = document
  const diagnostics = [
    ...document.diagnostics,
    ...checkScope(document, docset),
    ...checkKeys(document, docset),
    ...checkTables(document),
    ...checkImports(document, docset.settings),
  ]
  const isScoped = docset.axes.some(({ name }) => writtenValues(document, name, docset.settings) !== undefined)
  const page = docset.settings.isPartial(path) || !isScoped ? undefined : docset.scope(path)
  checkSites(document.sites, anywhere, { document, page, docset, isContent: true, diagnostics })
  const isAsPage = ({ ruleId }: Diagnostic): boolean => ruleId === 'condition-outside-page'
  return { always: diagnostics.filter((found) => !isAsPage(found)), asPage: diagnostics.filter(isAsPage) }
}

function checkScope(document: Document, { axes, settings }: Docset): Diagnostic[] {
  return axes.flatMap((axis) =>
    (writtenValues(document, axis.name, settings) ?? []).flatMap((written, index) => {
      if (typeof written === 'string' && idsOf(axis, written).length > 0) return []
      const actual = typeof written === 'object' && written !== null ? JSON.stringify(written) : String(written)
      const { position, by } = placeOfValue(document, axis.name, actual, index, isTold(document, axis.name, settings))
      const right = idMeant(axis, actual)
      const args = { actual, axis: axis.name, by, near: nearest(actual, axis.values) ?? right }
      const mend: Mend = {
        written: actual,
        right,
        spots: position && by === 'front matter' ? [{ kind: 'yaml', position }] : [],
        axis: axis.name,
      }
      return diagnose('front-matter-sdk', document.path, position, args, undefined, mend)
    }),
  )
}

/** A file while it is checked, and what is found. */
interface Checking {
  readonly document: Document
  /** What the page is built for; `undefined` where that says nothing. */
  readonly page: Scope | undefined
  readonly docset: Docset
  /** Whether they stand in content, not in code. */
  readonly isContent: boolean
  readonly diagnostics: Diagnostic[]
}

/** The conditions around what stands in a file: whom they let through, and for each axis the nearest as written. */
interface Outer {
  readonly scope: Scope
  readonly actual: ReadonlyMap<string, string>
}

// What a definition holds comes back with it from a branch that went.
const anywhere: Outer = { scope: all, actual: new Map() }

function checkSites(sites: readonly Site[], outer: Outer, checking: Checking): void {
  for (const site of sites) {
    if ('lists' in site) checkDirective(site, outer, checking)
    else if (site.kind === 'definition') checkSites(site.sites, anywhere, checking)
    else if ('sites' in site) checkSites(site.sites, outer, { ...checking, isContent: false })
  }
}

function checkDirective(directive: Directive, outer: Outer, checking: Checking): void {
  const { document, page, docset, isContent, diagnostics } = checking
  const { path } = document
  const written = docset.written(directive, path)
  const { scope, sets, contradicted } = written
  const dead = contradicted.size > 0 ? undefined : deadAxis(sets, outer, docset)
  const found = document.roles
    .get(directive)
    ?.check(directive, {
      settings: docset.settings,
      path,
      written,
      items: directive.kind === 'tabs' ? itemsOf(directive, path, docset).items : undefined,
      vain: 'when' in directive ? directive.when.filter((when) => isVain(when, directive, document, docset)) : [],
      axes: docset.axes,
      page: dead === undefined ? page : undefined,
    })
  append(diagnostics, isContent ? (found ?? []) : (found ?? []).map(withoutBranch))
  const actual = new Map<string, string>()
  for (const list of written.lists)
    actual.set(list.axis, [actual.get(list.axis), list.actual].filter((text) => text !== undefined).join(' '))
  if (dead !== undefined) {
    const args = { axis: dead, actual: actual.get(dead) ?? '', outer: outer.actual.get(dead) ?? '' }
    diagnostics.push(diagnose('condition-dead', path, positionOf(directive), args))
  }
  const inner =
    scope === undefined && actual.size === 0
      ? outer
      : { scope: scope ? intersect(outer.scope, scope) : outer.scope, actual: new Map([...outer.actual, ...actual]) }
  checkSites(directive.attributes, inner, checking)
  checkSites(directive.sites, inner, checking)
}

// In code, what goes leaves more behind than nothing.
function withoutBranch(diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.mend?.branch === undefined) return diagnostic
  return Object.freeze({ ...diagnostic, mend: { ...diagnostic.mend, branch: undefined } })
}

// Neither a reader nor an include has a say in it, nor the build of the host, and it is not known by itself.
function isVain({ program, isBare, actual }: When, { hidden }: Directive, document: Document, docset: Docset): boolean {
  if (isBare || actual.includes('import.meta.')) return false
  const expression = expressionOf(program)
  if (!program || !expression) return true
  const { reads, isAboutReader } = surveyCondition(program, document, hidden)
  if (isAboutReader || [...reads.values()].some(({ kind }) => kind === 'prop')) return false
  return docset.evaluate(expression, document.path).known === undefined
}

// The axis by which a condition leaves nobody of those whom the conditions around it let through.
function deadAxis(sets: ReadonlyMap<string, ValueSet>, outer: Outer, { values }: Docset): string | undefined {
  if (sets.size === 0 || isEmpty(outer.scope, values)) return undefined
  const leavesNobody = (some: ReadonlyMap<string, ValueSet>): boolean =>
    isEmpty(intersect(outer.scope, scopeOf(some)), values)
  const alone = [...sets].find((entry) => leavesNobody(new Map([entry])))
  return alone?.[0] ?? (leavesNobody(sets) ? [...sets.keys()][0] : undefined)
}
