import type { MdxjsEsm } from 'mdast-util-mdx'
import type { Nodes } from 'mdast'
import type { Expression } from 'estree'
import { checkDocument } from '../directives/check.js'
import type { Facts } from '../directives/decision.js'
import type { Docset } from '../directives/docset.js'
import type { Document } from '../directives/document.js'
import { keyOf, type Diagnostic } from '../messages/diagnostic.js'
import type { Include } from '../model/directive.js'
import type { Inclusion, Origin } from '../model/origin.js'
import type { PanelGroup } from './panel-group.js'
import type { Place } from './place.js'
import type { Siblings } from './siblings.js'

/** What an output is made for. */
export interface Target {
  /** The SDK to resolve for; left out, includes are expanded and conditions stay. */
  readonly sdk?: string | undefined
  /** Facts that decide other attributes of conditions: `{ is: 'llm' }` decides `<If is="llm">`. */
  readonly facts?: Facts | undefined
  /** `false` takes the file itself, even where a variant file exists. Default: `true`. */
  readonly variant?: boolean | undefined
}

/** What is wrong in an output, and by which includes the file at fault came in. */
export interface Notice {
  readonly diagnostic: Diagnostic
  readonly chain: readonly Inclusion[]
}

/** What is gathered while one output is made. */
export interface Output {
  readonly docset: Docset
  readonly sdk: string | undefined
  readonly facts: Facts
  /** Path of the file the output is made from. */
  readonly path: string
  readonly notices: Map<string, Notice>
  /** In order of first use. */
  readonly dependencies: Set<string>
  readonly missing: Set<string>
  /** ESM that is to stand at the top. */
  readonly esm: { readonly node: MdxjsEsm; readonly frame: Frame }[]
  /** The frame in which a reference or definition from a partial was written. */
  readonly owners: Map<Nodes, Frame>
  /** Frames of partials that refer or define. */
  readonly referring: Frame[]
  includes: number
  /** Makes the nodes that stand for some nodes of a frame, in a place. */
  readonly assemble: (nodes: readonly Nodes[], frame: Frame, place: Place) => Siblings
}

/** A value passed to a partial: known, or an expression that the page evaluates. */
export type Prop = { readonly known: unknown } | { readonly expression: Expression }

/** One file being read for an output: the page, or a partial for one include. A context is copied, never changed. */
export interface Frame {
  readonly output: Output
  readonly document: Document
  /** `undefined` for the page. */
  readonly origin: Origin | undefined
  readonly chain: readonly Inclusion[]
  /** The include that brought the file in, and the frame that holds it. */
  readonly site: { readonly include: Include; readonly frame: Frame } | undefined
  /** Paths of the files on the way here, this one last. */
  readonly paths: readonly string[]
  /** `undefined` for the page, whose `props` are its reader's. */
  readonly props: ReadonlyMap<string, Prop> | undefined
  /** Makes the children of the include, afresh each time; as panels, where they stand in tabs. */
  readonly children: ((group?: PanelGroup) => readonly Nodes[]) | undefined
  readonly headingOffset: number
  /** How deep in the output what it brings in is nested. */
  readonly depth: number
}

/** Says what is wrong, once an output. */
export function report({ output: { notices }, chain }: Frame, diagnostic: Diagnostic): void {
  notice(notices, diagnostic, chain)
}

/** Says what is wrong in a file that came in by a chain of includes, once an output. */
export function notice(notices: Output['notices'], diagnostic: Diagnostic, chain: readonly Inclusion[]): void {
  const key = keyOf(diagnostic)
  if (!notices.has(key)) notices.set(key, { diagnostic, chain })
}

/** Says what is wrong with the file of a frame by itself. */
export function reportDocument(frame: Frame): void {
  for (const diagnostic of checkDocument(frame.document, frame.output.docset)) report(frame, diagnostic)
}
