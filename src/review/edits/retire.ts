import type { Nodes } from 'mdast'
import type { CoreResolver } from '../../core-resolver.js'
import { positionOf } from '../../directives/jsx.js'
import type { Docset } from '../../docset/docset.js'
import { plansOf } from '../../internals.js'
import { isMarkup } from '../../model/path.js'
import { valueOf } from '../../model/reader.js'
import { remember } from '../../model/remember.js'
import type { TextEdit } from '../../model/text-edit.js'
import { idsOf } from '../../model/value-ids.js'
import type { MetTabs } from '../../plan/planning.js'
import type { Plans } from '../../plan/plans.js'
import { compose, textEditsOf, type Change } from './change.js'
import { changesOf, cut, isInTree, isSpent, listsNaming, waysToEdit } from './conditions.js'
import { proposeFrontMatter } from './front-matter.js'
import { goingAlong, outermost } from './going-along.js'
import type { Named, Proposal } from './proposal.js'
import { prove } from './prove.js'
import { expectRetired, type Retired } from './retired.js'
import { findSpent, proposePanels } from './tabs.js'
import { takeOut } from './take-out.js'
import { TextFile } from './text-file.js'
import { proposeVariants } from './variants.js'

/** What names a value still, and why. */
export interface LeftMention extends Named {
  /** Why it is left, in words. */
  readonly reason: string
}

/** How a value of an axis goes. */
export interface Retirement {
  /** Sorted by path, then by position. */
  readonly edits: readonly TextEdit[]
  /** What cannot be edited so that all others get what they got, sorted by path, then by position. */
  readonly left: readonly LeftMention[]
}

/**
 * Finds the edits by which a docs set does without an SDK, or another value: conditions, tabs with their items, variant
 * files, maps, expressions and front matter. What is for nobody else goes, pages too. What any other reader gets is the
 * same before and after; where an edit would change that, it is not made.
 *
 * @param value the id of the SDK, or one value of another axis, such as `{ audience: 'llm' }`
 * @throws {TypeError} where it is no resolver, or the value is not declared
 */
export function retire(resolver: CoreResolver, value: string | Readonly<Record<string, string>>): Retirement {
  const plans = plansOf(resolver)
  const { docset } = plans
  const retired = expectRetired(value, docset)
  const proposals = [...proposeVariants(docset, retired), ...proposeInFiles(plans, retired)]
  const { axis, id } = retired
  const { changes, refused } = prove(proposals, plans, {
    isCounted: (reader) => valueOf(reader, axis.name) !== id,
    frontMatter: (data) => withoutValue(data, retired),
  })
  const left = [...refused].flatMap(([{ about }, reason]) => about.map((named) => ({ ...named, reason })))
  return { edits: editsOf(changes, docset), left: left.sort(compare) }
}

function proposeInFiles(plans: Plans, retired: Retired): Proposal[] {
  const { docset } = plans
  return docset.names.paths.filter(isMarkup).flatMap((path) => {
    const files = new Map<string, TextFile>()
    return proposeInFile(path, plans, retired, (of) =>
      remember(files, of, () => new TextFile(docset.document(of), docset.source(of))),
    )
  })
}

function proposeInFile(
  path: string,
  plans: Plans,
  retired: Retired,
  fileOf: (path: string) => TextFile,
): Proposal[] {
  const { docset } = plans
  const { document } = fileOf(path)
  const file = fileOf(path)
  const dropped = new Set<Nodes>()
  // A reader who leaves all open meets all tabs.
  const hasTabs = [...document.byNode.values()].some(({ kind }) => kind === 'tabs')
  const met: readonly MetTabs[] = hasTabs ? plans.peek(path, false).for({}, docset).plan.tabs : []
  const panels = met.filter((tabs) => tabs.path === path).map((tabs) => findSpent(tabs, retired, docset))
  for (const { met: { panels: all }, spent } of panels)
    for (const index of spent) {
      const panel = all[index]
      if (panel?.path === path) dropped.add(panel.tab.node)
    }
  const conditions = [...document.byNode.values()].flatMap((directive) => {
    if (directive.kind !== 'condition') return []
    const lists = listsNaming(directive, retired, file, docset)
    return lists.length === 0 ? [] : [{ directive, lists, isGone: isSpent(directive, retired, file, docset) }]
  })
  for (const { directive, isGone } of conditions) if (isGone) dropped.add(directive.node)
  const gone = goingAlong(file, dropped, docset.settings)
  const goneOf = (other: string): ReadonlySet<Nodes> => (other === path ? gone : none)
  const out = (node: Nodes): Change[][] => {
    const range = takeOut(node, file)
    return range ? [changesOf(cut([range]), file)] : []
  }
  return [
    ...proposeFrontMatter(file, docset, retired),
    ...conditions.map(({ directive, lists, isGone }): Proposal => {
      const { node } = directive
      const about = lists.map(({ actual }) => ({
        kind: 'condition' as const,
        path,
        position: positionOf(directive),
        actual,
      }))
      if (!isInTree(node, file)) return { about, ways: [], reason: 'It stands in code' }
      const ways = isGone
        ? [...out(outermost(node, gone, file)), ...out(node)]
        : waysToEdit(directive, lists, retired, file, docset)
      return { about, ways, reason: undefined }
    }),
    ...panels.flatMap((spent) => proposePanels(spent, retired, fileOf, goneOf, docset)),
  ]
}

const none: ReadonlySet<Nodes> = new Set()

// Front matter that lists the value differs by that alone.
function withoutValue(data: unknown, retired: Retired): unknown {
  if (typeof data === 'string') {
    const words = data.split(',').map((word) => word.trim())
    return words.filter((word) => !idsOf(retired.axis, word).includes(retired.id)).join(', ')
  }
  if (Array.isArray(data))
    return data.flatMap((item: unknown) => {
      const kept = withoutValue(item, retired)
      return kept === '' && item !== '' ? [] : [kept]
    })
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
      const kept = withoutValue(value, retired)
      const isNothing = (kept === '' && value !== '') || (Array.isArray(kept) && kept.length === 0)
      return isNothing ? [] : [[key, kept]]
    }),
  )
}

/** Edits as they are told: by path, then by position. */
export function editsOf(changes: readonly Change[], { source }: Docset): TextEdit[] {
  const edits = compose(changes, source) ?? new Map<string, never>()
  return [...edits]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, edit]) => textEditsOf(path, source(path), edit))
}

function compare(a: Named, b: Named): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  const [left, right] = [a.position?.start.offset ?? -1, b.position?.start.offset ?? -1]
  return left - right || (a.actual < b.actual ? -1 : a.actual > b.actual ? 1 : 0)
}
