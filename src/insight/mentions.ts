import type { Position } from 'unist'
import { namedKeys } from '../directives/choose/keys.js'
import { listsNaming } from '../directives/condition/written-scope.js'
import type { Chooser, Directive, Tabs } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import { valuesNamedBy } from '../directives/tabs/labels.js'
import type { Docset } from '../docset/docset.js'
import { knownValues, writtenValues } from '../docset/page-values.js'
import { itemsOf } from '../docset/tab-items.js'
import { plansOf } from '../internals.js'
import type { Axis } from '../model/axis.js'
import { isMarkup } from '../model/path.js'
import { valueOf } from '../model/reader.js'
import { lazy } from '../model/remember.js'
import { expectOneValue } from '../output/misuse.js'
import type { MetTabs } from '../plan/planning.js'
import type { Plans } from '../plan/plans.js'
import type { CoreResolver } from '../core-resolver.js'
import { mentionsInCode } from './mentions-in-code.js'
import { compareLocations } from './order.js'
import { compareTexts } from '../model/sorted.js'

/** A location that names a value of an axis. */
export interface Mention {
  /** A condition; a panel of tabs, or an item of theirs; a variant file; the front matter. */
  readonly kind: 'condition' | 'tab' | 'variant' | 'front-matter'
  readonly path: string
  /** Left out where it is the name of the file that names the value. */
  readonly position?: Position
  /** What names it: the attribute as written, the label, the path, the list of values. */
  readonly actual: string
}

/** An SDK, or one value of another axis, such as `{ audience: 'llm' }`. */
export type MentionedValue = string | Readonly<Record<string, string>>

/**
 * Finds whatever names an SDK: what there is to touch when it is retired. Where an item of tabs names it, so does the
 * panel that the item labels.
 *
 * @param value the id of the SDK, or one value of another axis
 * @returns rows sorted by path, then by position
 * @throws {TypeError} where it is no resolver, or the value is not declared
 */
export function findMentions(resolver: CoreResolver, value: MentionedValue): Mention[] {
  const plans = plansOf(resolver)
  const { axis, id } = expectOneValue(value, plans.docset)
  return mentionsIn(plans, { axis: axis.name, id })
}

/** The same of what a resolver knows, or of what it would know. */
export function mentionsIn(plans: Plans, wanted: MentionWanted): Mention[] {
  const { docset } = plans
  const rows = docset.names.paths.flatMap((path) => [
    ...mentionsOfFile(docset, path, wanted),
    ...mentionsInside(plans, path, wanted),
  ])
  const unique = new Map(
    rows.map((row) => [JSON.stringify([row.kind, row.path, row.position?.start, row.actual]), row]),
  )
  return [...unique.values()].sort((a, b) => compareLocations(a, b) || compareTexts(a.actual, b.actual))
}

/** A declared value. */
export interface MentionWanted {
  readonly axis: string
  readonly id: string
}

function mentionsOfFile(
  { names, document, axes, settings }: Docset,
  path: string,
  { axis, id }: MentionWanted,
): Mention[] {
  const rows: Mention[] = []
  const variant = names.variant(path)
  if (variant && valueOf(variant.reader, axis) === id) rows.push({ kind: 'variant', path, actual: path })
  if (!isMarkup(path)) return rows
  const values = writtenValues(document(path), axis, settings) ?? []
  const position = document(path).tree.children[0]?.position
  const declared = axes.find(({ name }) => name === axis)
  if (declared && knownValues(document(path), declared, settings).includes(id)) {
    rows.push({
      kind: 'front-matter',
      path,
      ...(position ? { position } : {}),
      actual: values.filter((value) => typeof value === 'string').join(', '),
    })
  }
  return rows
}

function mentionsInside(plans: Plans, path: string, wanted: MentionWanted): Mention[] {
  const { docset } = plans
  if (!isMarkup(path)) return []
  const document = docset.document(path)
  const inCode = mentionsInCode(document, wanted.axis, wanted.id)
  // A reader who leaves all open meets all tabs.
  const met = lazy(() => plans.for(path, {}, { isVariant: false }).plan.tabs)
  const axes = lazy(() => axesByPanel(met()))
  const inElements = [...document.roles.keys()].flatMap((directive): Mention[] => [
    ...mentionsInLists(directive, path, wanted, docset),
    ...('label' in directive && isNamed(directive.label, wanted, axes().get(directive) ?? docset.axes)
      ? [{ kind: 'tab' as const, path, position: positionOf(directive), actual: directive.label ?? '' }]
      : []),
    ...(directive.kind === 'chooser' ? mentionsInKeys(directive, path, wanted, docset) : []),
    ...('items' in directive ? mentionsInItems(met(), directive, path, wanted, docset) : []),
  ])
  return [...inElements, ...inCode]
}

// By panel, the axes that its label may name: tabs may be about the languages of code.
function axesByPanel(met: readonly MetTabs[]): ReadonlyMap<unknown, readonly Axis[]> {
  return new Map(met.flatMap(({ panels, choice: { labelAxes } }) => panels.map(({ tab }) => [tab, labelAxes] as const)))
}

function mentionsInLists(
  directive: Directive,
  path: string,
  { axis, id }: MentionWanted,
  { written }: Docset,
): Mention[] {
  const kind = directive.kind === 'tab' ? 'tab' : 'condition'
  return listsNaming(written(directive, path), axis, id).map(({ actual }) => ({
    kind,
    path,
    position: positionOf(directive),
    actual,
  }))
}

function mentionsInKeys(chooser: Chooser, path: string, { axis, id }: MentionWanted, { axes }: Docset): Mention[] {
  const keys = namedKeys(chooser, axes)
  const entry = keys.axis?.name === axis ? keys.byId.get(id) : undefined
  const position = entry?.position ?? positionOf(chooser)
  return entry ? [{ kind: 'condition', path, position, actual: entry.key }] : []
}

// Of tabs, what their items name, and the panels that do not say it themselves, as elements do, wherever they stand: a
// reader who leaves all open meets each.
function mentionsInItems(
  met: readonly MetTabs[],
  tabs: Tabs,
  path: string,
  wanted: MentionWanted,
  docset: Docset,
): Mention[] {
  const own = met.find((one) => one.tabs === tabs)
  const labelAxes = own?.choice.labelAxes ?? docset.axes
  const position = tabs.items?.attribute?.position ?? positionOf(tabs)
  const named = (itemsOf(tabs, path, docset).items?.list ?? []).flatMap(({ label }) =>
    label !== undefined && isNamed(label, wanted, labelAxes) ? [label] : [],
  )
  return [
    ...named.map((actual): Mention => ({ kind: 'tab', path, position, actual })),
    ...(own ? mentionsInPanels(own, wanted) : []),
  ]
}

function mentionsInPanels({ panels, choice: { known, labelAxes } }: MetTabs, wanted: MentionWanted): Mention[] {
  return panels.flatMap(({ tab, path, written }, index): Mention[] => {
    if (tab.kind === 'item') return []
    const label = tab.kind === 'tab' && tab.label === known[index] ? undefined : known[index]
    const actual = [
      ...(label !== undefined && isNamed(label, wanted, labelAxes) ? [label] : []),
      // Those of elements stand among the directives of their file.
      ...(tab.kind === 'fence' ? listsNaming(written, wanted.axis, wanted.id).map((list) => list.actual) : []),
    ]
    return actual.map((one): Mention => ({ kind: 'tab', path, position: positionOf(tab), actual: one }))
  })
}

function isNamed(label: string | undefined, { axis, id }: MentionWanted, axes: readonly Axis[]): boolean {
  return valuesNamedBy(label, axes)?.ids.get(axis)?.includes(id) === true
}
