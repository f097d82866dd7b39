import type { Directive, Include, Site } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import { writtenSrc } from '../directives/include/include.js'
import { findTarget, type Target } from '../directives/include/target.js'
import type { Docset } from '../docset/docset.js'
import type { Edge } from '../model/dependency.js'
import type { Axis } from '../model/axis.js'
import { AskedReader, type Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { all, complement, intersect, none, only, scopeOf, union, type Scope } from '../model/scope.js'
import type { PagePlans } from '../plan/plans.js'
import { followedScope, meetingsIn } from './meetings.js'

/** An edge as it is written, before it is known who meets it; with its include, by which a step finds it again. */
export interface Draft extends Edge {
  readonly include: Include
}

/** The edges of the includes of a file as they are written, in document order. */
export function draftsOf(path: string, docset: Docset): Draft[] {
  return includesIn(docset.document(path).sites, all, path, docset).flatMap(({ include, scope }) =>
    targetsOf(include, path, docset)
      .map(({ target: { path: to, status }, readers }): Draft => ({
        include,
        from: path,
        to,
        src: writtenSrc(include),
        scope: intersect(scope, readers),
        position: positionOf(include),
        status,
      }))
      .sort((a, b) => (a.to < b.to ? -1 : 1)),
  )
}

/**
 * The edges of a file.
 *
 * @param own the plans of the file itself, by which it is known who meets what
 */
export function edgesOf(drafts: readonly Draft[], own: PagePlans, docset: Docset): Edge[] {
  if (drafts.length === 0) return []
  const meetings = meetingsIn(own, docset)
  return drafts.map(({ include, from, to, src, scope, position, status }) => {
    const met = meetings.get(include)?.get(to) ?? []
    return { from, to, src, scope: followedScope(scope, met, docset), position, status }
  })
}

interface Written {
  readonly include: Include
  /** Of the conditions around it. */
  readonly scope: Scope
}

function includesIn(sites: readonly Site[], scope: Scope, path: string, docset: Docset): Written[] {
  return sites.flatMap((site): Written[] => {
    if (!('sites' in site)) return []
    const own = site.kind === 'include' ? [{ include: site, scope }] : []
    const written = isDirective(site) ? docset.written(site, path).scope : undefined
    const inner = written ? intersect(scope, written) : scope
    const inAttributes = isDirective(site) ? includesIn(site.attributes, inner, path, docset) : []
    return [...own, ...inAttributes, ...includesIn(site.sites, inner, path, docset)]
  })
}

const isDirective = (site: Site): site is Directive => 'lists' in site

/** The files that an include names, each with the readers for whom it does, whatever is around the include. */
function targetsOf(include: Include, path: string, { names, settings }: Docset): { target: Target; readers: Scope }[] {
  const targetFor = (reader: AskedReader): Target => findTarget(include, path, reader, names, settings)
  const open = new AskedReader({})
  const rest = targetFor(open)
  const others = new Map<string, { readonly target: Target; readonly readers: Reader[] }>()
  if (open.asked.size > 0) {
    const asked = names.axes.filter(({ name }) => open.asked.has(name))
    for (const reader of readersWithOpenAxes(asked)) {
      const target = targetFor(new AskedReader(reader))
      if (target.path === rest.path) continue
      const { readers } = remember(others, target.path, () => ({ target, readers: [] }))
      if (Object.keys(reader).length === asked.length) readers.push(reader)
    }
  }
  const found = [...others.values()].map(({ target, readers }) => ({ target, readers: scopeOfReaders(readers) }))
  return [
    { target: rest, readers: found.reduce((left, { readers }) => intersect(left, complement(readers)), all as Scope) },
    ...found,
  ]
}

// Some files are for those alone who leave another axis open.
function readersWithOpenAxes([axis, ...rest]: readonly Axis[]): Reader[] {
  if (axis === undefined) return [{}]
  const behind = readersWithOpenAxes(rest)
  return [...behind, ...axis.values.flatMap((value) => behind.map((reader) => ({ [axis.name]: value, ...reader })))]
}

function scopeOfReaders(readers: readonly Reader[]): Scope {
  return readers
    .map((reader) =>
      scopeOf(new Map(Object.entries(reader).map(([axis, value]) => [axis, only(value === undefined ? [] : [value])]))),
    )
    .reduce<Scope>(union, none)
}
