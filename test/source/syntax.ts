import type { Nodes, Root } from 'mdast'
import type { Options } from '../../src/index.js'
import { normalizeOptions } from '../../src/model/normalize-options.js'
import { parserSyntaxOf } from '../../src/source/parse.js'
import { remarkParser } from '../../src/source/remark/remark-parser.js'
import { Processors } from '../../src/source/remark/processors.js'

/** The options of a resolver that reads all of it. */
export const all = { syntax: { headingIds: true, comments: true, admonitions: true } } satisfies Options

/** The same, normalised. */
export const syntax = parserSyntaxOf(normalizeOptions(all, remarkParser))

const processors = new Processors(syntax)

/** Parses MDX with all that the option `syntax` adds. */
export const parseAll = (mdx: string): Root => processors.parse(mdx, 'mdx')

/** A tree as data, without positions and programs; or that the text has an error. */
export function shapeOf(parse: () => Root): unknown {
  try {
    return shape(parse())
  } catch {
    return 'error'
  }
}

function shape(node: Nodes): unknown {
  const fields = Object.entries(node).filter(([name]) => name !== 'data' && name !== 'position')
  const label = node.data && 'directiveLabel' in node.data ? { isLabel: true } : {}
  const children = 'children' in node ? { children: node.children.map(shape) } : {}
  return { ...Object.fromEntries(fields), ...label, ...children }
}

/** Each node in words, with its text in the file: `heading "# a"`. */
export function textsOf(tree: Root, source: string): string[] {
  const found: string[] = []
  const walk = (node: Nodes): void => {
    const { start, end } = node.position ?? {}
    if (node.type !== 'root') found.push(`${node.type} ${JSON.stringify(source.slice(start?.offset, end?.offset))}`)
    if ('children' in node) node.children.forEach(walk)
  }
  walk(tree)
  return found
}
