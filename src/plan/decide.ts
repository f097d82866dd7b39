import type { ChildrenSlot, DefinitionSite, Include, Site } from '../directives/directive.js'
import { placeChildren } from './children.js'
import { resolve } from './expression.js'
import { startReading, type Opened, type Reading } from './frame.js'
import { openInclude } from './open.js'
import { decideTabs } from './panels.js'
import type { Planning } from './planning.js'
import { resolveTexts } from './texts.js'

/** Decides all that there is to decide in a reading, in the order in which it is read. */
export function decideAll(sites: readonly Site[], reading: Reading, planning: Planning): void {
  for (const site of sites) decide(site, reading, planning)
}

function decide(site: Site, reading: Reading, planning: Planning): void {
  const { frame } = reading
  switch (site.kind) {
    case 'include':
      return decideInclude(site, reading, planning)
    case 'children':
      return decideChildren(site, reading, planning)
    case 'expression':
      return resolve(site, reading, planning)
    case 'text':
      return resolveTexts(site, reading, planning)
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

function decidePart({ reading, part }: Opened, planning: Planning): void {
  for (const condition of part.conditions) planning.settle(condition, reading)
  decideAll(part.sites, reading, planning)
}
