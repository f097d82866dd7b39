import type { Blockquote, Emphasis, Nodes, Paragraph, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { writerOf } from './stringify/emphasis.js'
import type { Info, State } from './stringify/handle.js'

/** Emphasis that starts or ends in a word, where underscores mark none. */
const inWords = new WeakSet<object>()

const writeEmphasis = writerOf('emphasis', 1, (node) => (inWords.has(node) ? ['*', '_'] : ['_', '*']))

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    handlers: { blockquote: writeQuote, emphasis: writeEmphasis },
  })
  .freeze()

/** Writes a tree of plain Markdown with GFM; quotes that start with the marker of an alert are alerts. */
export function writeGfm(tree: Root): string {
  for (const node of emphasisInWords(tree)) inWords.add(node)
  return writer.stringify(tree)
}

function emphasisInWords(node: Nodes): Emphasis[] {
  if (!('children' in node)) return []
  const { children }: { children: readonly Nodes[] } = node
  return children.flatMap((child, at) => {
    const touches = (beside: Nodes | undefined, letter: RegExp): boolean =>
      beside?.type === 'text' && letter.test(beside.value)
    const isInWord =
      child.type === 'emphasis' &&
      (touches(children[at - 1], /[\p{L}\p{N}]$/u) || touches(children[at + 1], /^[\p{L}\p{N}]/u))
    return isInWord ? [child, ...emphasisInWords(child)] : emphasisInWords(child)
  })
}

const marker = /^\[![A-Za-z][\w-]*\](?:\n|$)/

function writeQuote(node: Blockquote, _: unknown, state: State, info: Info): string {
  const exit = state.enter('blockquote')
  const quote = (inner: Blockquote): string =>
    state.indentLines(state.containerFlow(inner, info), (line, _, blank) => (blank ? '>' : `> ${line}`))
  const alert = readMarker(node)
  const written = alert
    ? alert.map((part) => (typeof part === 'string' ? `> ${part}`.trimEnd() : quote(part))).join('\n')
    : quote(node)
  exit()
  return written
}

// As text, its brackets would be escaped.
function readMarker({ type, children: [first, ...rest] }: Blockquote): (string | Blockquote)[] | undefined {
  const [head, ...more] = first?.type === 'paragraph' ? first.children : []
  if (first?.type !== 'paragraph' || head?.type !== 'text') return undefined
  const [found] = marker.exec(head.value) ?? []
  if (found === undefined || (found.length === head.value.length && more.length > 0)) return undefined
  const left = head.value.slice(found.length)
  const text: Paragraph[] = left === '' ? [] : [{ ...first, children: [{ ...head, value: left }, ...more] }]
  const content = [...text, ...rest]
  // Behind the marker, a paragraph goes on; what is no paragraph stands apart.
  const gap = content.length > 0 && content[0]?.type !== 'paragraph' ? [''] : []
  return [found.trimEnd(), ...gap, ...(content.length > 0 ? [{ type, children: content }] : [])]
}
