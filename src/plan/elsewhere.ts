import type { DefinitionSite } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import type { Document } from '../docset/document.js'
import { describeLocation } from '../model/describe-location.js'
import { remember } from '../model/remember.js'
import type { Frame } from './frame.js'
import type { Planning } from './planning.js'

/** A definition in a file of an output. */
interface FoundDefinition {
  readonly document: Document
  readonly site: DefinitionSite
  /** Whether the output has it, not only its file. */
  readonly isRead: boolean
}

/**
 * Says what stays text where its file has no definition, but another file of the output has one; or where that is not in
 * the lines that are taken.
 */
export function sayElsewhere(planning: Planning): void {
  const { loose, frames } = planning
  if (loose.length === 0 || frames.length < 2) return
  const defined = findDefinitions(new Set(loose.map(({ site }) => site.key)), frames)
  for (const { site, frame } of loose) {
    const { key, label, isBare, position } = site
    const { definitions, whole } = frame.document
    if (definitions.has(key)) continue
    const cut = whole?.definitions.get(key)
    if (whole && cut) {
      planning.say(frame, 'definition-elsewhere', position, { label, at: locationOf(whole, cut), isCut: true })
      continue
    }
    const others = (defined.get(key) ?? []).filter(({ document }) => document !== frame.document)
    // A label alone may be meant as text; it is no more than that where nothing of the output has that name.
    const found = others.find(({ isRead }) => isRead) ?? (isBare ? undefined : others[0])
    if (found === undefined) continue
    const at = locationOf(found.document, found.site)
    planning.say(frame, 'definition-elsewhere', position, { label, at, isCut: false })
  }
}

function locationOf({ path }: Document, site: DefinitionSite): string {
  return describeLocation(path, positionOf(site))
}

function findDefinitions(wanted: ReadonlySet<string>, frames: readonly Frame[]): Map<string, FoundDefinition[]> {
  const byDocument = new Map<Document, Frame[]>()
  for (const frame of frames) {
    if (frame.document.definitions.size > 0) remember(byDocument, frame.document, (): Frame[] => []).push(frame)
  }
  const found = new Map<string, FoundDefinition[]>()
  for (const [document, opened] of byDocument) {
    for (const key of wanted) {
      const site = document.definitions.get(key)
      if (site === undefined) continue
      const isRead = opened.some(({ definitions }) => definitions?.has(key))
      remember(found, key, (): FoundDefinition[] => []).push({ document, site, isRead })
    }
  }
  return found
}
