import type { JSXElement } from 'estree-jsx'
import type { Nodes, Parents } from 'mdast'
import type { Node } from 'unist'
import type { Container } from '../../directives/container.js'
import type { JsxElement } from '../../directives/jsx.js'
import type { Document } from '../../docset/document.js'
import { elementsInCode, type InCode } from './elements-in-code.js'

/** A piece of a text, by offsets. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A file, and where its nodes stand in its text. */
export class TextFile {
  readonly path: string
  readonly text: string
  readonly document: Document
  /** The directives that stand in code. */
  readonly inCode: ReadonlyMap<object, InCode>
  readonly #parents = new Map<Nodes, Parents>()
  readonly #places = new Map<object, Range>()
  readonly #shift: number

  constructor(document: Document, text: string) {
    this.path = document.path
    this.text = text
    this.document = document
    this.inCode = elementsInCode(document)
    // A byte order mark counts for nothing in a tree.
    this.#shift = text.startsWith('\uFEFF') ? 1 : 0
    for (const [code, { node }] of document.byCode) this.#place(code, node)
    const left: Parents[] = [document.tree]
    for (let parent = left.pop(); parent !== undefined; parent = left.pop())
      for (const child of parent.children) {
        this.#parents.set(child, parent)
        if ('children' in child) left.push(child)
      }
  }

  /** What a node stands in; `undefined` for the root, and for what is no node of the tree, such as JSX of code. */
  parentOf(node: Nodes): Parents | undefined {
    return this.#parents.get(node)
  }

  /** Where a node stands in the text; `undefined` where that is not known. */
  rangeOf(node: Pick<Node, 'position'>): Range | undefined {
    const { position } = node
    const placed = this.#places.get(node)
    if (placed) return placed
    const [start, end] = [position?.start.offset, position?.end.offset]
    return start === undefined || end === undefined ? undefined : this.at(start, end)
  }

  /** Where code stands in the text. */
  rangeOfCode(node: object): Range | undefined {
    const [start, end]: readonly unknown[] = [Reflect.get(node, 'start'), Reflect.get(node, 'end')]
    return typeof start === 'number' && typeof end === 'number' ? this.at(start, end) : undefined
  }

  // Attributes of elements in code have their places there alone.
  #place(code: object, node: Nodes | Container): void {
    if (!('attributes' in node) || !Array.isArray(node.attributes)) return
    const { openingElement } = code as Partial<JSXElement>
    for (const [index, attribute] of (node.attributes as JsxElement['attributes']).entries()) {
      const written = openingElement?.attributes[index]
      const range = written && this.rangeOfCode(written)
      if (range) this.#places.set(attribute, range)
    }
  }

  at(start: number, end: number): Range {
    return { start: start + this.#shift, end: end + this.#shift }
  }
}
