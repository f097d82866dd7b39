import type { Expression } from 'estree'
import type { Include } from '../directives/directive.js'
import type { Known } from '../directives/evaluate.js'
import type { ModuleLookup, ModuleUse } from '../directives/module-use.js'
import type { Docset } from '../docset/docset.js'
import type { AskedReader } from '../model/asked-reader.js'
import type { RefusalId } from '../model/refusal.js'
import { remember } from '../model/remember.js'
import type { Frame } from './frame.js'

/** An include that was met: it was followed, or refused; or a module that a condition takes constants from. */
export interface PlanStep {
  readonly include: Include | ModuleUse
  /** Path of the file that holds it. */
  readonly from: string
  /** The file it names, or where there is none, what it should be. */
  readonly to: string
  readonly isFile: boolean
  /** The step that opened the file that holds it; `undefined` for the page's own. */
  readonly parent: number | undefined
  /** Why it brings nothing. */
  refused: RefusalId | undefined
  /** Whether the page shows the file when it runs: code takes it as a value. Left out: it does not. */
  isValue?: boolean
  /** Of a module, the paths that were looked for before it and are not there. */
  readonly tried?: readonly string[]
}

/** What decisions are asked of: the reader, and the files. It is noted what they hang on. */
export class Asking {
  readonly docset: Docset
  readonly asked: AskedReader
  readonly steps: PlanStep[] = []
  /** Includes that have no file for the reader, and need none. */
  readonly absent: Pick<PlanStep, 'include' | 'from' | 'tried'>[] = []
  /** Paths that were looked for, found or not. */
  readonly looked = new Set<string>()
  readonly #modules = new Map<Frame, Map<ModuleUse, Set<string>>>()

  constructor(docset: Docset, asked: AskedReader) {
    this.docset = docset
    this.asked = asked
  }

  /** The value of an expression over constants of a file. */
  constant(expression: Expression, frame: Frame): Known | undefined {
    const { known, modules } = this.docset.evaluate(expression, frame.document.path)
    this.noteModules(modules, frame)
    return known
  }

  /** The reader's value of an axis. */
  axis(name: string): Known | 'unknown' {
    const value = this.asked.value(name)
    return value === undefined ? 'unknown' : { value }
  }

  /** The axis that goes by a name in conditions. */
  axisNamed(name: string): string | undefined {
    const { axes, settings } = this.docset
    return axes.find((axis) => axis.name === name)?.name ?? settings.names.get(name)
  }

  /** Notes modules that were looked for; what is held back is looked at, but no step leads there. */
  noteModules(modules: readonly ModuleLookup[], frame: Frame): void {
    for (const { use, to, isFile, tried } of modules) {
      for (const path of [...tried, to]) this.looked.add(path)
      const parent = frame.site?.step
      if (parent === -1) continue
      const noted = remember(this.#modules, frame, () => new Map<ModuleUse, Set<string>>())
      const paths = remember(noted, use, () => new Set<string>())
      if (paths.has(to)) continue
      paths.add(to)
      this.steps.push({ include: use, from: frame.document.path, to, isFile, parent, refused: undefined, tried })
    }
  }
}
