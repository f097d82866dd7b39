import type { Bindings } from '../directives/bindings.js'
import type { WrittenScope } from '../directives/condition/written-scope.js'
import type { Scoped } from '../directives/directive.js'
import type { Leads } from '../directives/leads.js'
import type { Diagnostic } from '../messages/diagnostic.js'
import type { Axis } from '../model/axis.js'
import type { FileNames } from '../model/file-names.js'
import type { Reader } from '../model/reader.js'
import type { Scope } from '../model/scope.js'
import type { Settings } from '../model/settings.js'
import type { Expression } from 'estree'
import type { Constant } from './constant.js'
import type { Document } from './document.js'
import type { HeldDocuments } from './held-documents.js'
import type { Module } from './modules.js'

/** What is wrong with a file. */
export interface Checked {
  /** Whoever includes it. */
  readonly always: readonly Diagnostic[]
  /** In outputs of the page that it is. */
  readonly asPage: readonly Diagnostic[]
}

/** The files of a resolver at one moment. Documents are parsed when they are first asked for, then kept, in memory or packed. */
export interface Docset {
  readonly settings: Settings
  /** `undefined` where all documents stay in memory. */
  readonly held: HeldDocuments | undefined
  /** `sdk` first: with the SDKs that are declared, else with those found in the files, sorted. */
  readonly axes: readonly Axis[]
  /** The values of each axis, by its name. */
  readonly values: Readonly<Record<string, readonly string[]>>
  readonly names: FileNames
  /** Everybody: a value of each axis that has any. */
  readonly readers: readonly Reader[]
  /** Sorted: markup that is no partial and stands in for no other file. */
  readonly pages: readonly string[]
  readonly source: (path: string) => string
  /** The hash of the text of a file that is there; taken once. */
  readonly textHash: (path: string) => string
  readonly document: (path: string) => Document
  /** Front matter of a file; nothing is parsed for it but that. */
  readonly frontmatter: (path: string) => Document['frontmatter']
  /** Where a file may lead, as its text tells; nothing is parsed for it. */
  readonly leads: (path: string) => Leads
  /** A file that is read as data; kept like documents. */
  readonly module: (path: string) => Module
  /**
   * What an expression at the top of a file stands for, without running anything; `names` are what names stand for there,
   * if not what the file says.
   */
  readonly evaluate: (expression: Expression, path: string, names?: Bindings['locals']) => Constant
  /** Some lines of a file, counted from 1, as a document of their own; kept like documents. */
  readonly excerpt: (path: string, lines: readonly number[]) => Document
  /** All that is wrong with a file by itself. */
  readonly check: (document: Document) => Checked
  /** The readers that a page is built for. */
  readonly scope: (page: string) => Scope
  /** What the attributes of a directive say of readers. */
  readonly written: (directive: Scoped, path: string) => WrittenScope
  /** The same files but for these changes; what did not change is not parsed again. */
  readonly change: ChangeFiles
  /** The same for changes that are tried one beside the other: what has a text that was tried is not parsed again. */
  readonly tries: () => ChangeFiles
}

/** Makes a docset with other texts of some files; `null` for those that go. */
export type ChangeFiles = (changes: ReadonlyMap<string, string | null>) => Docset
