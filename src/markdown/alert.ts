import type { Blockquote, Nodes, PhrasingContent } from 'mdast'
import { toBlocks } from './flow.js'
import { paragraph, strong, text, type MarkdownNode } from './node.js'
import { mark } from './phrasing.js'

/** The kinds of alerts that GFM has. */
export type AlertKind = 'NOTE' | 'TIP' | 'IMPORTANT' | 'WARNING' | 'CAUTION'

const kinds: Readonly<Record<string, AlertKind>> = {
  attention: 'WARNING',
  bug: 'CAUTION',
  caution: 'CAUTION',
  check: 'TIP',
  critical: 'CAUTION',
  danger: 'CAUTION',
  default: 'NOTE',
  destructive: 'CAUTION',
  error: 'CAUTION',
  hint: 'TIP',
  idea: 'TIP',
  important: 'IMPORTANT',
  info: 'NOTE',
  information: 'NOTE',
  key: 'IMPORTANT',
  note: 'NOTE',
  primary: 'NOTE',
  secondary: 'NOTE',
  success: 'TIP',
  tip: 'TIP',
  warn: 'WARNING',
  warning: 'WARNING',
}

/** The alert that is meant by a word of some ecosystem, in whatever case. */
export function alertKind(word: unknown): AlertKind | undefined {
  const key = typeof word === 'string' ? word.toLowerCase() : ''
  return Object.hasOwn(kinds, key) ? kinds[key] : undefined
}

/** An alert of GFM. */
export function alertOf(kind: string, title: readonly PhrasingContent[], content: readonly MarkdownNode[]): Blockquote {
  const own = mark(strong, title)
  const head = own.length > 0 ? [paragraph(own)] : []
  return { type: 'blockquote', children: [paragraph([text(`[!${kind}]`)]), ...head, ...toBlocks(content)] }
}

/** What a quote says that starts as an alert does. */
export interface ReadAlert {
  readonly kind: string
  /** What stands behind the marker, on its line. */
  readonly title: string
  /** The quote without both. */
  readonly children: readonly Nodes[]
}

/** Reads a quote as an alert: `[!NOTE]`, and as tools beside GitHub write it, `[!note id]`, `[!tip]- Title`. */
export function readAlert({ children: [first, ...rest] }: Blockquote): ReadAlert | undefined {
  const [head, ...more] = first?.type === 'paragraph' ? first.children : []
  if (first?.type !== 'paragraph' || head?.type !== 'text') return undefined
  const found = /^\s*\[!([\w-]+)(?:\s[^\]\n]*)?\][+-]?([^\n]*)\n?/.exec(head.value)
  if (found === null) return undefined
  const [marker, word = '', title = ''] = found
  const left = head.value.slice(marker.length)
  const children = [...(left === '' ? [] : [{ ...head, value: left }]), ...more]
  return {
    kind: alertKind(word) ?? word.toUpperCase(),
    title: title.trim(),
    children: [...(children.length > 0 ? [{ ...first, children }] : []), ...rest],
  }
}
