import type { Known } from '../directives/evaluate.js'
import type { ModuleLookup } from '../directives/module-use.js'

/** What an expression at the top of a file stands for. */
export interface Constant {
  /** `undefined` where that is only known when something is run. */
  readonly known: Known | undefined
  /** Where it was looked for beyond the file, in order. */
  readonly modules: readonly ModuleLookup[]
}
