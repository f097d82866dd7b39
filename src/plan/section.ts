import type { Slot, Tab, Tabs } from '../directives/directive.js'
import { everyProp } from '../directives/prop-references.js'
import { surveyCondition } from '../directives/survey-code.js'
import type { Panel } from '../directives/tabs/panel.js'
import type { Docset } from '../docset/docset.js'
import type { Document } from '../docset/document.js'
import { wholeOf, type Part } from '../docset/part.js'
import { findSection, gatesAroundSections, sectionIds, type Gate } from '../docset/section.js'
import { formOf } from '../model/path.js'
import { AskedReader } from '../model/asked-reader.js'
import { everyReader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { behind, nothingBetween, type Between } from './between.js'
import { startReading, type Frame, type Prop, type Reading } from './frame.js'
import { identityOf } from './identity.js'
import { Planning } from './planning.js'
import { isHeldBack } from './tests.js'

/** What there is of a section for those whom the conditions and tabs around it leave out. */
const absent: Part = { nodes: [], conditions: [], sites: [], slots: [], esm: [], size: 0 }

/**
 * What an include takes of its file; `undefined` where that has no such section for anybody.
 *
 * @param section the id of the section; `undefined` for the whole
 */
export function partOf(section: string | undefined, reading: Reading, planning: Planning): Part | undefined {
  const { document } = reading.frame
  if (section === undefined) return wholeOf(document)
  planning.noteShown(document.path, false)
  const part = findSection(document, section, droppedOf(reading, planning))
  planning.decisions.push(part?.nodes[0]?.position?.start.offset ?? -1)
  if (part) return part
  const known = sectionsOfAnybody(reading, planning.docset)
  const form = formOf(section)
  return known.has(form) || known.has(form.toLowerCase()) ? absent : undefined
}

// Whoever includes the file, its conditions hold for the same readers, but for those that hang on what it is given.
function droppedOf(reading: Reading, planning: Planning): ReadonlySet<Gate> {
  const { frame } = reading
  return remember(planning.dropped, frame, () => {
    const { document } = frame
    const byGiven = remember(planning.droppedBy, document, () => new Map<string, ReadonlySet<Gate>>())
    const given = [...propsTestedIn(document)].map((name) => givenAs(name, frame)).join('\n')
    return remember(byGiven, given, () => droppedIn(reading, planning))
  })
}

const propsTested = new WeakMap<Document, ReadonlySet<string>>()

/** The props of a file that expressions read which are conditions. */
function propsTestedIn(document: Document): ReadonlySet<string> {
  return remember(propsTested, document, () => {
    const names = new Set<string>()
    for (const directive of document.byNode.values())
      for (const { program } of 'when' in directive ? directive.when : [])
        if (program)
          for (const { kind, name } of surveyCondition(program, document, directive.hidden).reads.values())
            if (kind === 'prop') names.add(name)
    return names
  })
}

/** What tells a prop apart from another of its name, where no more is asked than what is known of it. */
function givenAs(name: string, { props, hasChildren }: Frame): string {
  if (name === everyProp) return [...(props ?? [])].map(([key, prop]) => `${key} ${valueAs(prop)}`).join()
  const prop = props?.get(name)
  return prop ? valueAs(prop) : String(name === 'children' && hasChildren)
}

const valueAs = (prop: Prop): string => ('known' in prop ? identityOf({ kind: 'value', value: prop.known }) : 'unknown')

const sections = new WeakMap<Docset, Map<Document, ReadonlySet<string>>>()

/** The ids of sections of a file that some reader finds, whatever it is given. */
export function sectionsOfAnybody({ frame }: Reading, docset: Docset): ReadonlySet<string> {
  const { document } = frame
  const byDocument = remember(sections, docset, () => new Map<Document, ReadonlySet<string>>())
  return remember(byDocument, document, () => {
    const reading = startReading({ ...frame, props: undefined }, { nesting: 0, depth: 0, isCounted: false })
    // Who leaves all open is asked for every axis that matters.
    const open = new AskedReader({})
    droppedFor(open, reading, docset)
    const asked = new Set(open.axes)
    const readers = everyReader(docset.axes.filter(({ name }) => asked.has(name)))
    const ids = new Set<string>()
    for (const reader of readers) {
      for (const id of sectionIds(document, droppedFor(new AskedReader(reader), reading, docset))) ids.add(id)
    }
    return ids
  })
}

function droppedFor(asked: AskedReader, reading: Reading, docset: Docset): ReadonlySet<Gate> {
  return droppedIn(reading, new Planning(docset, asked, false))
}

function droppedIn(reading: Reading, planning: Planning): ReadonlySet<Gate> {
  const { conditions } = gatesAroundSections(reading.frame.document)
  const dropped = new Set<Gate>(conditions.filter((condition) => planning.ask(condition, reading).kind === 'drop'))
  return withPanels(dropped, reading, planning)
}

/** Adds the panels that are not for the reader. */
function withPanels(dropped: Set<Gate>, reading: Reading, planning: Planning): ReadonlySet<Gate> {
  for (const tabs of gatesAroundSections(reading.frame.document).tabs) {
    const panels = panelsOf(tabs, reading, planning)
    if (panels === undefined) continue
    for (const { tab } of panels) if (isHeldBack(tab, reading, planning)) dropped.add(tab)
    const answer = planning.ask(tabs, reading, panels)
    if (answer.kind !== 'choose' || answer.choice.kind !== 'chosen') continue
    const { stays } = answer.choice
    for (const [index, { tab }] of panels.entries()) if (!stays[index]) dropped.add(tab)
  }
  return dropped
}

interface ElementPanel extends Panel {
  readonly tab: Tab
}

// The panels that stand in the file itself. Where an include brings some, none is held back: nothing is opened to find a
// section.
function panelsOf(tabs: Tabs, reading: Reading, planning: Planning): ElementPanel[] | undefined {
  const panels: ElementPanel[] = []
  const { path } = reading.frame.document
  const list = (slots: readonly Slot[], between: Between): boolean =>
    slots.every((slot) => {
      if (slot.kind === 'tabs' || slot.kind === 'fence') return true
      if (slot.kind === 'condition')
        return list(
          slot.slots,
          behind(between, slot, () => planning.ask(slot, reading), reading, planning),
        )
      if (slot.kind !== 'tab') return false
      const isOut = isHeldBack(slot, reading, planning)
      const written = planning.written(slot, reading)
      panels.push({ ...between, tab: slot, path, isLive: between.isLive && !isOut, written })
      return true
    })
  return list(tabs.slots, nothingBetween) ? panels : undefined
}
