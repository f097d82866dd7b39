import type { Diagnostic } from '../messages/diagnostic.js'
import type { Axis } from '../model/axis.js'
import type { FileNames } from '../model/file-names.js'
import type { AskedReader } from '../model/asked-reader.js'
import type { Scope } from '../model/scope.js'
import type { Settings } from '../model/settings.js'
import type { Bindings } from './bindings.js'
import type { Target } from './include/target.js'
import type { Apart, Directive, Include, Items, Named, When } from './directive.js'
import type { MarkupImports } from './import/read-imports.js'
import type { Choice, Panel } from './tabs/panel.js'
import type { Verdict, WrittenScope } from './condition/written-scope.js'

/**
 * What an element means: how it is read into data, what can be wrong with it in its own file, and what becomes of it for
 * a reader. What is planned and what is copied is told by the answers alone.
 */
export interface Role<Own extends Directive = Directive> {
  /** The elements that have this role. */
  names(settings: Settings): ReadonlySet<string>
  /** Of containers, options name none but conditions, tabs and panels: other roles take elements alone. */
  read(element: Named, settings: Settings, file: ReadFile): Own
  /** What is wrong with it, whatever it is built for and whoever includes its file. */
  check(directive: Own, setting: CheckSetting): readonly Diagnostic[]
  decide(directive: Own, setting: Setting): Answer
}

/** The file in which a directive is read. */
export interface ReadFile {
  /** Its text, as positions count it. */
  readonly source: string
  /** Its imports of Markdown. */
  readonly imports: MarkupImports
  /** What its names stand for. */
  readonly locals: Bindings['locals']
}

/** What a directive is decided by. */
export interface Setting {
  readonly settings: Settings
  readonly names: FileNames
  /** Path of the file that holds it. */
  readonly path: string
  /** What its attributes say of readers. */
  readonly written: WrittenScope
  /** What its expressions make of the reader, one by one. */
  readonly tests: readonly Verdict[]
  readonly asked: AskedReader
  /** `page`: what the page of the output is built for; its file is read for it once it is asked for. */
  readonly output: { readonly page: Scope }
  /** The panels that stand in it. */
  readonly panels: readonly Panel[]
  /** What labels these, as far as the files tell. */
  readonly items: Items | undefined
}

/** What a directive is checked by. */
export interface CheckSetting {
  readonly path: string
  readonly written: WrittenScope
  /** Of tabs, what labels their panels, as far as the files tell. */
  readonly items: Items | undefined
  /** Those of its expressions that nothing can ever decide. */
  readonly vain: readonly When[]
  readonly settings: Settings
  readonly axes: readonly Axis[]
  /** What the page in whose file it stands is built for; `undefined` where that says nothing. */
  readonly page: Scope | undefined
}

/** An include that has no file for the reader, and where that was looked for. */
export interface Absent {
  readonly include: Include
  readonly target: Target
}

/** What takes the place of a directive. */
export type Brought =
  /** Nothing: it goes, with all in it. */
  | { readonly kind: 'drop'; readonly absent?: Absent }
  /** A file, if there is one, as this include asks for it. */
  | { readonly kind: 'open'; readonly include: Include; readonly target: Target }
  /** What an entry of a map says itself. */
  | { readonly kind: 'say'; readonly key: string; readonly words: Apart }

/** It stays, without these attributes. */
export interface Kept {
  readonly kind: 'stay'
  readonly without: ReadonlySet<string>
  /** Whether it hangs on what the reader leaves open. Left out: it does not, or is nothing that lets readers through. */
  readonly isOpen?: boolean
  readonly absent?: Absent
}

/** What becomes of a directive. */
export type Answer =
  | Brought
  /** All of these take its place, one behind another. */
  | { readonly kind: 'each'; readonly parts: readonly Brought[] }
  /** Its content takes its place. */
  | { readonly kind: 'unwrap' }
  | Kept
  /** Of the panels in it, these stay. */
  | { readonly kind: 'choose'; readonly choice: Choice }
