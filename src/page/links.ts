import type { Expression, Program } from 'estree'
import type { Nodes, Root } from 'mdast'
import type { MdxJsxAttribute, MdxJsxAttributeValueExpression, MdxJsxExpressionAttribute } from 'mdast-util-mdx'
import type { Position } from 'unist'
import { attributeOf, literalOf } from '../directives/attributes.js'
import { readBindings } from '../directives/bindings.js'
import { expressionOf } from '../directives/evaluate.js'
import { isElement, type JsxElement } from '../directives/jsx.js'
import { append } from '../model/append.js'
import { linksInCode, urlsIn, type CodeLink, type KeysOf } from './links-in-code.js'

/** URLs of the definitions in a tree, by identifier; the first counts. */
export type Definitions = ReadonlyMap<string, string>

/** Attributes, and keys of data in attributes, that hold URLs beside `href`, by the name of their element. */
export type UrlAttributes = ReadonlyMap<string, ReadonlySet<string>>

/** A link of a flat page. */
export interface Link {
  readonly url: string
  /** What it stands in: of a constant that an element shows, the statement. */
  readonly node: Nodes
  /** Where it is written; left out where it is not known. */
  readonly position?: Position
}

const href: ReadonlySet<string> = new Set(['href'])

export function definitionsIn(tree: Root): Definitions {
  const found = new Map<string, string>()
  walk(tree, (node) => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node.url)
  })
  return found
}

/** The URL that a node links to by itself. */
export function urlOf(node: Nodes, definitions: Definitions): string | undefined {
  if (node.type === 'link') return node.url
  if (node.type === 'linkReference') return definitions.get(node.identifier)
  const attribute = isElement(node) ? attributeOf(node, href) : undefined
  const value = attribute && literalOf(attribute)?.value
  return typeof value === 'string' ? value : undefined
}

/**
 * All links of a tree, in document order: also those in data that elements are given, and in code.
 *
 * @param attributes those that hold URLs beside `href`. Default: none
 */
export function linksIn(tree: Root, attributes: UrlAttributes = new Map()): Link[] {
  const definitions = definitionsIn(tree)
  const constants = constantsIn(tree)
  const keysOf: KeysOf = (element) => {
    const own = attributes.get(element ?? '')
    return own ? new Set([...href, ...own]) : href
  }
  const found: Link[] = []
  walk(tree, (node) => {
    if (isElement(node)) append(found, linksOf(node, keysOf, constants))
    else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      const code = mayHoldUrls(node.value) ? node.data?.estree : undefined
      if (code) append(found, placed(linksInCode(code, null, keysOf), node))
    } else {
      const url = urlOf(node, definitions)
      if (url !== undefined) found.push({ url, ...placeOf(node), node })
    }
  })
  return found
}

function linksOf(node: JsxElement, keysOf: KeysOf, constants: Constants): Link[] {
  const keys = keysOf(node.name)
  const texts = new Set<string>()
  const found: Link[] = []
  for (const attribute of node.attributes) {
    const isNamed = attribute.type === 'mdxJsxAttribute' && keys.has(attribute.name)
    if (isNamed && typeof attribute.value === 'string') texts.add(attribute.value)
    const code = codeOf(attribute)
    if (code === undefined) continue
    const constant = constants.get(code.value.trim())
    if (constant) append(found, placed(linksInCode(constant.expression, node.name, keysOf), constant.node))
    const program = mayHoldUrls(code.value) ? code.data?.estree : undefined
    const expression = isNamed ? expressionOf(program) : undefined
    if (expression) append(found, placed(urlsIn(expression), node))
    if (program) append(found, placed(linksInCode(program, node.name, keysOf), node))
  }
  return [...[...texts].map((url): Link => ({ url, ...placeOf(node), node })), ...found]
}

function codeOf(
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
): MdxJsxAttributeValueExpression | MdxJsxExpressionAttribute | undefined {
  if (attribute.type === 'mdxJsxExpressionAttribute') return attribute
  return typeof attribute.value === 'object' ? (attribute.value ?? undefined) : undefined
}

// A text in code has quotes.
const mayHoldUrls = (code: string): boolean => /["'`]/.test(code)

const placeOf = ({ position }: Nodes): Pick<Link, 'position'> => (position ? { position } : {})

const placed = (links: readonly CodeLink[], node: Nodes): Link[] =>
  links.map((link) => ({ ...placeOf(node), ...link, node }))

/** Data that a page gives names to, and the statements that do. */
type Constants = ReadonlyMap<string, { readonly expression: Expression; readonly node: Nodes }>

function constantsIn(tree: Root): Constants {
  const found = new Map<string, { readonly expression: Expression; readonly node: Nodes }>()
  for (const node of tree.children) {
    if (node.type !== 'mdxjsEsm' || !mayHoldUrls(node.value) || !/[[{]/.test(node.value)) continue
    const program: Program | null | undefined = node.data?.estree
    if (!program) continue
    for (const [name, binding] of readBindings([{ program }]).locals)
      if (binding.kind === 'value') found.set(name, { expression: binding.expression, node })
  }
  return found
}

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node)
  if ('children' in node) for (const child of node.children) walk(child, visit)
}
