import type { Program } from 'estree'
import { namesDefinedBy } from '../directives/prop-references.js'
import { remember } from '../model/remember.js'
import { lengthOfFrontMatter } from '../source/frontmatter.js'
import { parseAndScan, type Document, type ReadSettings } from './document.js'

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
    const { path, source, declaredProps, failure, diagnostics } = whole
    const parsed = parseAndScan(path, blankAround(new Set(kept), whole), reading)
    return Object.freeze({
      ...parsed.found,
      path,
      source,
      tree: parsed.tree,
      frontmatter: {},
      declaredProps,
      props: new Set([...whole.props, ...parsed.found.props]),
      failure: parsed.failure,
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
  const waiting = new Set(tree.children.filter((node) => node.type === 'mdxjsEsm'))
  let text = [...kept].map(textOf).join('\n')
  const isSpokenOf = (program: Program | null | undefined): boolean =>
    program !== null && program !== undefined && namesDefinedBy(program).some((name) => speaksOf(text, name))
  for (let isMore = waiting.size > 0; isMore;) {
    isMore = false
    for (const node of waiting) {
      if (!isSpokenOf(node.data?.estree) || !node.position) continue
      waiting.delete(node)
      isMore = true
      text += `\n${node.value}`
      for (let line = node.position.start.line; line <= node.position.end.line; line++) taken.add(line)
    }
  }
  return taken
}

function speaksOf(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isNameAt(text[at - 1]) && !isNameAt(text[at + name.length])) return true
  }
  return false
}

const isNameAt = (character = ''): boolean => /[\p{ID_Continue}$]/u.test(character)
