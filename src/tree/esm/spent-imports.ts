import type { Nodes, Root } from 'mdast'
import { mayUseAny, rootName } from '../../directives/bound-uses.js'
import { usesIn, type ImportUse } from '../../directives/import/uses.js'
import { isElement } from '../../directives/jsx.js'
import { remember } from '../../model/remember.js'
import type { Frame } from '../../plan/frame.js'
import { foreignWriterOf } from '../../plan/writers.js'
import type { CodeHolder, Output } from '../passage.js'
import { nodesIn } from '../references.js'

/** Imports of Markdown by path of the file that holds them, and name, that nothing of an output uses any more. */
export class SpentImports {
  /** By path of a file, then by name: what it names. */
  readonly #imports = new Map<string, ReadonlyMap<string, string>>()
  readonly #used = new Map<string, Set<string>>()
  readonly #names = new Set<string>()

  /** @param frames the files of the output */
  constructor(frames: readonly Frame[]) {
    for (const { document } of frames) {
      if (document.imports.size === 0) continue
      // Of lines that were taken, some of the imports are known.
      const others = this.#imports.get(document.path) ?? []
      const own = [...document.imports.values()].map(({ name, specifier }) => [name, specifier] as const)
      this.#imports.set(document.path, new Map([...others, ...own]))
      for (const [name] of own) this.#names.add(name)
    }
  }

  /** Whether any file of the output has such imports at all. */
  get isAny(): boolean {
    return this.#names.size > 0
  }

  /** Takes in what a tree, and the ESM that is to come into it, still use. */
  readUses(root: Root, { esm, path }: Output): void {
    if (!this.isAny) return
    for (const { node, frame } of esm) this.#readCode(node, frame.document.path)
    for (const node of nodesIn(root)) this.#readNode(node, node.data?.origin?.path ?? path)
  }

  /** Whether an import of a file is there for nothing. */
  has(path: string, name: string, specifier: string): boolean {
    return this.#imports.get(path)?.get(name) === specifier && this.#used.get(path)?.has(name) !== true
  }

  #readNode(node: Nodes, path: string): void {
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression' || node.type === 'mdxjsEsm')
      this.#readCode(node, path)
    if (!isElement(node)) return
    this.#note(rootName(node.name), path)
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxExpressionAttribute') this.#readCode(attribute, path)
      else if (typeof attribute.value === 'object' && attribute.value) this.#readCode(attribute.value, path)
    }
  }

  #readCode({ value, data }: CodeHolder, path: string): void {
    if (!data?.estree || !mayUseAny(value, this.#names)) return
    for (const use of usesIn(data.estree, this.#names)) this.#note(use.name, writerAt(use)?.document.path ?? path)
  }

  #note(name: string, path: string): void {
    if (this.#names.has(name)) remember(this.#used, path, () => new Set<string>()).add(name)
  }
}

// What a prop brought into the code of another file means what it does where it was written.
function writerAt({ node, parents }: ImportUse): Frame | undefined {
  for (const around of [node, ...[...parents].reverse()]) {
    const writer = foreignWriterOf(around)
    if (writer) return writer
  }
  return undefined
}
