import type { Program } from 'estree'
import type { Nodes, Root } from 'mdast'
import { defineLazy } from '../model/lazy-property.js'
import { dropParenthesesIn } from '../source/parentheses.js'
import { chunksOf } from './chunks.js'
import { codePlacesOf, type CodePlace } from './code-places.js'
import { readCode } from '../source/read-code.js'
import { Lines } from './lines.js'

/**
 * Gives all code in a tree its estree, made when it is first read, and without parentheses.
 *
 * @param tree a tree of the text, which the reference accepts, with positions; its estrees may be missing
 */
export function attachEstree(tree: Root, source: string): void {
  const lines = new Lines(source)
  const left: Nodes[] = [tree]
  for (let node = left.pop(); node; node = left.pop()) {
    for (const place of codePlacesOf(node, lines)) attachTo(place, lines)
    if ('children' in node) for (const child of node.children) left.push(child)
  }
}

/** Has the estree of a piece of code be made when it is first read. */
export function attachTo({ holder, kind, start }: CodePlace, lines: Lines): void {
  const { value } = holder
  const data = (holder.data ??= {})
  defineLazy(data, 'estree', (): Program => {
    const chunks = chunksOf(value, start, kind === 'esm' ? '' : '}', lines)
    const program = chunks && readCode(chunks, start, kind)
    if (program === undefined) throw new Error(`Expected code that is read again to be as it was: ${value}`)
    dropParenthesesIn(program)
    return program
  })
}
