import type { Expression } from 'estree'
import { allSites, isDirective } from '../directives/all-sites.js'
import type { ModuleLookup } from '../directives/module-use.js'
import { surveyCode, surveyCondition } from '../directives/survey-code.js'
import { remember } from '../model/remember.js'
import type { Docset } from './docset.js'
import type { Document } from './document.js'
import { itemsOf } from './tab-items.js'

const known = new WeakMap<Docset, WeakMap<Document, readonly ModuleLookup[]>>()
const none: readonly ModuleLookup[] = []

/**
 * The modules that conditions, tabs and expressions of a file take constants from, whoever reads: each once for a
 * statement of the file.
 */
export function usedModules(document: Document, docset: Docset): readonly ModuleLookup[] {
  if (document.bindings.locals.size === 0) return none
  const byDocument = remember(known, docset, () => new WeakMap<Document, readonly ModuleLookup[]>())
  return remember(byDocument, document, () => findUsed(document, docset))
}

function findUsed(document: Document, docset: Docset): ModuleLookup[] {
  const found = new Map<ModuleLookup['use'], Map<string, ModuleLookup>>()
  const note = (lookups: readonly ModuleLookup[]): void => {
    for (const lookup of lookups)
      remember(found, lookup.use, () => new Map<string, ModuleLookup>()).set(lookup.to, lookup)
  }
  const noteAll = (constants: readonly Expression[]): void => {
    for (const constant of constants) note(docset.evaluate(constant, document.path).modules)
  }
  for (const site of allSites(document.sites)) {
    if (site.kind === 'expression' && site.namesAxis) noteAll(surveyCode(site.program, document).constants)
    if (!isDirective(site)) continue
    note(docset.written(site, document.path).modules)
    if (site.kind === 'tabs') note(itemsOf(site, document.path, docset).modules)
    if ('when' in site)
      for (const { program } of site.when)
        if (program) noteAll(surveyCondition(program, document, site.hidden).constants)
  }
  return [...found.values()].flatMap((byFile) => [...byFile.values()])
}
