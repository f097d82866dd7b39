import type { Nodes, Root } from 'mdast'
import { isDeepStrictEqual } from 'node:util'
import { expectParser } from '../model/expect-parser.js'
import type { Parser, ParserSyntax } from '../model/parser.js'
import { remarkParser } from '../source/remark/remark-parser.js'
import { accepted, refused } from './texts.js'

type ParseText = (text: string) => Root

/**
 * Puts a parser through texts that hold a piece of everything, and through texts that are no MDX.
 *
 * @returns what it does otherwise than `Parser` has it, in words; nothing where it keeps to it
 * @throws {TypeError} where it is no parser
 */
export function findBreaches(parser: Parser): string[] {
  const { mdx } = expectParser(parser).create(plain)
  const parse = (text: string): Root => mdx(text, 'page.mdx')
  return [...accepted.flatMap((text) => breachesIn(text, parse)), ...refused.flatMap((text) => whereRead(text, parse))]
}

const plain: ParserSyntax = { headingIds: false, comments: false, admonitions: false, plugins: [] }

/** What all trees are held against. */
const reference = (text: string): Root => read(text, 'page.mdx')
const read = remarkParser.create(plain).mdx

function breachesIn(text: string, parse: ParseText): string[] {
  const name = JSON.stringify(text.slice(0, 60))
  let tree: Root
  try {
    tree = parse(text)
  } catch (error) {
    return [`refuses ${name}: ${String(error)}`]
  }
  const breaches: string[] = []
  if (tree === parse(text)) breaches.push(`hands out one tree twice for ${name}`)
  const expected = reference(text)
  if (!isDeepStrictEqual(tree, expected)) breaches.push(`has another tree than the reference for ${name}`)
  if (/^---[ \t]*\n(?:.*\n)*?---[ \t]*$/m.test(text) && text.startsWith('---') && tree.children[0]?.type !== 'yaml')
    breaches.push(`has no front matter for ${name}`)
  for (const node of nodesIn(tree)) if (isCode(node) && !node.data?.estree) breaches.push(`has no estree for ${name}`)
  freezeWhole(tree)
  if (!isDeepStrictEqual(tree, expected)) breaches.push(`changes a frozen tree of ${name}`)
  return breaches
}

function whereRead(text: string, parse: ParseText): string[] {
  const name = JSON.stringify(text)
  try {
    parse(text)
    return [`reads ${name}, which is no MDX`]
  } catch (error) {
    const message = error as { reason?: unknown; place?: unknown; message?: unknown }
    const hasPlace = message.place !== undefined || /\(\d+:\d+/.test(String(message.reason))
    return typeof message.reason === 'string' && hasPlace ? [] : [`does not say where ${name} is wrong`]
  }
}

function nodesIn(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap((child) => nodesIn(child))] : [node]
}

const isCode = (node: Nodes): node is Extract<Nodes, { data?: { estree?: unknown } | undefined }> =>
  node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'

function freezeWhole(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const key of Object.keys(value)) {
    const { value: held } = Object.getOwnPropertyDescriptor(value, key) ?? {}
    freezeWhole(held)
  }
}
