import type { Nodes, Root } from 'mdast'
import type {
  MdxFlowExpression,
  MdxJsxAttributeValueExpression,
  MdxJsxExpressionAttribute,
  MdxjsEsm,
  MdxTextExpression,
} from 'mdast-util-mdx'
import type { Position } from 'unist'
import type { JsxElement } from '../directives/jsx.js'
import type { Choice } from '../directives/tabs/panel.js'
import type { Docset } from '../docset/docset.js'
import type { RuleArguments } from '../messages/catalogue.js'
import { diagnose } from '../messages/diagnostic.js'
import type { RuleId } from '../model/rule-id.js'
import type { AddressKind } from '../model/rebase.js'
import type { Inclusion, Origin, OriginPanel } from '../model/origin.js'
import { chainTo, type Defined, type Frame, type Reading } from '../plan/frame.js'
import { Findings } from '../plan/notices.js'

/** ESM, and the frame in which it was written. */
export interface MovedEsm {
  readonly node: MdxjsEsm
  readonly frame: Frame
}

/** What holds code: its text, and the estree of it. */
export type CodeHolder =
  MdxFlowExpression | MdxJsxAttributeValueExpression | MdxJsxExpressionAttribute | MdxjsEsm | MdxTextExpression

/** Code of a partial that has come into an output. */
export interface MovedCode {
  readonly holder: CodeHolder
  readonly frame: Frame
  /** Whether props were written into it, so that its text is not that of its file. */
  readonly isBound: boolean
  /** What kind of addresses its value is, for the attributes that hold some. */
  readonly kind?: AddressKind | undefined
}

/** What is gathered while nodes of an output are put together. */
export interface Gathered {
  readonly findings: Findings
  /** ESM that is to stand at the top. */
  readonly esm: MovedEsm[]
  /** Code of partials that may name addresses, or what its file binds. */
  readonly code: MovedCode[]
  /** Elements of partials that go by a name that their file binds. */
  readonly named: { readonly element: JsxElement; readonly frame: Frame }[]
  /** The frame in which a reference or definition from a partial was written. */
  readonly owners: Map<Nodes, Frame>
  /** Frames of partials that refer or define. */
  readonly referring: Frame[]
  /** Nodes that were emptied and stay: by themselves, or as long as what holds them does. */
  readonly emptied: Map<Nodes, 'keep' | 'hollow'>
  /** Conditions that were left standing. */
  readonly standing: Set<Nodes>
  /** The panels that are left of each choice, by their index. */
  readonly left: Map<Choice, Map<number, Nodes>>
}

/** Starts to gather. */
export function startGathered(): Gathered {
  return {
    findings: new Findings(),
    esm: [],
    code: [],
    named: [],
    owners: new Map(),
    referring: [],
    emptied: new Map(),
    standing: new Set(),
    left: new Map(),
  }
}

/** One output on its way. */
export interface Output extends Gathered {
  readonly docset: Docset
  /** Path of the file the output is made from. */
  readonly path: string
  /**
   * A reading whose nodes are taken as they are where nothing changes them, for a tree that is looked at and thrown
   * away; `undefined` where all are copied.
   */
  readonly shared: Reading | undefined
  /** Footnotes that have no content left. */
  readonly emptiedFootnotes: Set<readonly Defined[]>
  /** What was made by itself, by its reading. */
  readonly made: Map<Reading, Made>
  readonly chains: Map<Frame, readonly Inclusion[]>
}

/** The tree of an output, while nobody else holds it. */
export interface OwnTree {
  readonly tree: Root
  readonly output: Output
}

/** What takes the place of an include or of `{props.children}`, and what comes along with it. */
export interface Made {
  readonly nodes: readonly Nodes[]
  readonly esm: Output['esm']
  readonly referring: readonly Frame[]
}

/** Nodes of a reading on their way into an output. */
export interface Passage {
  readonly output: Output
  readonly reading: Reading
  /** The panels around them, the outermost first. */
  readonly panels: readonly OriginPanel[]
  /** Where the nodes were written; `undefined` for those of the page that stand in no panel. */
  readonly origin: Origin | undefined
  /** Whether they stand in something of their file of which it is open who sees it: a definition in it may be one of several. */
  readonly isOpen: boolean
}

/** A passage of a reading. */
export function passageOf(reading: Reading, output: Output, panels: readonly OriginPanel[], isOpen = false): Passage {
  return { output, reading, panels, origin: originOf(reading.frame, output, panels), isOpen }
}

/** Where nodes of a frame were written; `undefined` for those of the page that stand in no panel. */
export function originOf(frame: Frame, output: Output, panels: readonly OriginPanel[]): Origin | undefined {
  if (frame.site === undefined && panels.length === 0) return undefined
  const chain = chainIn(frame, output)
  return { path: frame.document.path, chain, ...(panels.length === 0 ? {} : { panels }) }
}

// Shared with no other output: nodes of one include have the same.
function chainIn(frame: Frame, { chains }: Output): readonly Inclusion[] {
  return chains.get(frame) ?? chainTo(frame, chains)
}

/** Says what is wrong, once an output. */
export function say<Id extends RuleId>(
  frame: Frame,
  output: Output,
  ruleId: Id,
  position: Position | undefined,
  args: RuleArguments<Id>,
): void {
  output.findings.add(diagnose(ruleId, frame.document.path, position, args), () => chainIn(frame, output))
}
