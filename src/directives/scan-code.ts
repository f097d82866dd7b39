import type { Node as EstreeNode } from 'estree'
import type { Node } from 'unist'
import { propsIn, type FoundCode } from './code-sites.js'
import type { CodeSite, Directive, Markup, Site } from './directive.js'
import { jsxIn, type CodeJsx } from './jsx-in-code.js'
import { jsxToNodes } from './jsx-to-nodes.js'
import type { Mentions } from './mentions.js'
import { everyProp } from './prop-references.js'
import type { WalkApart } from './walk-apart.js'

/** What the code of a file adds to what is found in it. */
export interface CodeFindings {
  readonly byNode: ReadonlyMap<Node, Directive>
  readonly byCode: Map<EstreeNode, Directive>
  readonly markup: Map<EstreeNode, Markup>
  readonly props: Set<string>
}

/**
 * Finds what there is to decide in code; `undefined` where there is nothing.
 *
 * @param isPassedOn whether it is what an include passes on
 * @param found takes the props that it reads, and its JSX
 * @param mentions the names of directives
 * @param walkApart walks JSX that was made nodes of, and notes its directives by node
 */
export function scanCode(
  code: FoundCode,
  isPassedOn: boolean,
  found: CodeFindings,
  mentions: Mentions,
  walkApart: WalkApart,
): CodeSite | undefined {
  const { key, text, program } = code
  const mayDecide = mentions.areInCode(text) || text.includes('props')
  const jsx = text.includes('<') && (mayDecide || isPassedOn) ? jsxIn(program) : []
  const isEsm = key.type === 'mdxjsEsm'
  const read = propsIn(text, { estree: program })
  for (const name of read) found.props.add(name)
  // What includes are given all of, they are given the children too.
  if (isPassedOn && key.type === 'mdxJsxExpressionAttribute' && read.has(everyProp)) found.props.add('children')
  if (jsx.length === 0 && (isEsm || read.size === 0)) return undefined
  const sites: Site[] = []
  const before = found.byCode.size
  for (const one of jsx) scanMarkup(one, code, found, walkApart, sites)
  const hasDirectives = found.byCode.size > before
  if (!hasDirectives && (isEsm || (read.size === 0 && !isPassedOn))) return undefined
  return Object.freeze({ kind: isEsm ? 'esm' : 'expression', ...code, sites: Object.freeze(sites), hasDirectives })
}

function scanMarkup(
  code: CodeJsx,
  written: FoundCode,
  { byNode, byCode, markup }: CodeFindings,
  walkApart: WalkApart,
  sites: Site[],
): void {
  const { depth, nesting, node: around } = written
  const { nodes, elements } = jsxToNodes(code, written, around.position, depth)
  const own: Site[] = []
  const size = walkApart(nodes, written, own) + 1
  for (const [jsx, element] of elements) {
    const directive = byNode.get(element)
    if (directive) byCode.set(jsx, directive)
  }
  const read = { code, nodes: Object.freeze(nodes), sites: Object.freeze(own), depth, nesting, size }
  markup.set(code, Object.freeze(read))
  for (const site of own) sites.push(site)
}
