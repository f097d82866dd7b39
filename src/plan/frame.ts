import type { Expression, Program } from 'estree'
import type { Code } from 'mdast'
import type { DefinitionSite, Include } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import type { Answer } from '../directives/role.js'
import type { Choice } from '../directives/tabs/panel.js'
import type { Document } from '../docset/document.js'
import type { Part } from '../docset/section.js'
import type { RefusalId } from '../model/refusal.js'
import { copyPosition } from '../model/copy-position.js'
import type { Inclusion } from '../model/origin.js'
import type { Measure } from './size.js'

/** A value passed to a partial: known, or an expression that the page evaluates. */
export type Prop = { readonly known: unknown } | Unknown

/** An expression that the page evaluates. It is put together when it is written: a plan needs to know how much it is, no more. */
export interface Unknown {
  readonly expression: () => Expression
  readonly measure: Measure
  /** Names that it takes from what is around it. */
  readonly names: ReadonlySet<string>
}

/** One file as one output opens it: the page, or a partial for one include. */
export interface Frame {
  readonly document: Document
  /** The include that opened the file, and the reading in which it stands; `undefined` for the page. */
  readonly site: { readonly include: Include; readonly reading: Reading; readonly step: number } | undefined
  /** `undefined` for the page, whose `props` are its reader's. */
  readonly props: ReadonlyMap<string, Prop> | undefined
  /** Whether the include has children to place. */
  readonly hasChildren: boolean
  readonly headingOffset: number
  /** How deep in the output a node at the top of the file would stand. */
  readonly depth: number
  /** Keys of what is referred to in what is read of it. */
  references: Set<string> | undefined
  /** The definitions in what is read of it, by key: the first counts. */
  definitions: Map<string, { readonly site: DefinitionSite; readonly reading: Reading }> | undefined
  /** The first reading of the children of its include. */
  children: Reading | undefined
}

/**
 * Nodes of a frame as they are read once: what an include takes of the file, or children of an include of it, once for
 * each place where they stand. What was decided for one reading is decided for no other.
 */
export interface Reading {
  readonly frame: Frame
  /** How deep in the output a node at the top of the file would stand. */
  readonly depth: number
  /** Whether its nodes count towards the limit of an output. */
  readonly isCounted: boolean
  /** By element, expression or attribute. */
  readonly outcomes: Map<object, Outcome>
}

/** What became of a directive, of a place for children, or of an expression that reads props. */
export type Outcome =
  | Exclude<Answer, { kind: 'open' }>
  | Opened
  | { readonly kind: 'code'; readonly code: Code; readonly path: string; children?: Reading | undefined }
  /** An include brings nothing, for this reason; it goes, or stays with its children. */
  | { readonly kind: 'refuse'; readonly rule: RefusalId; readonly isKept: boolean; children?: Reading | undefined }
  /** A panel that stays, without these attributes. */
  | { readonly kind: 'panel'; readonly choice: Choice; readonly index: number; readonly without: ReadonlySet<string> }
  | { readonly kind: 'children'; readonly reading: Reading }
  | Resolution

/** A part of a file takes the place of an include. */
export interface Opened {
  readonly kind: 'open'
  readonly reading: Reading
  readonly part: Part
  /** What its own children are read as, should it have to stay. */
  children?: Reading | undefined
}

/** What an expression of a partial stands for, once the props of the include are known. */
export type Resolution =
  | { readonly kind: 'value'; readonly value: unknown }
  /** Some of it is only known when the page runs; what the props say is written into it. */
  | {
      readonly kind: 'bound'
      readonly program: () => Program
      readonly measure: Measure
      readonly names: ReadonlySet<string>
    }
  /** It stays as it is: it was said why. */
  | { readonly kind: 'unresolved' }

/** A reading of nodes of a frame in which nothing is decided yet. */
export function startReading(frame: Frame, depth: number, isCounted: boolean): Reading {
  return { frame, depth, isCounted, outcomes: new Map() }
}

/** The frames on the way to a frame, the page's first, this one last. */
export function framesTo(frame: Frame): Frame[] {
  const frames = [frame]
  for (let at = frame.site; at !== undefined; at = at.reading.frame.site) frames.push(at.reading.frame)
  return frames.reverse()
}

/** Whether a file is open on the way to a frame. */
export function isOpenIn(frame: Frame, path: string): boolean {
  for (let at: Frame | undefined = frame; at !== undefined; at = at.site?.reading.frame) {
    if (at.document.path === path) return true
  }
  return false
}

/** The includes that lead to a frame, the page's own first. */
export function chainTo(frame: Frame): Inclusion[] {
  return framesTo(frame).flatMap(({ site }) =>
    site ? [{ path: site.reading.frame.document.path, position: copyPosition(positionOf(site.include)) }] : [],
  )
}
