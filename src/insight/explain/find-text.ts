import type { Nodes } from 'mdast'
import { holdsPhrasing } from '../../directives/category.js'
import type { Docset } from '../../docset/docset.js'
import type { Document } from '../../docset/document.js'
import { escapePattern } from '../../model/escape-pattern.js'
import { isMarkup } from '../../model/path.js'
import { lineAt, lineStartsOf } from '../../model/text-lines.js'
import { overlaps, rangeOf, type Range, type Target } from './target.js'
import { targetOfLine, targetsIn } from './targets.js'
import { textOf } from './written-text.js'

/**
 * Finds a text in files, white space aside: as it is written, or as it is read, without the marks of emphasis and links.
 *
 * @returns for each location, what stands there
 */
export function* findText(text: string, paths: Iterable<string>, docset: Docset): Generator<readonly Target[]> {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const pattern = new RegExp(text.trim().split(/\s+/).map(escapePattern).join('\\s+'), 'g')
  for (const path of paths) {
    const source = docset.source(path)
    if (!words.every((word) => source.includes(word))) continue
    if (isMarkup(path) && !docset.document(path).failure) yield* inDocument(docset.document(path), pattern)
    else yield* inCode(path, source, pattern)
  }
}

function* inDocument(document: Document, pattern: RegExp): Generator<readonly Target[]> {
  const written = matchesIn(textOf(document), pattern)
  const read = rangesOfBlocks(document.tree, pattern).filter((range) => !written.some((one) => overlaps(one, range)))
  for (const range of [...written, ...read].sort((a, b) => a.start - b.start)) {
    const targets = targetsIn(document, range)
    if (targets.length > 0) yield targets
  }
}

function* inCode(path: string, source: string, pattern: RegExp): Generator<readonly Target[]> {
  const starts = lineStartsOf(source.replace(/^\uFEFF/, ''))
  const lines = new Set(matchesIn(source, pattern).map(({ start }) => lineAt(starts, start) + 1))
  for (const line of lines) {
    const target = targetOfLine(path, source, line)
    if (target) yield [target]
  }
}

function matchesIn(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }))
}

// A sentence is read over the marks in it.
function rangesOfBlocks(node: Nodes, pattern: RegExp): Range[] {
  if (!('children' in node)) return []
  if (!holdsPhrasing(node)) return node.children.flatMap((child) => rangesOfBlocks(child, pattern))
  const leaves = leavesOf(node)
  const starts: number[] = []
  let text = ''
  for (const leaf of leaves) {
    starts.push(text.length)
    text += leaf.value
  }
  return matchesIn(text, pattern).flatMap(({ start, end }) => {
    const [first, last] = [leaves[lineAt(starts, start)], leaves[lineAt(starts, end - 1)]]
    return first && last ? [{ start: first.start, end: last.end }] : []
  })
}

function leavesOf(node: Nodes): (Range & { value: string })[] {
  if ('children' in node) return node.children.flatMap(leavesOf)
  const range = rangeOf(node)
  return range && (node.type === 'text' || node.type === 'inlineCode') ? [{ ...range, value: node.value }] : []
}
