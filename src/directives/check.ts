import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import { placeOf, type Condition, type Directive, type Tab } from '../model/directive.js'
import { nearest } from '../model/nearest.js'
import { all, contains, intersect, isEmpty, type Scope } from '../model/scope.js'
import { splitList } from './attributes.js'
import type { Docset } from './docset.js'
import type { Document } from './document.js'

const checked = new WeakMap<Docset, Map<Document, readonly Diagnostic[]>>()

/** All that is wrong with a file, whatever it is built for and whoever includes it. */
export function checkDocument(document: Document, docset: Docset): readonly Diagnostic[] {
  const known = checked.get(docset) ?? new Map<Document, readonly Diagnostic[]>()
  checked.set(docset, known)
  const diagnostics = known.get(document) ?? check(document, docset)
  known.set(document, diagnostics)
  return diagnostics
}

function check(document: Document, docset: Docset): readonly Diagnostic[] {
  const { path, tree } = document
  const diagnostics = [...document.diagnostics]
  for (const written of splitList(document.frontmatter.sdk ?? [])) {
    const id = typeof written === 'string' ? written : JSON.stringify(written)
    if (docset.sdkSet.has(id)) continue
    const place = tree.children[0]?.position
    diagnostics.push(diagnose('front-matter-sdk', path, place, { actual: id, near: nearest(id, docset.sdkSet) }))
  }
  const page = docset.settings.isPartial(path) || document.sdks === undefined ? undefined : docset.scope(path)
  checkConditions(document.directives, all, '', { path, page, docset, diagnostics })
  return diagnostics
}

interface Context {
  readonly path: string
  /** What the page is built for; `undefined` where that says nothing. */
  readonly page: Scope | undefined
  readonly docset: Docset
  readonly diagnostics: Diagnostic[]
}

function checkConditions(directives: readonly Directive[], outer: Scope, actual: string, context: Context): void {
  for (const directive of directives) {
    if (directive.kind !== 'condition' && directive.kind !== 'tab') {
      checkConditions(directive.children, outer, actual, context)
      continue
    }
    const { scope, diagnostics } = context.docset.decision(directive, context.path)
    context.diagnostics.push(...diagnostics)
    const inner = scope ? intersect(outer, scope) : outer
    const own = directive.sdk?.actual ?? directive.notSdk?.actual ?? ''
    const isDead = scope !== undefined && isEmpty(inner, context.docset.sdks) && !isEmpty(outer, context.docset.sdks)
    if (isDead)
      context.diagnostics.push(
        diagnose('condition-dead', context.path, placeOf(directive), { actual: own, outer: actual }),
      )
    else checkAgainstPage(directive, context)
    checkConditions(directive.children, inner, scope ? own : actual, context)
  }
}

function checkAgainstPage(directive: Condition | Tab, { path, page, docset, diagnostics }: Context): void {
  if (page === undefined || directive.kind === 'tab' || directive.ignoresWarning || directive.notSdk) return
  for (const id of directive.sdk?.ids ?? []) {
    if (!docset.sdkSet.has(id) || contains(page, id)) continue
    diagnostics.push(diagnose('condition-outside-page', path, placeOf(directive), { sdk: id, scope: describe(page) }))
  }
}

/** A scope in words. */
export function describe(scope: Scope): string {
  return 'only' in scope
    ? scope.only.join(', ')
    : scope.except.length === 0
      ? 'all'
      : `all but ${scope.except.join(', ')}`
}
