import type { Include } from '../directives/directive.js'
import type { ModuleUse } from '../directives/module-use.js'
import type { RefusalId } from '../model/refusal.js'

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

/** An include that has no file for the reader, and needs none. */
export type AbsentInclude = Pick<PlanStep, 'include' | 'from' | 'tried'>
