import type { Code } from 'mdast'
import { readFence } from '../directives/tabs/fence.js'
import { readMeta } from '../directives/tabs/meta.js'

/** The names under which the meta of a block of code says how it is called. */
const titleNames: ReadonlySet<string> = new Set(['title', 'filename', 'file', 'label', 'name'])

/** The name under which it says what panel it is. */
const panelName: ReadonlySet<string> = new Set(['tab'])

/** A block of code with nothing but its language and title behind its fence. */
export function plainCode(node: Code, label: string | undefined): Code {
  const title = titleBy(label ?? readMeta(node.meta ?? '', panelName).named, titleOf(node))
  const [lang] = /^[^{\s]*/.exec(node.lang ?? '') ?? []
  const named = lang === undefined || lang === '' ? undefined : lang
  // The first word behind a fence is the language.
  return fenced(node.value, named ?? (title === undefined ? undefined : 'text'), title)
}

// A file that a panel shows goes by both.
function titleBy(label: string | undefined, own: string | undefined): string | undefined {
  if (label === undefined || own === undefined) return label ?? own
  return says(label.toLowerCase(), own.toLowerCase()) ? label : `${label}: ${own}`
}

// `Next.js` does not say `x`.
function says(label: string, own: string): boolean {
  const at = label.indexOf(own)
  const isInWord = [label[at - 1], label[at + own.length]].some((beside) => /[\p{L}\p{N}]/u.test(beside ?? ''))
  return at >= 0 && !isInWord
}

/** A block of code. */
export function fenced(value: string, lang: string | undefined, title?: string): Code {
  return { type: 'code', value, lang: lang ?? null, meta: title === undefined ? null : `title="${title}"` }
}

/** A block of code of a text in an attribute, which may start and end on lines of their own. */
export const fencedText = (text: string, lang: string | undefined, title?: string): Code =>
  fenced(text.replace(/^\n/, '').trimEnd(), lang, title)

function titleOf(node: Code): string | undefined {
  const meta = node.meta ?? ''
  const said = [...meta.matchAll(annotated)].map((groups) => (groups[1] ?? groups[2] ?? groups[3] ?? '').trim())
  return said.length > 0 ? said.join(': ') : readFence(node, { names: titleNames, axes: [] }).label
}

// `{{ filename: 'app.ts', mark: [2] }}` and `{tabTitle: npm}` are said to whoever shows the code.
const annotated = /[{,]\s*(?:title|filename|tabTitle)\s*:\s*(?:"([^"]*)"|'([^']*)'|([^\s"'{},][^"'{},]*))/g
