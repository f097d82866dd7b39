import type { Options } from 'remark-stringify'
import type { Handle } from './handle.js'
import { commentOn } from './plugins.js'

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

function guard<Given>(handle: Given): Given {
  if (typeof handle !== 'function') return handle
  const write: Handle = (node: { type: string; onFail?: () => void }, parent, state, info) => {
    const [depth, index] = [state.stack.length, state.indexStack.length]
    try {
      return (handle as unknown as Handle)(node, parent, state, info)
    } catch {
      state.stack.length = depth
      state.indexStack.length = index
      node.onFail?.()
      return `{${commentOn(node.type)}}`
    }
  }
  return Object.assign(write, handle) as Given
}
