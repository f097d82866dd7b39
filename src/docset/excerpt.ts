import type { MdxjsEsm } from 'mdast-util-mdx'
import { wordsOf } from '../directives/bound-uses.js'
import { namesDefinedBy } from '../directives/prop-references.js'
import { append } from '../model/append.js'
import { remember } from '../model/remember.js'
import { lengthOfFrontMatter } from '../source/frontmatter.js'
import { namesInCode, scanParsed, type Document, type ReadSettings } from './document.js'

const known = new WeakMap<Document, Map<string, Document>>()

/**
 * Some lines of a file as a document of their own: what is around them is blank, so that they keep their positions. Front
 * matter is left out; what it declares holds. ESM of the file comes along where the lines speak of its names.
 *
 * @param lines their numbers, counted from 1; they are read in the order of the file
 */
export function readExcerpt(whole: Document, lines: readonly number[], reading: ReadSettings): Document {
  const kept = [...new Set(lines)].sort((a, b) => a - b)
  const byLines = remember(known, whole, () => new Map<string, Document>())
  return remember(byLines, rangesOf(kept), () => {
    const { path, source, declaredProps, bindings, failure, diagnostics } = whole
    const text = blankAround(new Set(kept), whole)
    const parsed = scanParsed(path, text, reading.parse(text, path), reading)
    return Object.freeze({
      ...parsed.found,
      path,
      source,
      tree: parsed.tree,
      frontmatter: {},
      declaredProps,
      bindings,
      ...namesInCode(parsed.found, reading.settings),
      props: new Set([...whole.props, ...parsed.found.props]),
      failure: parsed.failure,
      syntax: whole.syntax,
      diagnostics: [
        ...diagnostics.filter((diagnostic) => diagnostic !== failure),
        ...parsed.said,
        ...(parsed.failure ? [parsed.failure] : []),
      ],
      whole,
    })
  })
}

function rangesOf(lines: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const line of lines) {
    const last = ranges.at(-1)
    if (last?.[1] === line - 1) last[1] = line
    else ranges.push([line, line])
  }
  return ranges.map((range) => range.join('-')).join()
}

// Nothing follows the last line: to what is not closed, blank lines would be content.
function blankAround(kept: ReadonlySet<number>, whole: Document): string {
  const { source } = whole
  const start = lengthOfFrontMatter(source)
  const parts = source.split(/(\r\n|\n|\r)/)
  const textOf = (line: number): string => parts[2 * line - 2] ?? ''
  const taken = withEsm(kept, whole, textOf)
  let last = 0
  for (const line of taken) last = Math.max(last, line)
  let offset = 0
  let body = ''
  for (let line = 1; line <= last; line++) {
    const text = textOf(line)
    const isKept = taken.has(line) && offset >= start
    body += (isKept ? text : blank(text)) + (parts[2 * line - 1] ?? '')
    offset = body.length
  }
  return body
}

// Parsers leave a byte order mark out of what they count.
const blank = (text: string): string => text.replace(/[^\uFEFF]/g, ' ')

function withEsm(kept: ReadonlySet<number>, { tree }: Document, textOf: (line: number) => string): Set<number> {
  const taken = new Set(kept)
  const defining = new Map<string, MdxjsEsm[]>()
  for (const node of tree.children) {
    const program = node.type === 'mdxjsEsm' ? node.data?.estree : undefined
    if (node.type !== 'mdxjsEsm' || !program) continue
    for (const name of namesDefinedBy(program)) remember(defining, name, (): MdxjsEsm[] => []).push(node)
  }
  if (defining.size === 0) return taken
  const words = wordsOf([...kept].map(textOf).join('\n'))
  for (let word = words.pop(); word !== undefined; word = words.pop()) {
    const nodes = defining.get(word) ?? []
    defining.delete(word)
    for (const { value, position } of nodes) {
      if (!position || taken.has(position.start.line)) continue
      append(words, wordsOf(value))
      for (let line = position.start.line; line <= position.end.line; line++) taken.add(line)
    }
  }
  return taken
}
