import type { Root } from 'mdast'
import type { Point, Position } from 'unist'
import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import type { Settings } from '../model/settings.js'
import type { Parser, ParserSyntax } from '../model/parser.js'
import { explainPipe, unescapePipes } from './cell-pipes.js'
import { dropParentheses } from './parentheses.js'
import { withPlaceholders } from './placeholders/with-placeholders.js'
import { expectTree, NoTreeError } from './expect-tree.js'
import { isOwnParser } from './own-parsers.js'
import { readHeadingMarks } from './syntax/heading-marks.js'
import { openFences } from './syntax/open-fences.js'
import { expectRoom } from '../model/stack.js'

/** What parsing gave of a text: a tree, or why there is none. */
export interface ParsedText {
  readonly tree: Root
  readonly failure?: Failure
  /** What is to be said of how it was read. */
  readonly diagnostics: readonly object[]
}

/** The same, as the library has it. */
export interface Parsed extends ParsedText {
  readonly diagnostics: readonly Diagnostic[]
  /** The same packed, where files are. */
  readonly packed?: Packed
}

/** What was parsed of a text, as bytes; `stored` where a store has them, and is asked again. */
export type Packed = Uint8Array | 'stored'

/** Why a text could not be parsed, and where. */
export interface Failure {
  readonly why: string
  readonly position: Position | undefined
  readonly cause: unknown
}

/** Parses a file. */
export type ParseFile = (source: string, path: string) => Parsed

/**
 * Makes what parses the files of a resolver: all that options say of how files are written, around a parser.
 *
 * @throws {TypeError} where the parser cannot read such syntax, or a plugin cannot be used; what is made, where what it
 *   is told to use gives no tree
 */
export function createParseFile(settings: Settings): ParseFile {
  const { parser, format } = settings
  if (typeof parser === 'function')
    return (source, path) => attempt(source, () => asParsed(expectTree(parser(source, path), 'parse', path)))
  const { mdx, markdown } = parser.create(parserSyntaxOf(settings))
  const finish = createFinish(parser, settings)
  const readMdx: ParseFile = (source, path) => attempt(source, () => asParsed(finish(mdx(source, path), source, path)))
  if (markdown === undefined && format === 'md')
    throw new TypeError(
      `Expected a parser that reads Markdown for \`format: 'md'\`: \`${parser.name}\` has no \`markdown\``,
    )
  const readMarkdown: ParseFile | undefined =
    markdown &&
    ((source, path) =>
      attempt(source, () => {
        const { tree, kept } = markdown(source, path)
        const diagnostics = kept.map(({ position, actual, expected }) =>
          diagnose('html-kept', path, position, { actual, expecting: expected }),
        )
        return { tree: finish(tree, source, path), diagnostics }
      }))
  return withPlaceholders(settings, (written, path) => {
    const source = openFences(written, settings.syntax.fences)
    if (format === 'mdx' || readMarkdown === undefined || !/\.md$/i.test(path)) return readMdx(source, path)
    return format === 'md' ? readMarkdown(source, path) : detect(readMdx, readMarkdown, source, path)
  })
}

function detect(readMdx: ParseFile, readMarkdown: ParseFile, source: string, path: string): Parsed {
  const parsed = readMdx(source, path)
  if (!parsed.failure) return parsed
  const fallback = readMarkdown(source, path)
  if (fallback.failure) return parsed
  const { why, position, cause } = parsed.failure
  const said = diagnose('markdown-fallback', path, position, { why }, cause)
  return { ...fallback, diagnostics: [said, ...fallback.diagnostics] }
}

/** What a parser is told of how files are written. */
export function parserSyntaxOf({ syntax, remarkPlugins: plugins }: Settings): ParserSyntax {
  const { headingIds, comments, admonitions } = syntax
  return {
    headingIds: headingIds.has('braces'),
    comments,
    admonitions: typeof admonitions === 'boolean' ? admonitions : new Set(admonitions),
    plugins,
  }
}

// What all parsers leave as it is written is read here.
function createFinish(
  parser: Parser,
  { syntax, remarkPlugins }: Settings,
): (tree: Root, source: string, path: string) => Root {
  const marks = new Set([...syntax.headingIds].filter((mark) => mark !== 'braces'))
  const isTree = isOwnParser(parser) && remarkPlugins.length === 0
  const option = remarkPlugins.length === 0 ? 'parser' : 'remarkPlugins'
  return (given, source, path) => {
    const tree = isTree ? given : expectTree(given, option, path)
    if (source.includes('\\|')) unescapePipes(tree)
    if (marks.size > 0) readHeadingMarks(tree, marks)
    dropParentheses(tree, source)
    return tree
  }
}

const asParsed = (tree: Root): Parsed => ({ tree, diagnostics: [] })

function attempt(source: string, read: () => Parsed): Parsed {
  try {
    return read()
  } catch (error) {
    if (error instanceof NoTreeError) throw error
    expectRoom(error)
    return { tree: { type: 'root', children: [] }, failure: readFailure(error, source), diagnostics: [] }
  }
}

function readFailure(error: unknown, source: string): Failure {
  const message = readMessage(error)
  const words = message?.reason ?? (error instanceof Error ? error.message : String(error))
  const position = message?.position ?? positionIn(words)
  const why = message?.position ? words : words.replace(positionAtEnd, '')
  return { why: explainPipe(why, position, source), position, cause: error }
}

const positionAtEnd = / \(\d+:\d+-\d+:\d+\)$/

// Where the end of a file comes too early, the parser says only in words where what is not closed was opened.
function positionIn(reason: string): Position | undefined {
  const [, line, column, endLine, endColumn] = /\((\d+):(\d+)-(\d+):(\d+)\)/.exec(reason) ?? []
  if (line === undefined) return undefined
  return {
    start: { line: Number(line), column: Number(column) },
    end: { line: Number(endLine), column: Number(endColumn) },
  }
}

// A host may have a copy of vfile-message of its own, so its messages are told by their shape. Without a reason an error
// is none: engines give any error the line and column of the program that threw it.
function readMessage(error: unknown): { reason: string; position: Position | undefined } | undefined {
  if (!isObject(error) || typeof error.reason !== 'string') return undefined
  const { reason, ruleId, cause } = error
  // That it could not be parsed is said around what could not.
  const words = ruleId === 'acorn' && cause instanceof Error ? `${reason}: ${cause.message}` : reason
  return { reason: words, position: asPosition(error.place) ?? asPosition(error) }
}

function asPosition(given: unknown): Position | undefined {
  const { start, end } = isObject(given) && 'start' in given ? given : { start: given, end: given }
  const [from, to] = [asPoint(start), asPoint(end)]
  return from && to && { start: from, end: to }
}

function asPoint(point: unknown): Point | undefined {
  if (!isObject(point)) return undefined
  const { line, column, offset } = point
  if (typeof line !== 'number' || typeof column !== 'number') return undefined
  return { line, column, ...(typeof offset === 'number' ? { offset } : {}) }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
