import type {
  ChildrenSlot,
  Chooser,
  CodeSite,
  Condition,
  DefinitionSite,
  Include,
  Site,
  Tab,
  Tabs,
  WordsSite,
} from '../directives/directive.js'
import { nameOf } from '../directives/container.js'
import { isExpression } from '../directives/expressions.js'
import { positionOf } from '../directives/jsx.js'
import type { Choice } from '../directives/tabs/panel.js'
import type { Document } from '../docset/document.js'
import { remember } from '../model/remember.js'
import { placeChildren } from './children.js'
import { resolve } from './expression.js'
import { startReading, topOf, type Defined, type Outcome, type Reading, type Within } from './frame.js'
import { openInclude } from './open.js'
import { decideTabs } from './panels.js'
import { noteValue } from './import-value.js'
import { noteInCode, sayInCode } from './in-code.js'
import type { Planning } from './planning.js'
import { resolveTexts, sayNoText } from './texts.js'
import { joinWords, sayUnread, textOfValue } from './words.js'

/** Sites that are still to be decided, in order. */
interface Run {
  readonly sites: readonly Site[]
  next: number
  readonly within: Within
}

/** An include whose children are looked at once what it brings in is decided: they may have been placed there. */
interface Leftover {
  readonly directive: Include | Chooser
  readonly outcome: Outcome & { readonly kind: 'open' | 'code' | 'refuse' }
  readonly within: Within
}

/**
 * What is still to be decided, the next last. Files include files however deep, so what is inside of a site waits here
 * and is not called for.
 */
type Agenda = (Run | Leftover)[]

/** Decides all that there is to decide at some sites, in the order in which they are read. */
export function decideAll(sites: readonly Site[], within: Within, planning: Planning): void {
  const agenda: Agenda = []
  enter(sites, within, agenda)
  for (let task = agenda.at(-1); task !== undefined; task = agenda.at(-1)) {
    const site = 'sites' in task ? task.sites[task.next++] : undefined
    if (site !== undefined) {
      decide(site, task.within, planning, agenda)
      continue
    }
    agenda.pop()
    if ('directive' in task) decideLeftover(task, agenda)
  }
}

function enter(sites: readonly Site[], within: Within, agenda: Agenda): void {
  if (sites.length > 0) agenda.push({ sites, next: 0, within })
}

function decide(site: Site, within: Within, planning: Planning, agenda: Agenda): void {
  const { reading } = within
  switch (site.kind) {
    case 'include':
    case 'chooser':
      return decideInclude(site, within, planning, agenda)
    case 'children':
      return decideChildren(site, within, planning, agenda)
    case 'expression':
    case 'esm':
      resolve(site, within, planning)
      return enterPieces(reading.outcomes.get(site.key), within, agenda)
    case 'text':
      return resolveTexts(site, within, planning)
    case 'words':
      if (site.nodes === undefined) return sayUnread(site, reading, planning)
      return decideWords(site, within, planning, agenda)
    case 'reference':
      ;(reading.frame.references ??= new Set()).add(site.key)
      return
    case 'loose':
      planning.loose.push({ site, frame: reading.frame })
      return
    case 'definition':
      define(site, reading)
      return enter(site.sites, within, agenda)
    default: {
      const outcome = site.kind === 'tabs' ? decideTabs(site, within, planning) : planning.settle(site, reading)
      if (outcome.kind === 'drop') return planning.giveBack(site, reading)
      enter(site.sites, inside(site, outcome, within), agenda)
      enter(site.attributes, within, agenda)
    }
  }
}

/** Notes the reading of a definition. */
export function define(site: DefinitionSite, reading: Reading): void {
  const definitions = (reading.frame.definitions ??= new Map<string, Defined[]>())
  remember(definitions, site.key, () => []).push({ site, reading })
}

// What the output keeps nests what is in it.
function inside({ node }: Condition | Tabs | Tab, outcome: Outcome, within: Within): Within {
  const { reading, kept, panels } = within
  switch (outcome.kind) {
    case 'unwrap':
      return within
    case 'choose':
      return isUnwrapped(outcome.choice) ? within : { ...within, kept: kept + 1 }
    case 'panel': {
      const panel = { outcome, node, frame: reading.frame }
      return { reading, kept: isOpened(outcome) ? kept : kept + 1, panels: [...panels, panel] }
    }
    default:
      return { ...within, kept: kept + 1 }
  }
}

const isOpened = ({ choice, index }: Outcome & { kind: 'panel' }): boolean =>
  choice.kind === 'chosen' && choice.isSingle && choice.opens[index] === true

const isUnwrapped = (choice: Choice): boolean => choice.kind === 'chosen' && choice.isSingle

function decideChildren(slot: ChildrenSlot, within: Within, planning: Planning, agenda: Agenda): void {
  const outcome = placeChildren(slot, within, planning)
  if (outcome?.kind === 'children') enter(outcome.include.sites, topOf(outcome.reading, within.panels), agenda)
  enterPieces(outcome, within, agenda)
}

function enterPieces(outcome: Outcome | undefined, { panels }: Within, agenda: Agenda): void {
  if (outcome?.kind !== 'content') return
  for (const piece of [...outcome.pieces].reverse())
    if (piece.kind !== 'text') enter(piece.sites, topOf(piece.reading, panels), agenda)
}

// Words are all that there is room for: what a file would bring is not.
function decideWords(site: WordsSite, within: Within, planning: Planning, agenda: Agenda): void {
  const { field } = site
  const decideIn = (sites: readonly Site[], at: Within): void => {
    const { reading } = at
    for (const one of sites) {
      if (one.kind === 'include' || one.kind === 'chooser') noteInCode(one, reading, planning, field)
      else if (one.kind === 'tabs') sayInCode(one, reading, planning, field)
      else if (one.kind === 'children') decideSlot(one, at)
      else if (one.kind === 'expression') decideExpression(one, at)
      else if (one.kind !== 'condition' && one.kind !== 'tab') decide(one, at, planning, agenda)
      else if (!isInWords(one, at)) continue
      if ('lists' in one) decideIn(one.sites, at)
    }
  }
  // Words have no element that could be decided later.
  const isInWords = (one: Condition | Tab, { reading }: Within): boolean => {
    const outcome = planning.settle(one, reading)
    if (outcome.kind === 'stay' && outcome.isOpen) {
      const args = { name: nameOf(one.node), where: field, isOpen: true }
      planning.say(reading.frame, 'directive-in-code', positionOf(one), args)
    }
    return outcome.kind !== 'drop'
  }
  const decideSlot = (slot: ChildrenSlot, at: Within): void => {
    const { frame } = at.reading
    if (!isExpression(slot.node)) return
    if (frame.hasChildren && !frame.props?.has('children'))
      sayNoText(slot.node, slot.node.value, field, frame, planning)
    else placeChildren(slot, at, planning)
  }
  const decideExpression = (one: CodeSite, at: Within): void => {
    const { frame, outcomes } = at.reading
    resolve(one, at, planning)
    const outcome = outcomes.get(one.key)
    if (outcome?.kind === 'bound' || (outcome?.kind === 'value' && textOfValue(outcome) === undefined))
      sayNoText(one.node, one.text, field, frame, planning)
    if (outcome?.kind !== 'content') return
    for (const piece of outcome.pieces) {
      if (piece.kind === 'jsx') decideIn(piece.sites, topOf(piece.reading, at.panels))
      else if (piece.kind === 'children') sayNoText(one.node, one.text, field, frame, planning)
    }
  }
  decideIn(site.sites, within)
  within.reading.outcomes.set(site, { kind: 'value', value: joinWords(site, within.reading) })
}

function decideInclude(directive: Include | Chooser, within: Within, planning: Planning, agenda: Agenda): void {
  if (directive.kind === 'include' && directive.isValue) return noteValue(directive, within.reading, planning)
  const outcome = openInclude(directive, within, planning)
  if (outcome.kind === 'drop') return planning.giveBack(directive, within.reading)
  if (outcome.kind === 'stay') {
    enter(directive.sites, { ...within, kept: within.kept + 1 }, agenda)
    return enter(directive.attributes, within, agenda)
  }
  for (const brought of outcome.kind === 'each' ? [...outcome.parts].reverse() : [outcome])
    decideBrought(directive, brought, within, planning, agenda)
}

function decideBrought(
  directive: Include | Chooser,
  outcome: Outcome,
  within: Within,
  planning: Planning,
  agenda: Agenda,
): void {
  enterPieces(outcome, within, agenda)
  if (outcome.kind !== 'open' && outcome.kind !== 'code' && outcome.kind !== 'refuse') return
  if (directive.node.children.length > 0) agenda.push({ directive, outcome, within })
  if (outcome.kind !== 'open' || !planning.isDeep) return
  const { reading, part } = outcome
  const top = topOf(reading, within.panels)
  if (part.esm.length > 0) {
    const nodes = new Set<object>(part.esm)
    for (const site of esmOf(reading.frame.document)) if (nodes.has(site.node)) decide(site, top, planning, agenda)
  }
  for (const condition of part.conditions) planning.settle(condition, reading)
  enter(part.sites, top, agenda)
}

const esm = new WeakMap<Document, readonly Site[]>()

const esmOf = (document: Document): readonly Site[] =>
  remember(esm, document, () => document.sites.filter(({ kind }) => kind === 'esm'))

// An output depends on children even if they are never placed: they may have to stay where they are.
function decideLeftover({ directive, outcome, within }: Leftover, agenda: Agenda): void {
  const { reading, kept, panels } = within
  const placed = outcome.kind === 'open' ? outcome.reading.frame.children : undefined
  outcome.children = placed ?? startReading(reading.frame, { ...reading, isCounted: false })
  if (!placed) enter(directive.sites, { reading: outcome.children, kept: kept + 1, panels }, agenda)
}
