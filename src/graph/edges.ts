import type { Position } from 'unist'
import { append } from '../model/append.js'
import { isDirective } from '../directives/all-sites.js'
import { isForNobody, namedKeys, scopeOfEntry } from '../directives/choose/keys.js'
import type { Chooser, Include, Site } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import { writtenSrc } from '../directives/include/include.js'
import { findTarget, type Target } from '../directives/include/target.js'
import type { ModuleUse } from '../directives/module-use.js'
import type { Docset } from '../docset/docset.js'
import type { Document } from '../docset/document.js'
import { usedModules } from '../docset/used-modules.js'
import { copyPosition } from '../model/copy-position.js'
import type { Edge, EdgeStatus } from '../model/dependency.js'
import { freezeDeep } from '../model/freeze.js'
import { Answers, type Alike } from '../model/answers.js'
import { AskedReader } from '../model/asked-reader.js'
import type { Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { all, complement, intersect, none, only, scopeOf, union, type Scope } from '../model/scope.js'
import type { PagePlans } from '../plan/page-plans.js'
import { followedScope, meetingsIn } from './meetings.js'
import { offsetOf, type Twins } from './places.js'

/** An edge as it is written, before it is known who meets it; with its include, by which a step finds it again. */
export interface Draft extends Edge {
  readonly include: Include | ModuleUse
  /** Whether it is an include in some lines of the file alone, as where these stand in a fence. */
  readonly isOfLines: boolean
}

/**
 * The edges of the includes of a file as they are written, in document order.
 *
 * @param looked takes the paths that were looked for, found or not
 * @param excerpts lines of the file that were read by themselves: an include that stands in them alone has its edge too
 */
export function draftsOf(
  path: string,
  docset: Docset,
  looked = new Set<string>(),
  excerpts: Iterable<Document> = [],
): Draft[] {
  if (docset.leads(path)?.length === 0) return []
  const drafts = draftsIn(docset.document(path), docset, looked)
  const places = new Set(drafts.map(placeOf))
  for (const excerpt of excerpts) {
    const found = draftsIn(excerpt, docset, looked).filter((draft) => !places.has(placeOf(draft)))
    append(drafts, found)
    for (const draft of found) places.add(placeOf(draft))
  }
  // What code uses of imports is found before what stands in its JSX.
  return drafts.sort((a, b) => offsetOf(a) - offsetOf(b))
}

/** Where a file leads as a whole. */
export function leadsTo(drafts: readonly Draft[]): readonly string[] {
  return drafts.flatMap(({ isOfLines, to }) => (isOfLines ? [] : [to]))
}

/** Where an include stands: one in some lines of a file is that of the file. */
function placeOf({ from, include }: Pick<Draft, 'from' | 'include'>): string {
  return `${from}\n${positionOf(include).start.offset}`
}

function draftsIn(document: Document, docset: Docset, looked: Set<string>): Draft[] {
  const includes = includeDrafts(document, docset, looked)
  const modules = moduleDrafts(document, docset, looked)
  if (modules.length === 0) return includes
  return [...includes, ...modules].sort((a, b) => offsetOf(a) - offsetOf(b) || (a.to < b.to ? -1 : 1))
}

function moduleDrafts(document: Document, docset: Docset, looked: Set<string>): Draft[] {
  const used = usedModules(document, docset)
  for (const { to, tried } of used) for (const path of [...tried, to]) looked.add(path)
  return used
    .filter(({ isFile }) => isFile)
    .map(({ use, to }) => ({
      include: use,
      isOfLines: document.whole !== undefined,
      from: document.path,
      to,
      src: use.src,
      scope: all,
      position: writtenPosition(use),
      status: 'ok',
    }))
}

function includeDrafts({ sites, path, whole }: Document, docset: Docset, looked: Set<string>): Draft[] {
  return includesIn(sites, all, path, docset).flatMap(({ include, scope }) =>
    targetsOf(include, path, docset, looked)
      .map(({ target: { path: to, status }, readers }): Draft => ({
        include,
        isOfLines: whole !== undefined,
        from: path,
        to,
        src: writtenSrc(include),
        scope: intersect(scope, readers),
        position: writtenPosition(include),
        status: include.isValue && status === 'ok' ? 'value' : status,
      }))
      .sort((a, b) => (a.to < b.to ? -1 : 1)),
  )
}

// With its keys in one order, whatever parsed the file, so that graphs of the same files are the same text.
function writtenPosition(use: Include | ModuleUse): Position {
  return freezeDeep(copyPosition(positionOf(use)))
}

/**
 * The edges of a file.
 *
 * @param own the plans of the file itself, by which it is known who meets what
 */
export function edgesOf(drafts: readonly Draft[], twins: Twins | undefined, own: PagePlans, docset: Docset): Edge[] {
  if (drafts.length === 0) return []
  const meetings = meetingsIn(own, { written: drafts, twins }, docset)
  return drafts.map(({ isOfLines, from, to, src, scope: written, position, status }, at) => {
    const met = meetings.get(at) ?? []
    const scope = isOfLines ? written : followedScope(written, met, docset)
    return { from, to, src, scope, position, status }
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
    const own =
      site.kind === 'include'
        ? [{ include: site, scope }]
        : site.kind === 'chooser'
          ? chosen(site, scope, path, docset)
          : []
    const written = isDirective(site) ? docset.written(site, path).scope : undefined
    const inner = written ? intersect(scope, written) : scope
    const attributes = !isDirective(site) ? [] : site.kind === 'chooser' && !site.unread ? site.passed : site.attributes
    const inAttributes = includesIn(attributes, inner, path, docset)
    return [...own, ...inAttributes, ...includesIn(site.sites, inner, path, docset)]
  })
}

// Of what stands in the map itself, each file has its edge already, by its key. What else it names is taken by whoever
// gets the element itself, and includes that are elements of a map that stays for everybody are includes in code.
function chosen(chooser: Chooser, scope: Scope, path: string, docset: Docset): Written[] {
  if (chooser.unread) return [{ include: chooser.unread, scope }]
  const keys = namedKeys(chooser, docset.axes)
  const map = chooser.attributes.filter((attribute) => !chooser.passed.includes(attribute))
  const named = chooser.entries.flatMap((entry) => {
    const own = intersect(scope, scopeOfEntry(entry, keys))
    if (entry.words) return includesIn(entry.words.sites, own, path, docset)
    return entry.include ? [{ include: entry.include, scope: own }] : []
  })
  const inCode = includesIn(map, scope, path, docset)
  return isForNobody(chooser, keys)
    ? [...without(inCode, named, path), ...inCode]
    : [...named, ...without(named, inCode, path)]
}

/** Includes at places of their own. */
function without(others: readonly Written[], some: readonly Written[], path: string): Written[] {
  const places = new Set(others.map(({ include }) => placeOf({ from: path, include })))
  return some.filter(({ include }) => !places.has(placeOf({ from: path, include })))
}

/** The files that an include names, each with the readers for whom it does, whatever is around the include. */
function targetsOf(
  include: Include,
  path: string,
  { names, settings, values }: Docset,
  looked: Set<string>,
): { target: NamedTarget; readers: Scope }[] {
  const answers = new Answers<Target>()
  const find = (reader: Reader): Target =>
    answers.findFor(new AskedReader(reader), (asked) => {
      const target = findTarget(include, path, asked, names, settings)
      for (const one of [...target.tried, target.base, target.path]) looked.add(one)
      return target
    })
  const rest = find({})
  const others = new Map<string | undefined, { readonly target: Target; readonly scopes: Scope[] }>()
  for (const { values: alike, value: target } of answers.each(values, find)) {
    if (fileOf(target) === fileOf(rest)) continue
    remember(others, fileOf(target), () => ({ target, scopes: [] })).scopes.push(scopeOfValues(alike))
  }
  const found = [...others.values()].map(({ target, scopes }) => ({ target, readers: scopes.reduce(union, none) }))
  const left = found.reduce((scope, { readers }) => intersect(scope, complement(readers)), all as Scope)
  return [{ target: rest, readers: left }, ...found].flatMap(({ target, readers }) =>
    isNamed(target) ? [{ target, readers }] : [],
  )
}

/** A target that is on record, with its file or without. */
type NamedTarget = Target & { readonly status: EdgeStatus }

const isNamed = (target: Target): target is NamedTarget => target.status !== 'none' && target.status !== 'undecided'

const fileOf = (target: Target): string | undefined => (isNamed(target) ? target.path : undefined)

// Some files are for those alone who leave another axis open: nobody with a value on each.
function scopeOfValues(alike: Alike<Target>['values']): Scope {
  const known = Object.entries(alike).map(([axis, ids]) => [axis, ids.filter((id) => id !== undefined)] as const)
  return known.some(([, ids]) => ids.length === 0)
    ? none
    : scopeOf(new Map(known.map(([axis, ids]) => [axis, only(ids)])))
}
