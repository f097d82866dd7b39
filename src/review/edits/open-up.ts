import type { Nodes } from 'mdast'
import type { Container } from '../../directives/container.js'
import type { JsxElement } from '../../directives/jsx.js'
import { isLabel } from '../../model/plugin-nodes.js'
import { isBare, isOnOwnLines, lineEnd, lineStart, linesOut, nextLine } from './lines.js'
import { betweenLists, fromText, isInText, takeOut } from './take-out.js'
import { tagsOf } from './tags.js'
import type { Range, TextFile } from './text-file.js'

/**
 * The pieces of a text that go where the content of an element takes its place.
 *
 * @param isMoved whether lines in it are moved to where the element stands
 * @param isTight whether blank lines go between lists in it and beside it, which are one list then; only for such
 */
export function openUp(
  node: JsxElement | Container,
  file: TextFile,
  isMoved: boolean,
  isTight = false,
): readonly Range[] | undefined {
  const parent = file.parentOf(node)
  const tags = tagsOf(node, file)
  const first = node.children.find((child) => !isLabel(child))
  if (parent === undefined || tags === undefined) return undefined
  const { open, close } = tags
  const siblings: readonly Nodes[] = parent.children
  const index = siblings.indexOf(node)
  const head = isTight ? betweenLists(siblings[index - 1], first, file) : undefined
  const tail = isTight ? betweenLists(node.children.at(-1), siblings[index + 1], file) : undefined
  if (isTight && head === undefined && tail === undefined) return undefined
  if (first === undefined || close === undefined) {
    const out = takeOut(node, file)
    return out && [out]
  }
  if (isInText(node, parent)) return [fromText(open, parent, file), fromText(close, parent, file)]
  if (!isOnOwnLines(file.text, open) || !isOnOwnLines(file.text, close)) return tagsAlone(open, close, node, file)
  return [
    head ?? linesOut(file.text, open, siblings[0] !== node),
    tail ?? linesOut(file.text, close, siblings.at(-1) !== node),
    ...(isMoved ? indents(open, close, first, file) : []),
  ]
}

function tagsAlone(open: Range, close: Range, node: JsxElement | Container, file: TextFile): Range[] | undefined {
  const [first, last] = [node.children[0], node.children.at(-1)].map((child) => child && file.rangeOf(child))
  return first && last
    ? [
        { start: open.start, end: first.start },
        { start: last.end, end: close.end },
      ]
    : undefined
}

// Each line is moved by what the first one is.
function indents(open: Range, close: Range, first: Nodes, file: TextFile): Range[] {
  const { text } = file
  const column = open.start - lineStart(text, open.start)
  const content = file.rangeOf(first)
  if (content === undefined) return []
  const by = content.start - lineStart(text, content.start) - column
  const ranges: Range[] = []
  for (let at = nextLine(text, lineEnd(text, open.end)); at < lineStart(text, close.start);) {
    const end = lineEnd(text, at)
    const [space = ''] = /^[ \t]*/.exec(text.slice(at + column, end)) ?? []
    const isInside = isBare(text.slice(at, Math.min(at + column, end)))
    if (isInside && space !== '' && by > 0)
      ranges.push({ start: at + column, end: at + column + Math.min(by, space.length) })
    at = nextLine(text, end)
  }
  return ranges
}
