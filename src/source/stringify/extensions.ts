import type { Options } from 'remark-stringify'
import { isBalanced } from './bracket-balance.js'
import type { Handle, State } from './handle.js'
import { commentOn } from './plugins.js'
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
function stateFor({ type }: { type: string }, state: State): State {
  // Lines that could be blocks would be joined, but the formula was fitted already.
  if (type === 'inlineMath') return { ...state, unsafe: [] }
  const containerPhrasing: State['containerPhrasing'] = (parent, info) => {
    // A label is phrasing like any other.
    const exit = state.enter('phrasing')
    const content = state.containerPhrasing(parent, info)
    exit()
    if (type.endsWith('Directive') && !isBalanced(content)) throw new Error('The label would end too early')
    return content
  }
  return { ...state, containerPhrasing }
}

function guard<Given>(handle: Given): Given {
  if (typeof handle !== 'function') return handle
  const write: Handle = (node: { type: string; onFail?: () => void }, parent, state, info) => {
    const [depth, index] = [state.stack.length, state.indexStack.length]
    try {
      return (handle as unknown as Handle)(node, parent, stateFor(node, state), info)
    } catch (error) {
      expectRoom(error)
      state.stack.length = depth
      state.indexStack.length = index
      node.onFail?.()
      return `{${commentOn(node.type)}}`
    }
  }
  return Object.assign(write, handle) as Given
}
