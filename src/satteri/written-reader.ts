import { MdastReader } from 'satteri'

/**
 * Reads a tree as it was written. Satteri takes elements out of paragraphs that hold nothing else, and makes links of
 * addresses in text; what stood in their place is still there, with what it held.
 */
export class WrittenReader extends MdastReader {
  #children: readonly (readonly number[])[] | undefined
  #reached = 1

  /** Whether all that is there was reached from the root: nothing has been put in the place of something else. */
  get isWhole(): boolean {
    return this.#reached === this.nodeCount
  }

  /** Reads from now on what was there before anything was put in its place. */
  restore(): void {
    const replaced = this.#replaced()
    const count = this.#firstAdded(replaced)
    const parents = Array.from({ length: count }, (_, id) => this.getParentId(id))
    for (const id of replaced) for (const child of super.getChildIds(id)) parents[child] = id
    const children: number[][] = parents.map(() => [])
    for (let id = 1; id < count; id++) children[parents[id] ?? 0]?.push(id)
    this.#children = children
  }

  override getChildIds(id: number): number[] {
    const ids = this.#children === undefined ? super.getChildIds(id) : [...(this.#children[id] ?? [])]
    this.#reached += ids.length
    return ids
  }

  /** What satteri says of a node is for its own compiler. */
  override getNodeData(): null {
    return null
  }

  /** The nodes that are no longer among the children of their parent. */
  #replaced(): number[] {
    const attached = new Set([0])
    for (let id = 0; id < this.nodeCount; id++)
      for (const child of super.getChildIds(id)) if (this.getParentId(child) === id) attached.add(child)
    return Array.from({ length: this.nodeCount }, (_, id) => id).filter((id) => !attached.has(id))
  }

  // What is put in the place of a text is put behind all that was read.
  #firstAdded(replaced: readonly number[]): number {
    const first = replaced.find((id) => this.getNodeType(id) === text)
    if (first === undefined) return this.nodeCount
    return super.getChildIds(this.getParentId(first)).find((sibling) => sibling > first) ?? this.nodeCount
  }
}

/** The type of a text, as satteri counts them. */
const text = 10
