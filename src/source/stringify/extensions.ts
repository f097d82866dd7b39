import type { Options } from 'remark-stringify'
import { isBalanced } from './bracket-balance.js'
import type { Handle, State } from './handle.js'
import { commentOn } from './plugins.js'
import { toReference } from './source.js'
import { expectRoom } from '../../model/stack.js'

/** An extension of `mdast-util-to-markdown`, such as `directiveToMarkdown()` makes. */
export interface ToMarkdownExtension extends Options {
  extensions?: ToMarkdownExtension[] | null | undefined
}

/** The types of nodes that extensions write. */
export function typesOf(extensions: readonly ToMarkdownExtension[]): Set<string> {
  return new Set(extensions.flatMap((one) => [...Object.keys(one.handlers ?? {}), ...typesOf(one.extensions ?? [])]))
}

/** The same extensions; a node that one of them throws at is left out whole, and said. */
export function guardExtension(extension: ToMarkdownExtension): ToMarkdownExtension {
  const { handlers, extensions } = extension
  return {
    ...extension,
    ...(handlers && {
      handlers: Object.fromEntries(Object.entries(handlers).map(([type, one]) => [type, guard(one)])),
    }),
    ...(extensions && { extensions: extensions.map(guardExtension) }),
  }
}

/** The state for a node of a plugin, where its extension would not do as the parser does. */
function stateFor({ type }: { type: string }, state: State, onLabel: (label: string) => void): State {
  // Lines that could be blocks would be joined, but the formula was fitted already.
  if (type === 'inlineMath') return { ...state, unsafe: [] }
  const containerPhrasing: State['containerPhrasing'] = (parent, info) => {
    // A label is phrasing like any other.
    const exit = state.enter('phrasing')
    const content = state.containerPhrasing(parent, info)
    exit()
    if (state.stack.at(-1) === `${type}Label` && !isBalanced(content)) throw new Error('The label would end too early')
    onLabel(content)
    return content
  }
  return { ...state, containerPhrasing }
}

function guard<Given>(handle: Given): Given {
  if (!isHandle(handle)) return handle
  const write: Handle = (node: { type: string; onFail?: () => void }, parent, state, info) => {
    const [depth, index] = [state.stack.length, state.indexStack.length]
    let label = ''
    try {
      const text = handle(
        node,
        parent,
        stateFor(node, state, (content) => (label = content)),
        info,
      )
      return node.type === 'textDirective' ? withAttributes(text, label, state.stack.includes('tableCell')) : text
    } catch (error) {
      expectRoom(error)
      state.stack.length = depth
      state.indexStack.length = index
      node.onFail?.()
      return `{${commentOn(node.type)}}`
    }
  }
  return Object.assign(write, handle)
}

const isHandle = (value: unknown): value is Handle => typeof value === 'function'

/** A directive in text with the values of its attributes on one line: in them, references are read. */
function withAttributes(text: string, label: string, isInCell: boolean): string {
  const start = label === '' ? 0 : text.indexOf(`[${label}]`) + label.length + 2
  const attributes = isInCell ? withoutBarsInShortcuts(text.slice(start)) : text.slice(start)
  return text.slice(0, start) + attributes.replace(isInCell ? /[\n\r|]/g : /[\n\r]/g, toReference)
}

// An id or a class that is written short ends at the `#` of a reference by number.
function withoutBarsInShortcuts(attributes: string): string {
  return attributes.replace(/("[^"]*"|'[^']*')|\|/g, (_, quoted?: string) => quoted ?? '&vert;')
}
