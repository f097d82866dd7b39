import type { Node as EstreeNode } from 'estree'
import type { Node } from 'unist'
import { mayReadProps, type FoundCode } from './code-sites.js'
import type { CodeSite, Directive, Markup, Site } from './directive.js'
import type { UseScanner } from './import/scan-uses.js'
import { jsxIn, type CodeJsx } from './jsx-in-code.js'
import { jsxToNodes } from './jsx-to-nodes.js'
import type { Mentions } from './mentions.js'
import { everyProp, namesAround, propsReadIn } from './prop-references.js'
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
 * @param mentions the names of directives, and of axes in code
 * @param uses finds the uses of imports
 * @param walkApart walks JSX that was made nodes of, and notes its directives by node
 */
export function scanCode(
  code: FoundCode,
  isPassedOn: boolean,
  found: CodeFindings,
  mentions: Mentions,
  uses: UseScanner,
  walkApart: WalkApart,
): CodeSite | undefined {
  const { key, text } = code
  const { values, isAny } = uses.valuesIn(code)
  const isEsm = key.type === 'mdxjsEsm'
  const namesAxis = !isEsm && mentions.nameAxis(code)
  const mayDecide = namesAxis || isAny || mentions.areInCode(text) || mentions.bareProps || text.includes('props')
  const jsx = text.includes('<') && (mayDecide || isPassedOn) ? jsxIn(code.program, code.node.position) : []
  const isBare = mentions.bareProps && !isEsm
  const read = mayReadProps(text, isBare) ? propsReadIn(code.program, isBare) : none
  for (const name of read) found.props.add(name)
  // What includes are given all of, they are given the children too.
  if (isPassedOn && key.type === 'mdxJsxExpressionAttribute' && read.has(everyProp)) found.props.add('children')
  const isFree = !namesAxis && read.size === 0
  if (jsx.length === 0 && values.length === 0 && (isEsm || isFree)) return undefined
  const sites: Site[] = [...values]
  const before = found.byCode.size
  const around = jsx.length > 0 && mayDefine.test(text) ? namesAround(code.program) : undefined
  for (const one of jsx) {
    const names = around?.get(one)
    const written = names?.size ? { ...code, hidden: new Set([...code.hidden, ...names]) } : code
    scanMarkup(one, written, found, uses, walkApart, sites)
  }
  const hasDirectives = isAny || found.byCode.size > before
  if (!hasDirectives && (isEsm || (isFree && !isPassedOn))) return undefined
  const kind = isEsm ? 'esm' : 'expression'
  return Object.freeze({ kind, ...code, sites: Object.freeze(sites), hasDirectives, namesAxis })
}

const none: ReadonlySet<string> = new Set()

const mayDefine = /=>|\bfunction\b|[)}]\s*\{/

function scanMarkup(
  code: CodeJsx,
  written: FoundCode,
  { byNode, byCode, markup }: CodeFindings,
  uses: UseScanner,
  walkApart: WalkApart,
  sites: Site[],
): void {
  const { depth, nesting, node: around } = written
  const { nodes, elements } = jsxToNodes(code, written, around.position, depth)
  uses.noteElements(elements)
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
