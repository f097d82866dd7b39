import type { State } from './handle.js'
import { Scope, type Unsafe } from './scope.js'

/**
 * Escapes text as remark does, but that remark is asked only where a pattern matches, and of these alone. It would
 * look for each of its hundred in each text, which is half of what writing costs; most texts have nothing to escape.
 *
 * @param state as it starts: with all its patterns
 */
export function safeWith({ safe, unsafe }: State): State['safe'] {
  const outside = new Scope(unsafe)
  return function (this: State, value, config) {
    // What an extension gets may have other patterns.
    if (this.unsafe.length !== unsafe.length) return safe.call(this, value, config)
    const text = value ?? ''
    const around = (config.before ?? '') + text + (config.after ?? '')
    // What is unsafe around a text counts for underscores alone.
    const patterns = outside.inside(this.stack).patternsFor(text.includes('_') ? around : text)
    const found = patterns.filter((pattern) => mayMatch(pattern, around, this))
    if (found.length === 0 && !around.includes('\\')) return text
    return safe.call({ ...this, unsafe: found }, text, config)
  }
}

// Of patterns for what is beside a node, remark looks at a part.
function mayMatch(pattern: Unsafe, text: string, state: State): boolean {
  if (pattern.beforeNode || pattern.afterNode) return true
  return text.search(state.compilePattern(pattern)) !== -1
}
