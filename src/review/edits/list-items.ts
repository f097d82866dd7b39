import type { Expression, SpreadElement } from 'estree'
import type { MdxJsxAttribute } from 'mdast-util-mdx'
import { expressionOf } from '../../directives/evaluate.js'
import { append } from '../../model/append.js'
import { idsOf } from '../../model/value-ids.js'
import { idsLeft, type Retired } from './retired.js'
import type { Splice } from './splice.js'
import { valueRangeOf } from './tags.js'
import type { Range, TextFile } from './text-file.js'

/** An attribute that lists values, without the one that is retired; `undefined` where its list stands elsewhere. */
export function withoutValue(attribute: MdxJsxAttribute, retired: Retired, file: TextFile): Splice[] | undefined {
  const { value } = attribute
  if (typeof value === 'string') {
    const range = valueRangeOf(attribute, file)
    return range && withoutWord({ start: range.start + 1, end: range.end - 1 }, retired, file.text)
  }
  const expression = expressionOf(value?.data?.estree)
  if (expression?.type === 'ArrayExpression') return withoutElement(expression.elements, retired, file)
  const range = expression && textOf(expression, file)
  return range && withoutWord(range, retired, file.text)
}

// The text of a literal, without its quotes.
function textOf(node: Expression | SpreadElement | null, file: TextFile): Range | undefined {
  if (node?.type !== 'Literal') return undefined
  const range = file.rangeOfCode(node)
  if (typeof node.value === 'number') return range
  return range && typeof node.value === 'string' ? { start: range.start + 1, end: range.end - 1 } : undefined
}

/** The elements of an array without the value that is retired; `undefined` where some are not written out. */
export function withoutElement(
  elements: readonly (Expression | SpreadElement | null)[],
  retired: Retired,
  file: TextFile,
): Splice[] | undefined {
  const splices: Splice[] = []
  const gone: number[] = []
  for (const [index, element] of elements.entries()) {
    const range = textOf(element, file)
    if (range === undefined) {
      if (element?.type === 'Literal') continue
      return undefined
    }
    const written = file.text.slice(range.start, range.end)
    const own = withoutWord(range, retired, file.text)
    const left = own && applied(written, range.start, own)
    if (left === undefined) return undefined
    if (left.trim() === '') gone.push(index)
    else if (written.includes(',')) append(splices, own)
    else if (own.length > 0) {
      const quote = file.text.charAt(range.end)
      splices.push({ ...range, text: left.split(', ').join(`${quote}, ${quote}`) })
    }
  }
  const ranges = elements.map((element) => element && file.rangeOfCode(element))
  const outs = itemsOut(ranges, new Set(gone))
  return outs && [...splices, ...outs.map((out) => ({ ...out, text: '' }))]
}

function applied(written: string, offset: number, splices: readonly Splice[]): string {
  return [...splices]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start - offset) + by + text.slice(end - offset), written)
}

/** A text that lists words with commas between them, without the value that is retired. */
function withoutWord({ start, end }: Range, retired: Retired, text: string): Splice[] {
  const words: { readonly range: Range; readonly left: string | undefined }[] = []
  for (const match of text.slice(start, end).matchAll(/[^,]+/g)) {
    const word = match[0].trim()
    if (word === '') continue
    const from = start + match.index + match[0].indexOf(word)
    const ids = idsOf(retired.axis, word)
    const left = ids.includes(retired.id) ? idsLeft(ids, retired).join(', ') : undefined
    words.push({ range: { start: from, end: from + word.length }, left })
  }
  const gone = new Set(words.flatMap(({ left }, index) => (left === '' ? [index] : [])))
  const outs =
    itemsOut(
      words.map(({ range }) => range),
      gone,
    ) ?? []
  return [
    ...outs.map((out) => ({ ...out, text: '' })),
    ...words.flatMap(({ range, left }) => (left === undefined || left === '' ? [] : [{ ...range, text: left }])),
  ]
}

/** The pieces that go with some items of a list, the commas between them too; `undefined` where their places are not known. */
export function itemsOut(
  ranges: readonly (Range | null | undefined)[],
  gone: ReadonlySet<number>,
): Range[] | undefined {
  const outs: Range[] = []
  for (const index of gone) {
    const [before, own, behind] = [ranges[index - 1], ranges[index], ranges[index + 1]]
    if (!own) return undefined
    const isLastLeft = ranges.every((_, other) => other <= index || gone.has(other))
    const start = isLastLeft && before ? before.end : own.start
    outs.push({ start, end: !isLastLeft && behind ? behind.start : own.end })
  }
  return outs
}
