import type { Nodes, Root } from 'mdast'
import { importMeant, mayUseAny } from '../../directives/bound-uses.js'
import { usesIn } from '../../directives/import/uses.js'
import { isElement } from '../../directives/jsx.js'
import { remember } from '../../model/remember.js'
import type { Settings } from '../../model/settings.js'
import { foreignWriterAt } from '../../plan/writers.js'
import type { CodeHolder, Output } from '../passage.js'
import { nodesIn } from '../references.js'

/** What of some names is still used in an output, by path of the file that means them. */
export class NameUses {
  readonly #names: ReadonlySet<string>
  readonly #settings: Settings
  readonly #used = new Map<string, Set<string>>()

  /** Takes in what a tree, and the ESM that is to come into it, use. */
  constructor(names: ReadonlySet<string>, root: Root, { esm, path, docset }: Output) {
    this.#names = names
    this.#settings = docset.settings
    if (names.size === 0) return
    for (const { node, frame } of esm) this.#readCode(node, frame.document.path)
    for (const node of nodesIn(root)) this.#readNode(node, node.data?.origin?.path ?? path)
  }

  /** Whether a name of a file is used. */
  has(path: string, name: string): boolean {
    return this.#used.get(path)?.has(name) === true
  }

  #readNode(node: Nodes, path: string): void {
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression' || node.type === 'mdxjsEsm')
      this.#readCode(node, path)
    if (!isElement(node)) return
    this.#note(importMeant(node.name, this.#settings), path)
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxExpressionAttribute') this.#readCode(attribute, path)
      else if (typeof attribute.value === 'object' && attribute.value) this.#readCode(attribute.value, path)
    }
  }

  #readCode({ value, data }: CodeHolder, path: string): void {
    if (!data?.estree || !mayUseAny(value, this.#names)) return
    // What a prop brought into the code of another file means what it does where it was written.
    for (const use of usesIn(data.estree, this.#names))
      this.#note(use.name, foreignWriterAt(use)?.document.path ?? path)
  }

  #note(name: string, path: string): void {
    if (this.#names.has(name)) remember(this.#used, path, () => new Set<string>()).add(name)
  }
}
