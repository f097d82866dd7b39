import type { ChildrenSlot, DefinitionSite, Include, Site, WordsSite } from '../directives/directive.js'
import { placeChildren } from './children.js'
import { resolve } from './expression.js'
import { startReading, type Opened, type Outcome, type Reading } from './frame.js'
import { openInclude } from './open.js'
import { decideTabs } from './panels.js'
import { noteInCode, sayInCode } from './in-code.js'
import type { Planning } from './planning.js'
import { joinWords, sayUnread } from './words.js'

/** Decides all that there is to decide in a reading, in the order in which it is read. */
export function decideAll(sites: readonly Site[], reading: Reading, planning: Planning): void {
  for (const site of sites) decide(site, reading, planning)
}

function decide(site: Site, reading: Reading, planning: Planning): void {
  const { frame } = reading
  switch (site.kind) {
    case 'include':
      return decideInclude(site, reading, planning)
    case 'words':
      if (site.nodes === undefined) return sayUnread(site, reading, planning)
      return decideWords(site, reading, planning)
    case 'children':
      return decideChildren(site, reading, planning)
    case 'expression':
    case 'esm':
      resolve(site, reading, planning)
      return decidePieces(reading.outcomes.get(site.key), planning)
    case 'reference':
      ;(frame.references ??= new Set()).add(site.key)
      return
    case 'definition':
      define(site, reading)
      return decideAll(site.sites, reading, planning)
    default: {
      const outcome = site.kind === 'tabs' ? decideTabs(site, reading, planning) : planning.settle(site, reading)
      if (outcome.kind === 'drop') return planning.giveBack(site, reading)
      decideAll(site.attributes, reading, planning)
      decideAll(site.sites, reading, planning)
    }
  }
}

/** Notes the reading of a definition; the first counts. */
export function define(site: DefinitionSite, reading: Reading): void {
  const definitions = (reading.frame.definitions ??= new Map())
  if (!definitions.has(site.key)) definitions.set(site.key, { site, reading })
}

function decideChildren(slot: ChildrenSlot, reading: Reading, planning: Planning): void {
  const outcome = placeChildren(slot, reading, planning)
  const include = reading.frame.site?.include
  if (outcome?.kind === 'children' && include) decideAll(include.sites, outcome.reading, planning)
  decidePieces(outcome, planning)
}

// Words are all that there is room for: what a file would bring is not.
function decideWords(site: WordsSite, reading: Reading, planning: Planning): void {
  const decideIn = (sites: readonly Site[]): void => {
    for (const one of sites) {
      if (one.kind === 'include') noteInCode(one, reading, planning, site.field)
      else if (one.kind === 'tabs') sayInCode(one, reading, planning, site.field)
      else if (one.kind === 'children')
        planning.say(reading.frame, 'prop-dynamic', one.node.position, {
          actual: `{${one.node.value}}`,
          why: 'children can only stand by themselves, in text',
        })
      else if (one.kind !== 'condition' && one.kind !== 'tab') decide(one, reading, planning)
      else if (planning.settle(one, reading).kind === 'drop') continue
      if ('lists' in one) decideIn(one.sites)
    }
  }
  decideIn(site.sites)
  reading.outcomes.set(site, { kind: 'value', value: joinWords(site, reading) })
}

function decidePieces(outcome: Outcome | undefined, planning: Planning): void {
  if (outcome?.kind !== 'content') return
  for (const piece of outcome.pieces) if (piece.kind !== 'text') decideAll(piece.sites, piece.reading, planning)
}

function decideInclude(include: Include, reading: Reading, planning: Planning): void {
  const outcome = openInclude(include, reading, planning)
  if (outcome.kind === 'open' && planning.isDeep) decidePart(outcome, planning)
  if (outcome.kind !== 'open' && outcome.kind !== 'code' && outcome.kind !== 'refuse') return
  if (include.node.children.length === 0) return
  // An output depends on children even if they are never placed: they may have to stay where they are.
  const placed = outcome.kind === 'open' ? outcome.reading.frame.children : undefined
  outcome.children = placed ?? startReading(reading.frame, reading.depth, false)
  if (!placed) decideAll(include.sites, outcome.children, planning)
}

// What a file imports and exports comes along whatever part of it is taken.
function decidePart({ reading, part }: Opened, planning: Planning): void {
  const { sites } = reading.frame.document
  for (const site of sites) if (site.kind === 'esm' && !part.sites.includes(site)) decide(site, reading, planning)
  for (const condition of part.conditions) planning.settle(condition, reading)
  decideAll(part.sites, reading, planning)
}
