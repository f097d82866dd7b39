import type { Root } from 'mdast'
import { describeValue } from '../model/describe-value.js'

const parents: ReadonlySet<string> = new Set([
  'blockquote',
  'delete',
  'emphasis',
  'footnoteDefinition',
  'heading',
  'link',
  'linkReference',
  'list',
  'listItem',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'paragraph',
  'root',
  'strong',
  'table',
  'tableCell',
  'tableRow',
])

/** By type of node, the fields that have to be a string. */
const strings: Readonly<Record<string, string>> = {
  code: 'value',
  definition: 'identifier',
  footnoteDefinition: 'identifier',
  footnoteReference: 'identifier',
  html: 'value',
  image: 'url',
  imageReference: 'identifier',
  inlineCode: 'value',
  link: 'url',
  linkReference: 'identifier',
  mdxFlowExpression: 'value',
  mdxTextExpression: 'value',
  mdxjsEsm: 'value',
  text: 'value',
  yaml: 'value',
}

/** What an option gave is no tree: the fault of a program, not of a text. */
export class NoTreeError extends TypeError {}

/**
 * The tree that an option made of a file.
 *
 * @throws {TypeError} where it is none: no root, or a node in it has not what all of its type have
 */
export function expectTree(given: unknown, option: string, path: string): Root {
  if (!isRoot(given)) {
    throw new NoTreeError(
      `Expected \`${option}\` to give a tree of type \`root\` for \`${path}\`, not ${describeNode(given)}`,
    )
  }
  expectNodes(
    [given],
    (wrong) => new NoTreeError(`Expected \`${option}\` to give ${wrong}, in the tree of \`${path}\``),
  )
  return given
}

/**
 * Looks through nodes, and all that is in them.
 *
 * @param refuse makes the error of what is wrong
 * @param lists by type of node, fields beside `children` that hold nodes
 * @throws {TypeError} where one has not what all of its type have
 */
export function expectNodes(
  nodes: readonly unknown[],
  refuse: (wrong: string) => TypeError,
  lists: Readonly<Record<string, readonly string[]>> = {},
): void {
  const seen = new Set(nodes)
  for (const node of seen) {
    if (!isNode(node)) throw refuse(`nodes with a type, not ${describeNode(node)}`)
    const { type, children } = node
    const field = Object.hasOwn(strings, type) ? strings[type] : undefined
    if (field !== undefined && typeof node[field] !== 'string')
      throw refuse(`each \`${type}\` a \`${field}\` that is a string, not ${describeValue(node[field])}`)
    if (type.startsWith('mdxJsx') && !Array.isArray(node.attributes))
      throw refuse(`each \`${type}\` an array of \`attributes\`, not ${describeValue(node.attributes)}`)
    const own = Object.hasOwn(lists, type) ? (lists[type] ?? []) : []
    for (const name of children === undefined && !parents.has(type) ? own : ['children', ...own]) {
      const list = node[name]
      if (!Array.isArray(list)) throw refuse(`each \`${type}\` an array of \`${name}\`, not ${describeValue(list)}`)
      for (const child of Array.from<unknown>(list)) seen.add(child)
    }
  }
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> & { readonly type: string } {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function isRoot(value: unknown): value is Root {
  return isNode(value) && value.type === 'root'
}

const describeNode = (value: unknown): string => (isNode(value) ? `a \`${value.type}\`` : describeValue(value))
