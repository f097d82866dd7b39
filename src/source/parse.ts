import type { Root } from 'mdast'
import type { Point, Position } from 'unist'
import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import type { Settings } from '../model/settings.js'
import { explainPipe } from './cell-pipes.js'
import { htmlToElements } from './html/to-elements.js'
import { withPlaceholders } from './placeholders/with-placeholders.js'
import { Processors } from './processors.js'
import { expectTree } from './expect-tree.js'
import { openFences } from './syntax/open-fences.js'
import { expectRoom } from '../model/stack.js'

/** A tree, or why there is none. */
export interface Parsed {
  readonly tree: Root
  readonly failure?: Failure
  /** What is to be said of how it was read. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Why a text could not be parsed, and where. */
export interface Failure {
  readonly why: string
  readonly position: Position | undefined
  readonly cause: unknown
}

/** Parses MDX, and Markdown. */
export type Parser = (source: string, path: string) => Parsed

/**
 * Makes the parser of a resolver: that of the settings, or remark with MDX, GFM and front matter.
 *
 * @throws {TypeError} where a plugin cannot be used; the parser, where what it is told to use gives no tree
 */
export function createParser(settings: Settings): Parser {
  const { parse, format } = settings
  if (parse) {
    return (source, path) =>
      expectParsed(
        attempt(source, () => asParsed(parse(source, path))),
        'parse',
        path,
      )
  }
  const processors = new Processors(settings.remarkPlugins, settings.syntax)
  const read = withPlaceholders(settings, (written, path) => {
    const source = openFences(written, settings.syntax.fences)
    const isMarkdown = format !== 'mdx' && /\.md$/i.test(path)
    if (isMarkdown && format === 'md') return attempt(source, () => readMarkdown(source, path, processors))
    const parsed = attempt(source, () => asParsed(processors.parseMdx(source)))
    if (!isMarkdown || !parsed.failure) return parsed
    const { failure } = parsed
    const fallback = attempt(source, () => readMarkdown(source, path, processors))
    if (fallback.failure) return parsed
    const { why, position, cause } = failure
    const said = diagnose('markdown-fallback', path, position, { why }, cause)
    return { ...fallback, diagnostics: [said, ...fallback.diagnostics] }
  })
  if (settings.remarkPlugins.length === 0) return read
  processors.checkPlugins()
  return (source, path) => expectParsed(read(source, path), 'remarkPlugins', path)
}

function expectParsed(parsed: Parsed, option: string, path: string): Parsed {
  expectTree(parsed.tree, option, path)
  return parsed
}

const asParsed = (tree: Root): Parsed => ({ tree, diagnostics: [] })

function attempt(source: string, read: () => Parsed): Parsed {
  try {
    return read()
  } catch (error) {
    expectRoom(error)
    return { tree: { type: 'root', children: [] }, failure: readFailure(error, source), diagnostics: [] }
  }
}

function readMarkdown(source: string, path: string, processors: Processors): Parsed {
  const withComponents = attempt(source, () => asParsed(processors.parseMarkdownWithComponents(source)))
  // Components that do not nest, or a type such as `Promise<T>`: as raw HTML, only what is wrong stays as it is.
  const tree = withComponents.failure ? processors.parseMarkdown(source) : withComponents.tree
  if (!source.includes('<')) return { tree, diagnostics: [] }
  const kept = htmlToElements(tree, source)
  return { tree, diagnostics: kept.map(({ position, ...args }) => diagnose('html-kept', path, position, args)) }
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
  return { reason: error.reason, position: asPosition(error.place) ?? asPosition(error) }
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
