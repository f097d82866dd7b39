import { definitionKey } from '../directives/definition-key.js'
import { append } from '../model/append.js'
import { remember } from '../model/remember.js'
import type { Frame } from '../plan/frame.js'
import type { Defining, Owned, References, Referring } from './references.js'

/**
 * Gives definitions of different files names of their own. The page's own stay; of those that say the same, one is left.
 * What a file defines several times under one name, for several readers, goes together.
 *
 * @param definitions those that are in use
 * @returns the ones that are not needed
 */
export function separateDefinitions(
  definitions: readonly Owned<Defining>[],
  { page, references }: References,
): Defining[] {
  const spare: Defining[] = []
  const names = new DefinitionNames()
  const referring = groupsOf(references).byFrame
  const referred = new Set(references.map(({ node }) => definitionKey(node)))
  // Links first: footnotes that refer to different ones differ.
  const rank = ([{ node, frame }]: Group<Defining>): number =>
    (node.type === 'definition' ? 0 : 2) + (frame === page ? 0 : 1)
  for (const group of groupsOf(definitions).groups.sort((a, b) => rank(a) - rank(b))) {
    const [{ node: first, frame }] = group
    const key = definitionKey(first)
    const nodes = group.map(({ node }) => node)
    const content = nodes.map(contentOf).join()
    const taken = names.contentOf(key)
    if (taken === undefined) names.take(key, content)
    else if (frame === page) continue
    else if (taken === content) append(spare, nodes)
    // What nothing refers to is in nobody's way, as a comment of Markdown is: `[//]: # (Not yet.)`.
    else if (referred.has(key)) {
      const { suffix, isTaken } = names.find(first, content)
      for (const { node } of referring.get(frame)?.get(key) ?? []) {
        rename(node, suffix)
        if (node.type !== 'footnoteReference') node.referenceType = 'full'
      }
      for (const node of nodes) rename(node, suffix)
      if (isTaken) append(spare, nodes)
    }
  }
  return spare
}

/** What one file defines, or refers to, under one name. */
type Group<Node> = [Owned<Node>, ...Owned<Node>[]]

/** Groups in the order of their first nodes, and by file and name. */
function groupsOf<Node extends Defining | Referring>(
  nodes: readonly Owned<Node>[],
): { groups: Group<Node>[]; byFrame: ReadonlyMap<Frame, ReadonlyMap<string, Group<Node>>> } {
  const groups: Group<Node>[] = []
  const byFrame = new Map<Frame, Map<string, Group<Node>>>()
  for (const owned of nodes) {
    const byKey = remember(byFrame, owned.frame, () => new Map<string, Group<Node>>())
    const group = byKey.get(definitionKey(owned.node))
    if (group) {
      group.push(owned)
      continue
    }
    const started: Group<Node> = [owned]
    groups.push(started)
    byKey.set(definitionKey(owned.node), started)
  }
  return { groups, byFrame }
}

/** The names that are taken, and what is defined under each. */
class DefinitionNames {
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
    const key = definitionKey(node)
    const known = this.#suffixes.get(JSON.stringify([key, content]))
    if (known !== undefined) return { suffix: known, isTaken: true }
    for (let count = (this.#counts.get(key) ?? 1) + 1; ; count++) {
      const suffix = `-${count}`
      const other = this.#contents.get(definitionKey({ ...node, identifier: node.identifier + suffix }))
      if (other !== undefined && other !== content) continue
      this.take(definitionKey({ ...node, identifier: node.identifier + suffix }), content)
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
