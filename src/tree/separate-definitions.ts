import { remember } from '../model/remember.js'
import type { Frame } from '../plan/frame.js'
import { keyOf, type Defining, type Owned, type References, type Referring } from './references.js'

/**
 * Gives definitions of different files names of their own. The page's own stay; of those that say the same, one is left.
 *
 * @param definitions those that are in use
 * @returns the ones that are not needed
 */
export function separateDefinitions(
  definitions: readonly Owned<Defining>[],
  { page, references }: References,
): Defining[] {
  const spare: Defining[] = []
  const names = new Names()
  const seen = new Map<Frame, Set<string>>()
  const referring = new Map<Frame, Map<string, Referring[]>>()
  for (const { node, frame } of references) {
    const byKey = remember(referring, frame, () => new Map<string, Referring[]>())
    remember(byKey, keyOf(node), (): Referring[] => []).push(node)
  }
  // Links first: footnotes that refer to different ones differ.
  const rank = ({ node, frame }: Owned<Defining>): number =>
    (node.type === 'definition' ? 0 : 2) + (frame === page ? 0 : 1)
  for (const { node, frame } of [...definitions].sort((a, b) => rank(a) - rank(b))) {
    const key = keyOf(node)
    const content = contentOf(node)
    const keys = remember(seen, frame, () => new Set<string>())
    const isRepeated = keys.has(key)
    keys.add(key)
    const taken = names.contentOf(key)
    if (taken === undefined) names.take(key, content)
    else if (frame === page) continue
    else if (isRepeated || taken === content) spare.push(node)
    else {
      const { suffix, isTaken } = names.find(node, content)
      for (const reference of referring.get(frame)?.get(key) ?? []) {
        rename(reference, suffix)
        if (reference.type !== 'footnoteReference') reference.referenceType = 'full'
      }
      rename(node, suffix)
      if (isTaken) spare.push(node)
    }
  }
  return spare
}

/** The names that are taken, and what is defined under each. */
class Names {
  readonly #contents = new Map<string, string>()
  /** By name and content, the suffix under which it was taken; by name, the last one that was. */
  readonly #suffixes = new Map<string, string>()
  readonly #counts = new Map<string, number>()

  contentOf(key: string): string | undefined {
    return this.#contents.get(key)
  }

  take(key: string, content: string): void {
    this.#contents.set(key, content)
  }

  /** The first suffix under which a name is free, or stands for an equal definition. */
  find(node: Defining, content: string): { suffix: string; isTaken: boolean } {
    const key = keyOf(node)
    const known = this.#suffixes.get(JSON.stringify([key, content]))
    if (known !== undefined) return { suffix: known, isTaken: true }
    for (let count = (this.#counts.get(key) ?? 1) + 1; ; count++) {
      const suffix = `-${count}`
      const other = this.#contents.get(keyOf({ ...node, identifier: node.identifier + suffix }))
      if (other !== undefined && other !== content) continue
      this.take(keyOf({ ...node, identifier: node.identifier + suffix }), content)
      this.#counts.set(key, count)
      this.#suffixes.set(JSON.stringify([key, content]), suffix)
      return { suffix, isTaken: other !== undefined }
    }
  }
}

function rename(node: Defining | Referring, suffix: string): void {
  node.label = (node.label ?? node.identifier) + suffix
  node.identifier += suffix
}

function contentOf(node: Defining): string {
  return JSON.stringify({ ...node, identifier: '' }, (key, value: unknown) =>
    key === 'position' || key === 'data' || key === 'label' ? undefined : value,
  )
}
