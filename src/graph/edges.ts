import type { Docset } from '../directives/docset.js'
import type { Edge } from '../model/dependency.js'
import { placeOf, type Directive, type Include, type Tabs } from '../model/directive.js'
import { remember } from '../model/remember.js'
import { all, except, intersect, only, type Scope } from '../model/scope.js'
import { panelsOf, startPlace } from './place.js'

/** An edge, before it is known whether some output refuses it; with its include, by which a walk finds it again. */
export interface Draft extends Edge {
  readonly include: Include
}

/** The edges of the includes of a file, in document order. */
export function edgesOf(docset: Docset, path: string): Draft[] {
  const edges: Draft[] = []
  const visit = (directives: readonly Directive[], scope: Scope, panels: ReadonlyMap<Directive, Scope>): void => {
    for (const directive of directives) {
      if (directive.kind === 'include') edges.push(...edgesTo(docset, directive, path, scope))
      const inside = intersect(scope, scopeWithin(docset, directive, path, panels))
      visit(directive.children, inside, directive.kind === 'tabs' ? panelScopes(docset, directive, path) : panels)
    }
  }
  visit(docset.document(path).directives, all, new Map())
  return edges
}

function scopeWithin(docset: Docset, directive: Directive, path: string, panels: ReadonlyMap<Directive, Scope>): Scope {
  if (directive.kind === 'condition') return docset.decision(directive, path).scope ?? all
  return directive.kind === 'tab' ? (panels.get(directive) ?? all) : all
}

// Panels that an include brings take their labels from the tabs around the include, so that only a walk can tell
// what their scope is; within their own file they are for everybody.
function panelScopes(docset: Docset, tabs: Tabs, path: string): ReadonlyMap<Directive, Scope> {
  const live = new Map<Directive, Set<string>>()
  for (const sdk of docset.sdks) {
    const { panels, choice } = panelsOf(docset, tabs, { ...startPlace(docset, path, sdk), sdk })
    if (choice.kind !== 'chosen') return new Map()
    panels.forEach(({ tab }, index) => {
      const sdks = remember(live, tab, () => new Set<string>())
      if (choice.stays[index]) sdks.add(sdk)
    })
  }
  return new Map([...live].map(([tab, sdks]) => [tab, sdks.size === docset.sdks.length ? all : only(sdks)]))
}

function edgesTo(docset: Docset, include: Include, from: string, scope: Scope): Draft[] {
  const { status, path: to } = docset.target(include, from, undefined)
  const shared = {
    include,
    from,
    src:
      include.src === undefined
        ? include.actual
        : include.src + (include.section === undefined ? '' : `#${include.section}`),
    place: placeOf(include),
  }
  const variants = docset
    .targetSdks(include, from)
    .map((sdk) => ({ sdk, target: docset.target(include, from, sdk) }))
    .filter(({ target }) => target.path !== to)
  const rest = variants.length > 0 ? intersect(scope, except(variants.map(({ sdk }) => sdk))) : scope
  const edges = [
    { ...shared, to, scope: rest, status },
    ...variants.map(({ sdk, target }) => ({
      ...shared,
      to: target.path,
      scope: intersect(scope, only([sdk])),
      status: target.status,
    })),
  ]
  return edges.sort((a, b) => (a.to < b.to ? -1 : 1))
}
