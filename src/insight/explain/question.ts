import type { Nodes } from 'mdast'
import type { Docset } from '../../docset/docset.js'
import { isPage } from '../../docset/pages.js'
import { describeValue } from '../../model/describe-value.js'
import { expectCount, expectIterable, rejectUnknown } from '../../model/expect.js'
import type { Reader } from '../../model/reader.js'
import { isRecord } from '../../model/record.js'
import { textLinesOf } from '../../model/text-lines.js'
import { expectFile, expectReader } from '../../output/misuse.js'
import { readWanted, type Wanted } from '../../output/wanted.js'

/** Whom a question is about. */
export interface AboutWhom {
  /** Only these pages. Default: all that lead there. */
  readonly pages?: Iterable<string>
  /** Only readers with these values. Default: all. */
  readonly reader?: Reader
}

/** Asks about what stands on a line. */
export interface LineQuestion extends AboutWhom {
  readonly path: string
  /** Counted from 1. */
  readonly line: number
}

/** Asks about a text, white space aside, wherever it stands. */
export interface TextQuestion extends AboutWhom {
  readonly text: string
  /** Only in this file. Default: in all. */
  readonly path?: string
  /** How many locations are told of, at most. Default: 20. */
  readonly limit?: number
}

/** Asks where a node of an output was written, and what let it through. */
export interface NodeQuestion {
  readonly page: string
  readonly reader?: Reader
  /** A node of the tree that the page has for the reader. */
  readonly node: Nodes
}

/** A question about what stands in files, read. */
export interface ReadQuestion {
  readonly path: string | undefined
  readonly line: number | undefined
  readonly text: string | undefined
  readonly limit: number
  readonly pages: readonly string[] | undefined
  /** Those it is narrowed to. */
  readonly reader: Reader
  readonly isWanted: Wanted
}

const usualLimit = 20
const examples = '`{ path, line }`, `{ text }` or `{ page, reader, node }`'

/** @throws {TypeError} where it is none, or names what is not there */
export function readQuestion(question: object, docset: Docset): ReadQuestion {
  if ('page' in question && !('line' in question || 'text' in question))
    throw new TypeError(`Expected a question about a page to have a \`node\`, as in ${examples}`)
  rejectUnknown('part of a question', question, ['path', 'line', 'text', 'limit', 'pages', 'reader'])
  const given = new Map<string, unknown>(Object.entries(question))
  const [path, line, text] = [given.get('path'), given.get('line'), given.get('text')]
  if ((line === undefined) === (text === undefined)) throw new TypeError(`Expected a question such as ${examples}`)
  if (text !== undefined && (typeof text !== 'string' || text.trim() === ''))
    throw new TypeError(`Expected \`text\` to be a text that is not blank, not ${describeValue(text)}`)
  const file = path === undefined && text !== undefined ? undefined : expectFile(path, docset)
  const pages = given.get('pages')
  const limit = given.get('limit') ?? usualLimit
  expectCount('`limit`', limit, 1)
  const reader = expectReader(given.get('reader') ?? {}, docset)
  return {
    path: file,
    line: file === undefined || line === undefined ? undefined : expectLine(line, file, docset),
    text,
    limit,
    pages:
      pages === undefined ? undefined : expectIterable('pages', pages, 'paths').map((page) => expectPage(page, docset)),
    reader,
    isWanted: readWanted(undefined, reader, docset) ?? (() => true),
  }
}

function expectLine(line: unknown, path: string, { source }: Docset): number {
  const count = textLinesOf(source(path)).length
  if (typeof line === 'number' && Number.isInteger(line) && line >= 1 && line <= count) return line
  throw new TypeError(`Expected \`line\` to be from 1 to ${count}, as \`${path}\` has them, not ${describeValue(line)}`)
}

function expectPage(page: unknown, docset: Docset): string {
  const path = expectFile(page, docset)
  if (isPage(path, docset)) return path
  throw new TypeError(`Expected \`${path}\` to be a page, not a partial or a variant file`)
}

/** Whether a question is about a node. */
export const isAboutNode = (question: object): question is NodeQuestion => isRecord(question) && 'node' in question
