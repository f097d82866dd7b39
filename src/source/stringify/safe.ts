import type { State } from './handle.js'
import { Scope, type Unsafe } from './scope.js'

type Around = Parameters<State['safe']>[1]

/** Escapes text, by the patterns that a writer starts with. */
export class Safety {
  readonly #safe: State['safe']
  readonly #unsafe: readonly Unsafe[]
  readonly #outside: Scope

  /** @param state as it starts: with all its patterns */
  constructor({ safe, unsafe }: State) {
    this.#safe = safe
    this.#unsafe = unsafe
    this.#outside = new Scope(unsafe)
  }

  /**
   * Escapes text as remark does, but that remark is asked only where a pattern matches, and of these alone. It would
   * look for each of its hundred in each text, which is half of what writing costs; most texts have nothing to escape.
   */
  escape(value: string | null | undefined, config: Around, state: State): string {
    if (!this.#knows(state)) return this.#safe.call(state, value, config)
    const text = value ?? ''
    const around = (config.before ?? '') + text + (config.after ?? '')
    // What is unsafe around a text counts for underscores alone.
    const patterns = this.#outside.inside(state.stack).patternsFor(text.includes('_') ? around : text)
    const found = matching(patterns, around, state)
    if (found.length === 0 && !around.includes('\\')) return text
    return this.#safe.call({ ...state, unsafe: found }, text, config)
  }

  /** Whether a text that nothing stands beside is written with its first character as it is. */
  isSafeAtStart(text: string, state: State): boolean {
    if (text === '' || text.startsWith('\\') || !this.#knows(state)) return false
    const patterns = this.#outside.inside(state.stack).patternsFor(text.charAt(0))
    return patterns.length === 0 || matching(patterns, text, state).length === 0
  }

  // What an extension gets may have other patterns.
  #knows({ unsafe }: State): boolean {
    return unsafe.length === this.#unsafe.length
  }
}

// Of patterns for what is beside a node, remark looks at a part.
function matching(patterns: readonly Unsafe[], text: string, state: State): Unsafe[] {
  const hasBreak = text.includes('\n') || text.includes('\r')
  return patterns.filter((pattern) => {
    if (pattern.atBreak && !hasBreak) return false
    return pattern.beforeNode || pattern.afterNode || text.search(state.compilePattern(pattern)) !== -1
  })
}
