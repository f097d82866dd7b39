import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Point, Position } from 'unist'
import type { Settings } from '../model/settings.js'
import { expectTree } from './expect-tree.js'

/** A tree, or why there is none. */
export type Parsed =
  | { readonly tree: Root; readonly failure?: undefined }
  | {
      readonly tree: Root
      readonly failure: { readonly why: string; readonly position: Position | undefined; readonly cause: unknown }
    }

/** Parses MDX. */
export type Parser = (source: string, path: string) => Parsed

/**
 * Makes the parser of a resolver: that of the settings, or remark with MDX, GFM and front matter.
 *
 * @throws {TypeError} where a plugin cannot be used; the parser, where what it is told to use gives no tree
 */
export function createParser(settings: Settings): Parser {
  const processor = createProcessor(settings)
  const parse = settings.parse ?? ((source: string): Root => processor.parse(source))
  const option = settings.parse ? 'parse' : settings.remarkPlugins.length > 0 ? 'remarkPlugins' : undefined
  const parsed = (source: string, path: string): Parsed => {
    try {
      return { tree: parse(source, path) }
    } catch (error) {
      const message = readMessage(error)
      const why = message?.reason ?? (error instanceof Error ? error.message : String(error))
      return {
        tree: { type: 'root', children: [] },
        failure: { why, position: message?.position ?? positionIn(why), cause: error },
      }
    }
  }
  return (source, path) => {
    const result = parsed(source, path)
    if (option !== undefined) expectTree(result.tree, option, path)
    return result
  }
}

function createProcessor({ remarkPlugins }: Settings): { parse(source: string): Root } {
  const base = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter)
  try {
    return base.use(remarkPlugins).freeze()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new TypeError(`Expected \`remarkPlugins\` to hold plugins that can be used: ${why}`, { cause: error })
  }
}

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
