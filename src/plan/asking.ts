import type { Expression } from 'estree'
import type { Known } from '../directives/evaluate.js'
import type { ModuleLookup, ModuleUse } from '../directives/module-use.js'
import type { Docset } from '../docset/docset.js'
import type { AskedReader } from '../model/asked-reader.js'
import { remember } from '../model/remember.js'
import type { Frame } from './frame.js'
import type { AbsentInclude, PlanStep } from './step.js'

/** What decisions are asked of: the reader, and the files. It is noted what they hang on. */
export class Asking {
  readonly docset: Docset
  readonly asked: AskedReader
  readonly steps: PlanStep[] = []
  readonly absent: AbsentInclude[] = []
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
