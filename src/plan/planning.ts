import type {
  Condition,
  Directive,
  Include,
  Items,
  LooseReference,
  Scoped,
  Tab,
  Tabs,
} from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import type { Answer, Role, Setting } from '../directives/role.js'
import type { Choice, Panel } from '../directives/tabs/panel.js'
import type { Docset } from '../docset/docset.js'
import type { Document } from '../docset/document.js'
import type { Gate } from '../docset/section.js'
import { itemsOf } from '../docset/tab-items.js'
import type { RuleArguments } from '../messages/catalogue.js'
import type { Mend } from '../messages/edits/mend.js'
import { append } from '../model/append.js'
import { textSize } from '../model/limits.js'
import type { Limit } from '../model/options.js'
import type { RuleId } from '../model/rule-id.js'
import type { AskedReader } from '../model/asked-reader.js'
import { remember } from '../model/remember.js'
import { all, type Scope } from '../model/scope.js'
import type { Position } from 'unist'
import type { WrittenScope } from '../directives/condition/written-scope.js'
import { Asking } from './asking.js'
import type { Frame, KeptPanel, Outcome, Placed, Reading, TakenAt } from './frame.js'
import type { FileLines } from './region.js'
import { sizeOfValue } from './size.js'
import { testsOf } from './tests.js'

/** Something to be said of a file, and the frame in which it was met. */
export interface Notice {
  readonly frame: Frame
  /** The rule of one finding; `undefined` for all that is wrong with the file by itself. */
  readonly finding:
    | {
        readonly ruleId: RuleId
        readonly position: Position | undefined
        readonly args: RuleArguments<RuleId>
        readonly cause?: unknown
        readonly mend?: Mend | undefined
        /** The include that has no file, for which one may be meant. */
        readonly include?: Include
      }
    | undefined
}

/** What else is known of what is said. */
type More = Pick<NonNullable<Notice['finding']>, 'cause' | 'include' | 'mend'>

/** Tabs that a reader meets, and what they find there. */
export interface MetTabs {
  readonly tabs: Tabs
  /** Path of the file that they stand in. */
  readonly path: string
  /** Also those that conditions hold back, and those that includes bring. */
  readonly panels: readonly Panel[]
  readonly choice: Choice
}

/** What is made by itself. */
export interface Cut {
  readonly placed: Placed
  /** The panels around it, the outermost first. */
  readonly panels: readonly KeptPanel[]
}

/** What is found out while one output is planned. Nobody else counts what an output may hold. */
export class Planning extends Asking {
  /** Whether to decide what is in the files that are included, too. */
  readonly isDeep: boolean
  readonly notices: Notice[] = []
  readonly tabs: MetTabs[] = []
  /** In the order in which they were opened. */
  readonly frames: Frame[] = []
  readonly cuts: Cut[] = []
  /** What is written as a reference, and no definition of its file makes one. */
  readonly loose: { readonly site: LooseReference; readonly frame: Frame }[] = []
  /** The files of Markdown that code takes as values, each with its step. */
  readonly values: { readonly path: string; readonly step: number; readonly at: TakenAt }[] = []
  /** Every decision, in order: readers with the same decisions have the same output. */
  readonly decisions: (string | number)[] = []
  /** The lines of files of which some were taken. */
  readonly fileLines = new Map<string, FileLines>()
  /** Of files of which sections were taken, the conditions and panels that are dropped. */
  readonly dropped = new Map<Frame, ReadonlySet<Gate>>()
  /** The same by what they are given, as far as it matters. */
  readonly droppedBy = new Map<Document, Map<string, ReadonlySet<Gate>>>()
  /**
   * Files that are shown as a whole: how often. Without end where anything else is read of them: their lines, a section, or
   * whether they hold panels.
   */
  readonly shown = new Map<string, number>()
  #includes = 0
  #nodes = 0
  /** How many more nodes there was room for, where it was least. */
  #spare: number
  /** Where the first include stands that is beyond the limit, and how many are. */
  #beyond: { readonly frame: Frame; readonly position: Position | undefined; count: number } | undefined
  readonly #said: Partial<Record<'include-cycle' | 'include-limit', Set<object>>> = {}
  readonly #page: string | undefined

  /** @param page path of the page, where it is planned for one */
  constructor(docset: Docset, asked: AskedReader, isDeep: boolean, page?: string) {
    super(docset, asked)
    this.isDeep = isDeep
    this.#page = page
    this.#spare = docset.settings.limits.nodes
  }

  /** What the page is built for: its file is read for it. */
  get page(): Scope {
    return this.#page === undefined ? all : this.docset.scope(this.#page)
  }

  /** What a directive is decided by. */
  setting(directive: Directive, reading: Reading, panels: readonly Panel[] = []): Setting {
    const { document } = reading.frame
    const { settings, names } = this.docset
    const { path } = document
    const written = this.written(directive, reading)
    const tests = testsOf(directive, reading, this)
    const items = directive.kind === 'tabs' ? this.#items(directive, reading) : undefined
    return { settings, names, path, panels, items, asked: this.asked, output: this, written, tests }
  }

  /** What the attributes of a directive say of readers; the modules that it hangs on are noted. */
  written(directive: Scoped, { frame }: Pick<Reading, 'frame'>): WrittenScope {
    const written = this.docset.written(directive, frame.document.path)
    this.noteModules(written.modules, frame)
    return written
  }

  // What is left of a constant is written out for each of its uses.
  #items(tabs: Tabs, { frame }: Reading): Items | undefined {
    const { items, modules } = itemsOf(tabs, frame.document.path, this.docset)
    this.noteModules(modules, frame)
    if (items?.values === undefined || this.takeNodes(sizeOfValue(items.values))) return items
    this.sayLimit(tabs, frame, positionOf(tabs))
    return tabs.items
  }

  /** Asks a directive what becomes of it. */
  ask(directive: Directive, reading: Reading, panels?: readonly Panel[]): Answer {
    return roleIn(reading, directive).decide(directive, this.setting(directive, reading, panels))
  }

  /** What becomes of a condition, or of a panel that no tabs have chosen; asked once in a reading. */
  settle(directive: Condition | Tab, reading: Reading): Outcome {
    return remember(reading.outcomes, directive.node, () => {
      const answer = this.ask(directive, reading)
      if (answer.kind !== 'drop' && answer.kind !== 'unwrap' && answer.kind !== 'stay')
        throw new Error(`A ${directive.kind} cannot ${answer.kind}`)
      append(this.decisions, [answer.kind, ...(answer.kind === 'stay' ? answer.without : [])])
      return answer
    })
  }

  /** Notes what is wrong; readers to whom the same is said share an output, and no others. */
  say<Id extends RuleId>(
    frame: Frame,
    ruleId: Id,
    position: Position | undefined,
    args: RuleArguments<Id>,
    more: More = {},
  ): void {
    this.decisions.push(ruleId, JSON.stringify(args))
    this.notices.push({ frame, finding: { ruleId, position, args, ...more } })
  }

  /** Notes a cycle at an include, if that was not noted of it before, by whatever ring. */
  sayCycle(include: Include, frame: Frame, cycle: () => string[]): void {
    if (!this.#isNew('include-cycle', include)) return
    this.say(frame, 'include-cycle', positionOf(include), { cycle: cycle() })
  }

  /** Notes that something is beyond what an output may hold. */
  sayLimit(of: object, frame: Frame, position: Position | undefined, limit: Limit = 'nodes'): void {
    if (limit === 'includes') (this.#beyond ??= { frame, position, count: 0 }).count++
    else if (this.#isNew('include-limit', of)) this.#sayLimit(frame, position, limit)
  }

  /** Says how many includes are beyond the limit, once all of them are counted: whatever follows the first is. */
  sayBeyond(): void {
    if (this.#beyond === undefined) return
    const { frame, position, count } = this.#beyond
    this.decisions.push(count)
    this.#sayLimit(frame, position, 'includes', count - 1)
  }

  #sayLimit(frame: Frame, position: Position | undefined, limit: Limit, more = 0): void {
    this.say(frame, 'include-limit', position, { limit, most: this.docset.settings.limits[limit], more })
  }

  #isNew(ruleId: 'include-cycle' | 'include-limit', of: object): boolean {
    const said = (this.#said[ruleId] ??= new Set())
    return !said.has(of) && said.add(of).has(of)
  }

  /** Notes what is placed, should it be made by itself. */
  place(placed: Placed, panels: readonly KeptPanel[]): Placed {
    if (placed.reading.isCut) this.cuts.push({ placed, panels })
    return placed
  }

  /** Counts an include, or a place of children; `false` where it is beyond the limit. */
  takeInclude(): boolean {
    return ++this.#includes <= this.docset.settings.limits.includes
  }

  /** Counts one that is nested so deep; the limit that it is beyond, if any. */
  takeNested(nesting: number): Limit | undefined {
    if (!this.takeInclude()) return 'includes'
    return nesting > this.docset.settings.limits.depth ? 'depth' : undefined
  }

  /** Notes what a file is made from that code takes as a value, and what of that is not there. */
  noteInside({ steps, absent, values, looked, shown, decisions, notices }: Planning, step: number): void {
    const first = this.steps.length
    for (const inside of steps)
      this.steps.push({ ...inside, isValue: true, parent: inside.parent === undefined ? step : first + inside.parent })
    append(this.absent, absent)
    append(this.decisions, decisions)
    for (const path of looked) this.looked.add(path)
    for (const path of shown.keys()) this.noteShown(path, false)
    for (const value of values) this.values.push({ ...value, step: first + value.step })
    append(
      this.notices,
      notices.filter(({ finding }) => finding?.include),
    )
  }

  /** Whether no more includes are followed. */
  get isSpent(): boolean {
    return this.#includes > this.docset.settings.limits.includes
  }

  /** How many characters an output may hold, at most. */
  get room(): number {
    return this.docset.settings.limits.nodes * textSize
  }

  /** How many more nodes the output could hold without another decision; fewer than none where some found no room. */
  get spare(): number {
    return this.#spare
  }

  /** Counts nodes, if there is room for them. */
  takeNodes(count: number): boolean {
    const spare = this.docset.settings.limits.nodes - this.#nodes - count
    this.#spare = Math.min(this.#spare, spare)
    if (spare < 0) return false
    this.#nodes += count
    return true
  }

  /** Notes that a file is shown, as a whole or not. */
  noteShown(path: string, isWhole: boolean): void {
    this.shown.set(path, isWhole ? (this.shown.get(path) ?? 0) + 1 : Infinity)
  }

  /** Gives back what goes again. */
  giveBack({ size }: { readonly size: number }, { isCounted }: Reading): void {
    if (isCounted) this.#nodes -= size
  }
}

function roleIn({ frame: { document } }: Reading, directive: Directive): Role {
  const role = document.roles.get(directive)
  if (role === undefined) throw new Error('Expected a directive of the document')
  return role
}
