import type { Nodes } from 'mdast'
import { listsNaming } from '../../directives/condition/written-scope.js'
import { expressionOf } from '../../directives/evaluate.js'
import { positionOf } from '../../directives/jsx.js'
import type { Condition, Directive, Tab } from '../../directives/directive.js'
import { surveyCondition } from '../../directives/survey-code.js'
import type { Docset } from '../../docset/docset.js'
import { isMarkup } from '../../model/path.js'
import { remember } from '../../model/remember.js'
import type { MetTabs } from '../../plan/planning.js'
import type { Plans } from '../../plan/plans.js'
import type { Change } from './change.js'
import { proposeKey } from './choosers.js'
import { waysToEdit } from './conditions.js'
import { changesOf, cut } from './cut.js'
import { CutDown } from './cut-down.js'
import { proposeExpressions } from './expressions.js'
import { proposeFrontMatter } from './front-matter.js'
import { goingAlong, outermost } from './going-along.js'
import { dropInCode } from './in-code.js'
import type { Proposal } from './proposal.js'
import type { Retired } from './retired.js'
import { spentElements } from './spent-elements.js'
import { spentImports } from './spent-imports.js'
import { findSpent, proposePanels, type SpentPanels } from './tabs.js'
import { takeOut, takeOutOfList } from './take-out.js'
import { TextFile, type Range } from './text-file.js'
import { proposeVariants } from './variants.js'

/** All that could be edited so that a docs set does without a value. */
export function propose(plans: Plans, retired: Retired): Proposal[] {
  const { docset } = plans
  const paths = docset.names.paths.filter(isMarkup)
  return [...proposeVariants(docset, retired), ...paths.flatMap((path) => proposeInFile(path, plans, retired))]
}

function proposeInFile(path: string, plans: Plans, retired: Retired): Proposal[] {
  const { docset } = plans
  const files = new Map<string, TextFile>()
  const fileOf = (of: string): TextFile =>
    remember(files, of, () => new TextFile(docset.document(of), docset.source(of)))
  const file = fileOf(path)
  const elements = new Map<string, ReadonlySet<Directive>>()
  const elementsOf = (of: string): ReadonlySet<Directive> =>
    remember(elements, of, () => spentElements(docset.document(of), retired, docset))
  const spent = elementsOf(path)
  const directives = [...file.document.roles.keys()]
  const panels = spentPanelsOf(path, directives, plans, retired, elementsOf)
  const gone = goingAlong(file, spentNodes(file, directives, panels, retired, spent), docset.settings)
  const outsOf = (node: Nodes): readonly Range[] =>
    [takeOut(outermost(node, gone, file), file), takeOut(node, file), takeOutOfList(node, file)].filter(
      (range) => range !== undefined,
    )
  const found = [
    ...proposeFrontMatter(file, docset, retired),
    ...directives.flatMap((directive) =>
      directive.kind === 'condition' ? proposeCondition(directive, file, docset, retired, spent, outsOf) : [],
    ),
    ...directives.flatMap((directive) =>
      directive.kind === 'tab' ? proposePanel(directive, file, docset, retired, spent) : [],
    ),
    ...directives.flatMap((directive) =>
      directive.kind === 'chooser' ? proposeKey(directive, file, docset, retired) : [],
    ),
    ...panels.flatMap((panelsGone) =>
      proposePanels(panelsGone, retired, fileOf, (of) => (of === path ? gone : new Set()), docset),
    ),
    ...proposeExpressions(file, retired, outsOf),
  ]
  return withImports(found, file)
}

// A reader who leaves all open meets all tabs.
function spentPanelsOf(
  path: string,
  directives: readonly Directive[],
  plans: Plans,
  retired: Retired,
  elementsOf: (path: string) => ReadonlySet<Directive>,
): readonly SpentPanels[] {
  if (!directives.some(({ kind }) => kind === 'tabs')) return []
  const met: readonly MetTabs[] = plans.peek(path, { isVariant: false }).for({}, plans.docset).plan.tabs
  return met.filter((tabs) => tabs.path === path).map((tabs) => findSpent(tabs, retired, elementsOf))
}

/** What of a file nobody else gets. */
function spentNodes(
  file: TextFile,
  directives: readonly Directive[],
  panels: readonly SpentPanels[],
  retired: Retired,
  elements: ReadonlySet<Directive>,
): ReadonlySet<Nodes> {
  const nodes = new Set<Nodes>()
  for (const directive of directives)
    if (directive.kind === 'condition' && isForNone(directive, file, retired, elements)) nodes.add(directive.node)
  for (const { met, spent } of panels)
    for (const index of spent) {
      const panel = met.panels[index]
      if (panel?.path === file.path) nodes.add(panel.tab.node)
    }
  return nodes
}

function isForNone(directive: Condition, file: TextFile, retired: Retired, elements: ReadonlySet<Directive>): boolean {
  const { document } = file
  const isOut = directive.when.some(({ program }) => {
    const expression = expressionOf(program)
    if (program === undefined || expression === undefined) return false
    return new CutDown(surveyCondition(program, document, directive.hidden), retired, file).holds(expression) === false
  })
  return isOut || elements.has(directive)
}

function proposeCondition(
  directive: Condition,
  file: TextFile,
  docset: Docset,
  retired: Retired,
  elements: ReadonlySet<Directive>,
  outsOf: (node: Nodes) => readonly Range[],
): Proposal[] {
  const lists = listsNaming(docset.written(directive, file.path), retired.axis.name, retired.id)
  const isGone = elements.has(directive)
  if (lists.length === 0 && !isGone) return []
  // What leaves out all others names none of them.
  const { lists: all } = docset.written(directive, file.path)
  const about = (lists.length > 0 ? lists : all.filter(({ axis }) => axis === retired.axis.name)).map(({ actual }) => {
    return { kind: 'condition', path: file.path, position: positionOf(directive), actual } as const
  })
  if (!isGone) {
    const ways = waysToEdit(directive, lists, retired, file, docset)
    return [{ about, ways, reason: 'Its values are not written out in it' }]
  }
  const inCode = file.inCode.get(directive)
  const dropped = inCode && dropInCode(inCode, file)
  const ways = dropped ? [dropped] : outsOf(directive.node).map((out) => changesOf(cut([out]), file))
  return [{ about, ways, reason: 'It stands in words of which there is no text to edit' }]
}

// One that is for nobody else goes with its tabs in step.
function proposePanel(
  directive: Tab,
  file: TextFile,
  docset: Docset,
  retired: Retired,
  elements: ReadonlySet<Directive>,
): Proposal[] {
  const lists = listsNaming(docset.written(directive, file.path), retired.axis.name, retired.id)
  if (lists.length === 0 || elements.has(directive)) return []
  const about = lists.map(
    ({ actual }) => ({ kind: 'tab', path: file.path, position: positionOf(directive), actual }) as const,
  )
  const ways = waysToEdit(directive, lists, retired, file, docset)
  return [{ about, ways, reason: 'Its values are not written out in it' }]
}

// Imports go with all that goes, or with what goes by itself, or stay.
function withImports(proposals: readonly Proposal[], file: TextFile): Proposal[] {
  if (file.document.imports.size === 0) return [...proposals]
  const all = spentImports(
    file,
    piecesIn(
      proposals.flatMap(({ ways }) => ways[0] ?? []),
      file,
    ),
  )
  return proposals.map((proposal) => ({
    ...proposal,
    ways: proposal.ways.flatMap((way) => {
      const own = spentImports(file, piecesIn(way, file))
      return [...(all.length > 0 ? [[...way, ...all]] : []), ...(own.length > 0 ? [[...way, ...own]] : []), way]
    }),
  }))
}

const piecesIn = (changes: readonly Change[], { path }: TextFile): Range[] =>
  changes.flatMap((change) => (change.path === path && 'start' in change && change.text === '' ? [change] : []))
