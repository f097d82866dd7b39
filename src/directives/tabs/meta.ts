/** What the meta of a block of code says of it as a panel. */
export interface Meta {
  /** What it says under a name that labels go by. */
  readonly named: string | undefined
  readonly words: string | undefined
}

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

// `title="React"`, `{title: React}`, or any other word.
const word =
  /(?<![\w-])([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S*))|\{\s*([\w-]+)\s*:([^{}]*)\}|\{[^{}]*\}|\[[^[\]]*\](?!\S)|\S+/g

/** A word of a meta, and where it stands. */
interface Word {
  readonly text: string
  readonly start: number
  readonly name: string | undefined
  readonly value: string | undefined
}

/**
 * Reads the meta of a block of code: `title="React"`, `[React]`, or the words that are no setting: `React {1,3} /use/
 * wrap=false`.
 *
 * @param names those that labels go by, in the order in which they count
 * @param lang the language of the block, which goes by `lang`
 */
export function readMeta(meta: string, names: ReadonlySet<string>, lang?: string | null): Meta {
  const rest: string[] = []
  const found = new Map<string, string>(lang ? [['lang', lang]] : [])
  let bracketed: string | undefined
  for (const { text, name, value } of wordsOf(withoutAnnotation(meta))) {
    if (name !== undefined && value !== undefined) found.set(name, value)
    else if (text.startsWith('[') && text.endsWith(']')) bracketed ??= labelIn(text.slice(1, -1))
    else if (!text.startsWith('{') && !/^\/.+\/$/.test(text)) rest.push(text)
  }
  const named = [...names].map((name) => found.get(name)).find((value) => value !== undefined)
  const words = rest.filter((one) => !settings.has(one))
  return { named, words: bracketed ?? (words.join(' ') || undefined) }
}

/** A meta without what it says under some names; `null` where nothing else is left. */
export function metaWithout(meta: string | null | undefined, names: ReadonlySet<string>): string | null {
  let left = meta ?? ''
  for (const { text, start, name } of wordsOf(left).reverse())
    if (name !== undefined && names.has(name))
      left = `${left.slice(0, start).trimEnd()}${left.slice(start + text.length)}`.trimStart()
  return left === '' ? null : left
}

function wordsOf(meta: string): Word[] {
  return [...meta.matchAll(word)].map((match) => {
    const [text, equated, double, single, bare, keyed, inBraces] = match
    return { text, start: match.index, name: equated ?? keyed, value: double ?? single ?? bare ?? inBraces?.trim() }
  })
}

const labelIn = (bracketed: string): string | undefined =>
  bracketed === '' || settings.has(bracketed) ? undefined : bracketed

// `{{ mark: [2] }}` is said to whoever shows the code.
function withoutAnnotation(meta: string): string {
  const start = meta.indexOf('{{')
  const end = meta.lastIndexOf('}}')
  return start < 0 || end < start ? meta : `${meta.slice(0, start)} ${meta.slice(end + 2)}`
}
