import type { Code } from 'mdast'
import type { Fence } from '../directive.js'

/** Reads a block of code that stands where panels do: its meta may label it. */
export function readFence(node: Code, names: ReadonlySet<string>): Fence {
  const { named, words } = readMeta(withoutAnnotation(node.meta ?? ''), names)
  return Object.freeze({ kind: 'fence', node, lists: none, label: named ?? words, value: named, id: undefined })
}

const none = Object.freeze([])

// Words by which the tools of ecosystems set how code is shown.
const settings: ReadonlySet<string> = new Set([
  'copy',
  'expandable',
  'lineNumbers',
  'lines',
  'live',
  'noInline',
  'nocopy',
  'noLineNumbers',
  'runnable',
  'showLineNumbers',
  'twoslash',
  'wrap',
])

interface Meta {
  /** What it says under a name that labels go by. */
  readonly named: string | undefined
  readonly words: string | undefined
}

// `title="React"`, `[React]`, or the words that are no setting: `React {1,3} /use/ wrap=false`.
function readMeta(meta: string, names: ReadonlySet<string>): Meta {
  const rest: string[] = []
  const found = new Map<string, string>()
  let bracketed: string | undefined
  for (const [word, name, ...values] of meta.matchAll(
    /(?<![\w-])([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S*))|\{[^{}]*\}|\[[^[\]]*\](?!\S)|\S+/g,
  )) {
    const value = values.find((one) => one !== undefined)
    if (name !== undefined && value !== undefined) found.set(name, value)
    else if (word.startsWith('[') && word.endsWith(']')) bracketed ??= labelIn(word.slice(1, -1))
    else if (!word.startsWith('{') && !/^\/.+\/$/.test(word)) rest.push(word)
  }
  const named = [...names].map((name) => found.get(name)).find((value) => value !== undefined)
  const words = rest.filter((word) => !settings.has(word))
  return { named, words: bracketed ?? (words.join(' ') || undefined) }
}

const labelIn = (bracketed: string): string | undefined =>
  bracketed === '' || settings.has(bracketed) ? undefined : bracketed

// `{{ mark: [2] }}` is said to whoever shows the code.
function withoutAnnotation(meta: string): string {
  const start = meta.indexOf('{{')
  const end = meta.lastIndexOf('}}')
  return start < 0 || end < start ? meta : `${meta.slice(0, start)} ${meta.slice(end + 2)}`
}
