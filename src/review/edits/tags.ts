import type { MdxJsxAttribute } from 'mdast-util-mdx'
import type { Container } from '../../directives/container.js'
import { isElement, type JsxElement } from '../../directives/jsx.js'
import { containerMark } from '../../model/container-mark.js'
import { lineEnd, lineStart } from './lines.js'
import type { Range, TextFile } from './text-file.js'

/** The tags of an element. */
export interface Tags {
  readonly open: Range
  /** `undefined` for one that closes itself. */
  readonly close: Range | undefined
}

/** Where the tags of an element, or the marks of a container, stand; `undefined` where its text does not tell. */
export function tagsOf(node: JsxElement | Container, file: TextFile): Tags | undefined {
  const range = file.rangeOf(node)
  if (range === undefined) return undefined
  return isElement(node) ? tagsIn(range, node, file) : marksIn(range, file)
}

// One that nothing closes ends where what it stands in does.
function marksIn({ start, end }: Range, { text }: TextFile): Tags | undefined {
  const open = { start, end: lineEnd(text, start) }
  const last = lineStart(text, end)
  const close = text.indexOf(containerMark, last)
  const isClosed = last > open.end && /^:+[ \t]*$/.test(text.slice(close, end))
  return isClosed ? { open, close: { start: close, end } } : undefined
}

function tagsIn(range: Range, node: JsxElement, file: TextFile): Tags | undefined {
  const { text } = file
  let at = range.start + 1 + (node.name ?? '').length
  for (const attribute of node.attributes) {
    const own = file.rangeOf(attribute)
    if (own === undefined) return undefined
    at = own.end
  }
  const [rest] = /^\s*\/?>/.exec(text.slice(at, range.end)) ?? []
  if (rest === undefined) return undefined
  const open = { start: range.start, end: at + rest.length }
  if (rest.endsWith('/>')) return open.end === range.end ? { open, close: undefined } : undefined
  // Not that of an element around it, which may stand right behind.
  const close = text.lastIndexOf('</', range.end - 1)
  return close >= open.end ? { open, close: { start: close, end: range.end } } : undefined
}

/** An attribute, with the white space in front of it. */
export function attributeOut(attribute: MdxJsxAttribute, file: TextFile): Range | undefined {
  const range = file.rangeOf(attribute)
  if (range === undefined) return undefined
  return { start: file.text.slice(0, range.start).trimEnd().length, end: range.end }
}

/** The value of an attribute, with its quotes or braces. */
export function valueRangeOf(attribute: MdxJsxAttribute, file: TextFile): Range | undefined {
  const range = file.rangeOf(attribute)
  const at = range ? file.text.indexOf('=', range.start) : -1
  if (range === undefined || at < 0 || at >= range.end) return undefined
  const [space = ''] = /^\s*/.exec(file.text.slice(at + 1)) ?? []
  return { start: at + 1 + space.length, end: range.end }
}
