import type { Content } from './content.js'
import { enlarge, type Size } from './limits.js'
import { leavesOf, type Run } from './runs.js'

/** What of runs was not told yet; marks are nothing to tell. */
export class Fresh {
  readonly #leaves: readonly Content[]
  // By number of a leaf: 1 where there is nothing to tell of it, or no more.
  readonly #stale: Uint8Array

  /** @param leaves what the leaves of all files say, by number */
  constructor(leaves: readonly Content[]) {
    this.#leaves = leaves
    this.#stale = Uint8Array.from(leaves, ({ kind }) => (kind === 'mark' ? 1 : 0))
  }

  isIn(run: Run): boolean {
    const [from, to] = leavesOf(run)
    for (let leaf = from; leaf < to; leaf++) if (this.#stale[leaf] === 0) return true
    return false
  }

  /** How large it is. */
  sizeOf(run: Run): Size {
    const size = { code: 0, text: 0 }
    this.#each(run, (content) => enlarge(size, content))
    return size
  }

  /** How many tokens it has. */
  tokensOf(run: Run): number {
    let count = 0
    this.#each(run, ({ tokens }) => (count += tokens.length))
    return count
  }

  /** From now on, nothing of a run is. */
  tell(run: Run): void {
    this.#stale.fill(1, ...leavesOf(run))
  }

  #each(run: Run, take: (content: Content) => void): void {
    const [from, to] = leavesOf(run)
    for (let leaf = from; leaf < to; leaf++) {
      const content = this.#stale[leaf] === 0 ? this.#leaves[leaf] : undefined
      if (content) take(content)
    }
  }
}
