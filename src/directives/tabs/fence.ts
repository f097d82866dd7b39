import type { Code } from 'mdast'
import type { Fence } from '../directive.js'

/** Reads a block of code that stands where panels do: its meta may label it. */
export function readFence(node: Code, names: ReadonlySet<string>): Fence {
  return Object.freeze({ kind: 'fence', node, lists: none, label: labelIn(node.meta ?? '', names) })
}

const none = Object.freeze([])

// `title="React"`, `[React]`, or the words that are no setting: `React {1,3} wrap=false`.
function labelIn(meta: string, names: ReadonlySet<string>): string | undefined {
  const rest: string[] = []
  const found = new Map<string, string>()
  for (const [word, name, ...values] of meta.matchAll(
    /(?<![\w-])([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S*))|\{[^{}]*\}|\S+/g,
  )) {
    const value = values.find((one) => one !== undefined)
    if (name !== undefined && value !== undefined) found.set(name, value)
    else if (!word.startsWith('{')) rest.push(word)
  }
  const named = [...names].map((name) => found.get(name)).find((value) => value !== undefined)
  return named ?? (rest.join(' ').replace(/^\[(.*)\]$/, '$1') || undefined)
}
