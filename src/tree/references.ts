import type { Definition, FootnoteDefinition, FootnoteReference, ImageReference, LinkReference, Nodes } from 'mdast'
import { definitionKey } from '../directives/definition-key.js'
import { remember } from '../model/remember.js'
import type { Frame } from '../plan/frame.js'

export type Defining = Definition | FootnoteDefinition
export type Referring = FootnoteReference | ImageReference | LinkReference

/** A node, and the frame in which it was written. */
export interface Owned<Node> {
  readonly node: Node
  readonly frame: Frame
}

/** What a tree defines and refers to. */
export class References {
  readonly page: Frame
  readonly definitions: Owned<Defining>[] = []
  readonly references: Owned<Referring>[] = []
  readonly #owners: ReadonlyMap<Nodes, Frame>
  readonly #byFrame = new Map<Frame, Map<string, Defining[]>>()

  /** @param owners the frames of what was written in partials; all else is the page's */
  constructor(page: Frame, owners: ReadonlyMap<Nodes, Frame>) {
    this.page = page
    this.#owners = owners
  }

  /** Takes in a node that defines or refers. */
  add(node: Defining | Referring): void {
    const frame = this.#owners.get(node) ?? this.page
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') {
      this.references.push({ node, frame })
      return
    }
    this.definitions.push({ node, frame })
    const definitions = remember(this.#byFrame, frame, () => new Map<string, Defining[]>())
    remember(definitions, definitionKey(node), (): Defining[] => []).push(node)
  }

  /** The definitions in the tree that a node of a frame may mean: the first, or, once it is known who reads, another. */
  definitionsOf(node: Defining | Referring, frame: Frame): readonly Defining[] {
    return this.#byFrame.get(frame)?.get(definitionKey(node)) ?? []
  }
}

/** Takes in all that a node and those below it define and refer to. */
export function collectReferences(node: Nodes, found: References): void {
  switch (node.type) {
    case 'definition':
    case 'footnoteDefinition':
    case 'footnoteReference':
    case 'imageReference':
    case 'linkReference':
      found.add(node)
  }
  if ('children' in node) for (const child of node.children) collectReferences(child, found)
}

/** A node and all below it. */
export function* nodesIn(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesIn(child)
}
