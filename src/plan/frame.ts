import type { Expression, Program } from 'estree'
import type { Code, PhrasingContent } from 'mdast'
import type { Node } from 'unist'
import type { DefinitionSite, Include, Site, TextField } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import type { Answer } from '../directives/role.js'
import type { Choice } from '../directives/tabs/panel.js'
import type { Document } from '../docset/document.js'
import type { Part } from '../docset/part.js'
import type { RefusalId } from '../model/refusal.js'
import { copyPosition } from '../model/copy-position.js'
import { callDepthLimit } from '../model/limits.js'
import type { Reader } from '../model/reader.js'
import type { Inclusion } from '../model/origin.js'
import { remember } from '../model/remember.js'
import type { Measure } from './size.js'

/** A value passed to a partial: known, or an expression that the page evaluates. */
export type Prop =
  | {
      readonly known: unknown
      /** Where it was written; left out for the partial's own default. */
      readonly by?: Frame | undefined
    }
  | Unknown

/** An expression that the page evaluates. It is put together when it is written: a plan needs to know how much it is, no more. */
export interface Unknown {
  readonly expression: () => Expression
  readonly measure: Measure
  /** Names that it takes from what is around it. */
  readonly names: ReadonlySet<string>
}

/** A definition, and a reading in which it stands. */
export interface Defined {
  readonly site: DefinitionSite
  readonly reading: Reading
}

/** The import by which code takes a file as a value, and the frame in which it does. */
export interface TakenAt {
  readonly include: Include
  readonly frame: Frame
}

/** One file as one output opens it: the page, or a partial for one include. */
export interface Frame {
  readonly document: Document
  /** Who reads; whoever is told from them has a plan, and frames, of their own. */
  readonly reader: Reader
  /** The include that opened the file, and the reading in which it stands; `undefined` for the page. */
  readonly site: { readonly include: Include; readonly reading: Reading; readonly step: number } | undefined
  /** Where code takes the file as a value; left out for what stands in the tree. */
  readonly takenAt?: TakenAt | undefined
  /** `undefined` for the page, whose `props` are its reader's. */
  readonly props: ReadonlyMap<string, Prop> | undefined
  /** Whether the include has children to place. */
  readonly hasChildren: boolean
  /** Whose children they are, where its include only hands them on. */
  readonly childrenOf: Frame | undefined
  readonly headingOffset: number
  /** How many includes lead to it. */
  readonly chain: number
  /** Keys of what is referred to in what is read of it. */
  references: Set<string> | undefined
  /** The definitions in what is read of it, by key: the first that has content counts. */
  definitions: Map<string, Defined[]> | undefined
  /** The first reading of the children of its include. */
  children: Reading | undefined
}

/**
 * Nodes of a frame as they are read once: what an include takes of the file, or children of an include of it, once for
 * each place where they stand. What was decided for one reading is decided for no other.
 */
export interface Reading {
  readonly frame: Frame
  /** How deep the output nests a node that stands at the top of the file. */
  readonly nesting: number
  /** How deep the tree is when it comes from the last cut to the top of the file, in nodes and includes. */
  readonly depth: number
  /** Whether it is made by itself: from where it stands, there is no stack left to make it. */
  readonly isCut: boolean
  /** Whether its nodes count towards the limit of an output. */
  readonly isCounted: boolean
  /** By element, expression or attribute. */
  readonly outcomes: Map<object, Outcome>
}

/** What became of a directive, of a place for children, or of code in which there is something to decide. */
export type Outcome =
  | Exclude<Answer, { kind: 'open' | 'say' | 'each' }>
  /** What is brought in, one behind another. */
  | { readonly kind: 'each'; readonly parts: readonly Outcome[] }
  | Opened
  | BroughtCode
  /** An include brings nothing, for this reason; it goes, or stays with its children. */
  | { readonly kind: 'refuse'; readonly rule: RefusalId; readonly isKept: boolean; children?: Reading | undefined }
  /** A panel that stays, without these attributes. */
  | { readonly kind: 'panel'; readonly choice: Choice; readonly index: number; readonly without: ReadonlySet<string> }
  /** The children of an include stand here. */
  | { readonly kind: 'children'; readonly reading: Reading; readonly include: Include }
  | WrittenTexts
  | Resolution

/** What the URL and title of a node, or its text, are with their props written in. */
export interface WrittenTexts {
  readonly kind: 'text'
  readonly texts: ReadonlyMap<TextField, string>
  /** Where the start of the URL was written: what it is relative to. */
  readonly by: Frame
}

/** A part of what an expression shows: text, or nodes as they are read there. */
export type Piece =
  | { readonly kind: 'text'; readonly value: string }
  | {
      readonly kind: 'jsx'
      readonly reading: Reading
      readonly nodes: readonly PhrasingContent[]
      readonly sites: readonly Site[]
    }
  | { readonly kind: 'children'; readonly reading: Reading; readonly include: Include; readonly sites: readonly Site[] }

/** A block of code takes the place of an include. */
export interface BroughtCode {
  readonly kind: 'code'
  readonly code: Code
  /** Path of the file that it is of. */
  readonly path: string
  readonly include: Include
  /** What the include's own children are read as, should it have to stay. */
  children?: Reading | undefined
}

/** A part of a file takes the place of an include. */
export interface Opened {
  readonly kind: 'open'
  readonly reading: Reading
  readonly part: Part
  /** What its own children are read as, should it have to stay. */
  children?: Reading | undefined
}

/** What code stands for, once what can be known of it is. */
export type Resolution =
  | {
      readonly kind: 'value'
      readonly value: unknown
      /** Where it was written, if not where it is read. */
      readonly by?: Frame | undefined
    }
  /** Nodes, and text between them. */
  | { readonly kind: 'content'; readonly pieces: readonly Piece[] }
  /** It passes on a prop that is absent. */
  | { readonly kind: 'absent' }
  /** Some of it is only known when the page runs; what the props say is written into it. */
  | {
      readonly kind: 'bound'
      readonly program: () => Program
      readonly measure: Measure
      readonly names: ReadonlySet<string>
      /** A part of it, as code by itself. */
      readonly part: (code: Expression) => Unknown
    }
  /** It stays as it is: what is wrong with it was said. */
  | { readonly kind: 'unresolved' }

/** A panel that is kept. */
export interface KeptPanel {
  readonly outcome: Outcome & { readonly kind: 'panel' }
  readonly node: Node
  readonly frame: Frame
}

/** What sites stand in. */
export interface Within {
  readonly reading: Reading
  /** How many of the directives around them the output keeps: each nests what is in it. */
  readonly kept: number
  /** The panels around them that are kept, the outermost first. */
  readonly panels: readonly KeptPanel[]
}

/** What takes the place of an include, or of `{props.children}`. */
export type Placed = Opened | (Outcome & { readonly kind: 'children' })

/** What a file is opened by, and with. */
export type OpenedBy = Pick<
  Frame,
  'site' | 'props' | 'chain' | 'headingOffset' | 'hasChildren' | 'childrenOf' | 'takenAt'
>

/** A frame of which nothing is read yet. */
export function startFrame(document: Document, reader: Reader, by: OpenedBy): Frame {
  return { document, reader, ...by, references: undefined, definitions: undefined, children: undefined }
}

/**
 * A reading of nodes of a frame in which nothing is decided yet.
 *
 * @param mayBeCut whether its nodes are the same wherever they are placed
 */
export function startReading(
  frame: Frame,
  { nesting, depth, isCounted }: Pick<Reading, 'nesting' | 'depth' | 'isCounted'>,
  mayBeCut = true,
): Reading {
  const isCut = mayBeCut && depth > callDepthLimit
  return { frame, nesting, depth: isCut ? 0 : depth, isCut, isCounted, outcomes: new Map() }
}

/** The top of a reading. */
export function topOf(reading: Reading, panels: readonly KeptPanel[]): Within {
  return { reading, kept: 0, panels }
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

/**
 * The includes that lead to a frame, the page's own first, and the imports of what is taken as a value.
 *
 * @param known those of other frames: one for each
 */
export function chainTo(frame: Frame, known: Map<Frame, readonly Inclusion[]>): readonly Inclusion[] {
  const [root = frame, ...frames] = framesTo(frame)
  return frames.reduce<readonly Inclusion[]>(
    (outer, at) =>
      remember(known, at, () => (at.site ? [...outer, inclusionOf(at.site.include, at.site.reading.frame)] : outer)),
    remember(known, root, () => takenBy(root, known)),
  )
}

function takenBy({ takenAt }: Frame, known: Map<Frame, readonly Inclusion[]>): readonly Inclusion[] {
  return takenAt ? [...chainTo(takenAt.frame, known), inclusionOf(takenAt.include, takenAt.frame)] : []
}

function inclusionOf(include: Include, { document }: Frame): Inclusion {
  return { path: document.path, position: copyPosition(positionOf(include)) }
}
