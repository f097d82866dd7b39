import type { Position } from 'unist'
import type { Inclusion, OriginPanel } from '../../model/origin.js'
import type { Reader } from '../../model/reader.js'
import type { RuleId } from '../../model/rule-id.js'

/** Readers who share an answer. */
export interface AnsweredReaders {
  /** Ids, in the order of the option. */
  readonly sdks: readonly string[]
  /** One by one; left out where there is no axis but `sdk`. */
  readonly readers?: readonly Reader[]
}

/** What leaves a reader out. */
export type LeftOutKind =
  /** A condition on the reader. */
  | 'condition'
  /** A panel of tabs that is for others. */
  | 'panel'
  /** Another file stands in for the one that was asked about. */
  | 'variant-file'
  /** A map, or `locate`, has another file for the reader, or none. */
  | 'choice'
  /** An include takes another section, or one that is not there. */
  | 'section'
  /** An include takes other lines, or another region. */
  | 'lines'
  /** The page is not built for the reader. */
  | 'scope'
  /** What an include names is not there. */
  | 'missing'
  /** An include would lead to a file that is open already. */
  | 'cycle'
  /** The output would grow too large. */
  | 'limit'
  /** The file around it does not show the children of its include. */
  | 'children'
  /** An expression comes to something else. */
  | 'expression'
  /** It went with what was left of it, or of what it belongs to: no reader would see anything in it. */
  | 'emptied'
  /** A definition, or a footnote, that nothing on the page refers to. */
  | 'unused'
  /** An include is refused by another rule, see `rule`. */
  | 'refused'
  /** Nothing on the page leads to the file. */
  | 'no-include'

/** What decides, and where it stands. */
export interface Decider {
  /** Path of the file that holds it. */
  readonly path: string
  /** Left out where it is the file as a whole. */
  readonly position?: Position
  /** What decides, as written: an opening tag, a label, an expression. */
  readonly actual: string
  /** The includes that lead to that file, the page's own first. */
  readonly chain: readonly Inclusion[]
}

/** The decision that leaves some readers out. */
export interface LeftOut extends AnsweredReaders, Decider {
  readonly kind: LeftOutKind
  /** Path of the file that these readers get instead. */
  readonly instead?: string
  /** The rule by which an include brings nothing. */
  readonly rule?: RuleId
}

/** One way in which a page shows something. */
export interface Shown extends AnsweredReaders {
  /** The includes that lead there, the page's own first; none where it is the page's own. */
  readonly chain: readonly Inclusion[]
}

/** What the readers of one page see of something. */
export interface ExplainedPage {
  readonly page: string
  /** By chain: a reader is in several rows where the page shows it several times. */
  readonly shown: readonly Shown[]
  /** Everybody else, each in one row. */
  readonly leftOut: readonly LeftOut[]
}

/** Something that stands in a file, and all of whose readers get the same answer. */
export interface ExplainedText {
  readonly path: string
  readonly position: Position
  /** As written, in one line. */
  readonly text: string
  /** First those that show it, then by path. */
  readonly pages: readonly ExplainedPage[]
}

/** Who sees what stands somewhere. */
export interface Explanation {
  readonly kind: 'text'
  /** In the order of paths, then of positions. */
  readonly texts: readonly ExplainedText[]
  /** Those it is narrowed to; left out where it is not. */
  readonly reader?: Reader
  /** Whether more of the files hold the text that was asked about than are told of. */
  readonly hasMore: boolean
}

/** Where a node of an output was written, and why it is there. */
export interface NodeExplanation {
  readonly kind: 'node'
  readonly page: string
  readonly reader: Reader
  readonly path: string
  /** Left out where the node was made, and stands in no file. */
  readonly position?: Position
  /** As written, in one line. */
  readonly text: string
  readonly chain: readonly Inclusion[]
  /** The panels that it stood in, the outermost first. */
  readonly panels: readonly OriginPanel[]
  /** The conditions around it and its includes that held for the reader, the outermost first. */
  readonly conditions: readonly Decider[]
}
