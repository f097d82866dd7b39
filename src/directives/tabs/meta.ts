/** What the meta of a block of code says of it as a panel. */
export interface Meta {
  /** What it says under a name that labels go by. */
  readonly named: string | undefined
  /** All that it says by names. */
  readonly entries: ReadonlyMap<string, string>
  readonly words: string | undefined
}

// Words by which the tools of ecosystems set how code is shown, beside those that begin as a switch does.
const settings: ReadonlySet<string> = new Set([
  'copy',
  'expandable',
  'lineNumbers',
  'lines',
  'live',
  'nocopy',
  'npm2yarn',
  'runnable',
  'twoslash',
  'wrap',
])

const isSetting = (word: string): boolean =>
  settings.has(word) || /^(?:disable|enable|hide|no|should|show)[A-Z]/.test(word)

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

// What an annotation is made of: texts, marks and other words.
const token = /"[^"]*"|'[^']*'|[[\]{},:]|[^\s"'[\]{},:]+/g

/**
 * Reads the meta of a block of code: `title="React"`, `{{ title: 'React' }}`, `[React]`, or the words that are no
 * setting: `React {1,3} /use/ wrap=false`.
 *
 * @param names those that labels go by, in the order in which they count
 * @param lang the language of the block, which goes by `lang`
 * @param marks words that make it the label, where they stand alone
 */
export function readMeta(
  meta: string,
  names: ReadonlySet<string>,
  lang?: string | null,
  marks?: ReadonlySet<string>,
): Meta {
  const rest: string[] = []
  const entries = new Map<string, string>()
  let bracketed: string | undefined
  const { before, annotation, behind } = splitMeta(meta)
  for (const { text, name, value } of [...entriesOf(annotation), ...wordsOf(`${before} ${behind}`)]) {
    if (name !== undefined && value !== undefined) entries.set(name, value)
    else if (text.startsWith('[') && text.endsWith(']')) bracketed ??= labelIn(text.slice(1, -1))
    else if (!text.startsWith('{') && !/^\/.+\/$/.test(text)) rest.push(text)
  }
  const isMarked = rest.some((one) => marks?.has(one))
  const said = [...names].map((name) => entries.get(name) ?? (name === 'lang' && lang ? lang : undefined))
  const named = said.find((value) => value !== undefined) ?? (isMarked && lang ? lang : undefined)
  const words = rest.filter((one) => !isSetting(one))
  return { named, entries, words: bracketed ?? (words.join(' ') || undefined) }
}

/** A meta without what it says under some names, and without these; `null` where nothing else is left. */
export function metaWithout(meta: string | null | undefined, names: ReadonlySet<string>): string | null {
  let left = withoutEntries(meta ?? '', names)
  for (const { text, start, name } of wordsOf(left).reverse())
    if (names.has(name ?? text))
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
  bracketed === '' || isSetting(bracketed) ? undefined : bracketed

interface Split {
  readonly before: string
  /** `{{ mark: [2] }}`: what is said to whoever shows the code. */
  readonly annotation: string
  readonly behind: string
}

function splitMeta(meta: string): Split {
  const start = meta.indexOf('{{')
  const end = meta.lastIndexOf('}}') + 2
  if (start < 0 || end < start + 2) return { before: meta, annotation: '', behind: '' }
  return { before: meta.slice(0, start), annotation: meta.slice(start, end), behind: meta.slice(end) }
}

// `title: 'React'`, of the annotation itself and no list or object in it.
function entriesOf(annotation: string): Word[] {
  const tokens = [...annotation.matchAll(token)]
  let depth = 0
  return tokens.flatMap((key, at): Word[] => {
    const [word] = key
    if (word === '{' || word === '[') depth++
    if (word === '}' || word === ']') depth--
    const [colon, value, end] = tokens.slice(at + 1, at + 4)
    const isText = value !== undefined && /^["']/.test(value[0]) && (end?.[0] === ',' || end?.[0] === '}')
    if (depth !== 2 || colon?.[0] !== ':' || !isText) return []
    const text = annotation.slice(key.index, value.index + value[0].length)
    return [{ text, start: key.index, name: word.replace(/["']/g, ''), value: value[0].slice(1, -1) }]
  })
}

function withoutEntries(meta: string, names: ReadonlySet<string>): string {
  const { before, annotation, behind } = splitMeta(meta)
  let left = annotation
  for (const { text, start, name, value } of entriesOf(left).reverse()) {
    if (name === undefined || value === undefined || !names.has(name)) continue
    const [head, tail] = [left.slice(0, start), left.slice(start + text.length)]
    left = tail.trimStart().startsWith(',') ? head + tail.replace(/^\s*,\s*/, '') : head.replace(/,\s*$/, '') + tail
  }
  if (left === annotation) return meta
  return /^\{\{\s*\}\}$/.test(left) ? `${before.trimEnd()}${behind}`.trimStart() : before + left + behind
}
