import { Content } from '../directives/evaluate.js'
import { isRecord } from '../model/record.js'
import type { MarkdownNode } from './node.js'

/** What a component of the page is given to show: it stands among values, and is no data. */
export class Written extends Content {
  readonly nodes: readonly MarkdownNode[]

  constructor(nodes: readonly MarkdownNode[]) {
    super()
    this.nodes = nodes
  }

  get size(): number {
    return this.nodes.length
  }
}

/** What is content in a value. */
export function contentsIn(value: unknown): Written[] {
  if (value instanceof Written) return [value]
  return Array.isArray(value) || isRecord(value) ? Object.values(value).flatMap(contentsIn) : []
}
