import type { Expression } from 'estree'
import type { Directive, Site } from '../directives/directive.js'
import type { ModuleLookup } from '../directives/module-use.js'
import { surveyCode, surveyCondition } from '../directives/survey-code.js'
import type { Docset } from '../docset/docset.js'
import type { Document } from '../docset/document.js'
import { append } from '../model/append.js'
import { remember } from '../model/remember.js'

/** The modules that conditions and expressions of a file take constants from, each once for a statement of the file. */
export function modulesOf(document: Document, docset: Docset): ModuleLookup[] {
  if (document.bindings.locals.size === 0) return []
  const found = new Map<ModuleLookup['use'], Map<string, ModuleLookup>>()
  const note = (lookups: readonly ModuleLookup[]): void => {
    for (const lookup of lookups)
      if (lookup.isFile) remember(found, lookup.use, () => new Map<string, ModuleLookup>()).set(lookup.to, lookup)
  }
  const noteAll = (constants: readonly Expression[]): void => {
    for (const constant of constants) note(docset.evaluate(constant, document.path).modules)
  }
  for (const site of allSites(document.sites)) {
    if (site.kind === 'expression' && site.namesAxis) noteAll(surveyCode(site.program, document).constants)
    if (!isDirective(site)) continue
    note(docset.written(site, document.path).modules)
    if ('when' in site)
      for (const { program } of site.when)
        if (program) noteAll(surveyCondition(program, document, site.hidden).constants)
  }
  return [...found.values()].flatMap((byFile) => [...byFile.values()])
}

function allSites(sites: readonly Site[]): Site[] {
  const all: Site[] = []
  const left = [...sites]
  for (let site = left.pop(); site !== undefined; site = left.pop()) {
    all.push(site)
    if ('sites' in site) append(left, site.sites)
    if (isDirective(site)) append(left, site.attributes)
  }
  return all
}

const isDirective = (site: Site): site is Directive => 'lists' in site
