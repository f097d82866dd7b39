import type { HostMessage } from '../host-message.js'

/** What has been said in a build: many pages and readers meet one fault in a partial, by whichever includes. */
export class Told {
  readonly #said = new Set<string>()

  /** Whether something has not been said yet; it is now. */
  isNews({ file, message }: HostMessage): boolean {
    const { line, column, ruleId, reason } = message
    const key = JSON.stringify([file, line, column, ruleId, reason])
    if (this.#said.has(key)) return false
    this.#said.add(key)
    return true
  }

  /** Forgets all of it, as a new build does. */
  clear(): void {
    this.#said.clear()
  }
}
