import type { Nodes } from 'mdast'
import { containerOf } from '../../directives/container.js'
import { isElement } from '../../directives/jsx.js'
import type { Document } from '../../docset/document.js'
import { isLabel } from '../../model/plugin-nodes.js'
import { rangeOf } from './target.js'

const limit = 120

/** The text of a file as positions count it: parsers leave a byte order mark out. */
export const textOf = ({ source }: Pick<Document, 'source'>): string => source.replace(/^\uFEFF/, '')

/** A text for comparing it however it is broken into lines. */
export const withoutSpace = (text: string): string => text.replace(/\s+/g, '')

/** Part of a text in one line, and not too long. */
export function inOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > limit ? `${line.slice(0, limit - 1).trimEnd()}…` : line
}

/**
 * What a node is written as; of an element or a container that holds others, how it opens, unless what it holds is its
 * path.
 */
export function openingOf(node: Nodes, document: Pick<Document, 'source'> & Partial<Pick<Document, 'byNode'>>): string {
  const { start, end } = rangeOf(node) ?? { start: 0, end: 0 }
  const directive = document.byNode?.get(node)
  const isWhole = directive?.kind === 'include' && directive.isText
  const holder = isWhole ? undefined : isElement(node) ? node : containerOf(node)
  const first = holder?.children.find((child) => !isLabel(child))
  return inOneLine(textOf(document).slice(start, (first && rangeOf(first)?.start) ?? end))
}
