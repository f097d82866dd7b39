import type { Definition, FootnoteDefinition, Heading, Nodes, Root } from 'mdast'
import type { Node } from 'unist'
import type { ChildrenSlot, Directive, JsxElement, Slot } from '../model/directive.js'
import type { Settings } from '../model/settings.js'
import { freezeDeep } from '../model/freeze.js'
import { fileDepthLimit } from '../model/limits.js'
import { isRelativeUrl, urlAttributes } from '../model/url.js'
import { expressionOf } from './evaluate.js'
import { readCondition } from './if.js'
import { readInclude } from './include.js'
import { propReadBy, propsReadIn } from './prop-references.js'
import { readTab, readTabs } from './tabs.js'

/** What one walk over a tree finds. */
export interface Scan {
  readonly directives: readonly Directive[]
  readonly slots: readonly Slot[]
  readonly byNode: ReadonlyMap<Node, Directive>
  /** Nodes that are a directive or hold one: all else of a page is copied as it is. */
  readonly active: ReadonlySet<Node>
  /** How deep each directive is nested. */
  readonly depths: ReadonlyMap<Directive, number>
  /** The same for a file that is included: also what depends on where it ends up. */
  readonly portable: ReadonlySet<Node>
  /** By `kind:identifier`; the first definition counts, as in Markdown. */
  readonly definitions: ReadonlyMap<string, Definition | FootnoteDefinition>
  /** What is referred to anywhere in the file, by the same key. */
  readonly references: ReadonlySet<string>
  /** By offset, the headings that read the same in every output. */
  readonly headings: ReadonlyMap<number, Heading>
  /** Names of the props that the file reads anywhere. */
  readonly props: ReadonlySet<string>
}

/** Whether a file refers to anything, or defines it. */
export function hasReferences({ definitions, references }: Scan): boolean {
  return definitions.size > 0 || references.size > 0
}

/** The key of a definition, and of what refers to it. */
export function definitionKey(node: { type: string; identifier: string }): string {
  return `${node.type.startsWith('footnote') ? 'footnote' : 'definition'}:${node.identifier}`
}

/**
 * Walks a tree once and freezes it.
 *
 * @throws {RangeError} where the tree is nested deeper than 400 nodes
 */
export function scan(tree: Root, settings: Settings): Scan {
  const { names } = settings
  const byNode = new Map<Node, Directive>()
  const active = new Set<Node>()
  const portable = new Set<Node>()
  const definitions = new Map<string, Definition | FootnoteDefinition>()
  const props = new Set<string>()
  const depths = new Map<Directive, number>()
  const references = new Set<string>()
  const headings = new Map<number, Heading>()

  const walk = (node: Nodes, depth: number, found: Directive[], slots: Slot[] | undefined): void => {
    if (depth > fileDepthLimit) throw new RangeError(`nested deeper than ${fileDepthLimit} nodes`)
    const role = 'name' in node ? roleOf(node) : undefined
    const inside: Directive[] = role ? [] : found
    const direct: Slot[] | undefined = role ? [] : node.type === 'paragraph' || node.type === 'root' ? slots : undefined
    let isActive = role !== undefined
    let isPortable = dependsOnPlace(node) || role !== undefined
    if ('children' in node) {
      for (const child of node.children) {
        walk(child, depth + 1, inside, direct)
        if (active.has(child)) isActive = true
        if (portable.has(child)) isPortable = true
      }
    }
    if (role && 'name' in node) {
      const directive = role(node, settings, Object.freeze(inside), Object.freeze(direct ?? []))
      byNode.set(node, Object.freeze(directive))
      depths.set(directive, depth)
      found.push(directive)
      slots?.push(directive)
    }
    if (node.type === 'mdxjsEsm' && depth > 1) isActive = true
    if (
      node.type === 'heading' &&
      node.position?.start.offset !== undefined &&
      !node.children.some((child) => portable.has(child))
    ) {
      headings.set(node.position.start.offset, node)
    }
    if (isChildren(node)) slots?.push(Object.freeze({ kind: 'children', node }))
    if (isActive) active.add(node)
    if (isActive || isPortable) portable.add(node)
    freeze(node)
  }

  const roleOf = ({ name }: JsxElement) =>
    name === null || name === undefined
      ? undefined
      : names.include.has(name)
        ? readInclude
        : names.condition.has(name)
          ? readCondition
          : names.tabs.has(name)
            ? readTabs
            : names.tab.has(name)
              ? readTab
              : undefined

  const dependsOnPlace = (node: Nodes): boolean => {
    switch (node.type) {
      case 'heading':
        return true
      case 'mdxjsEsm':
        reads(node.value, node.data)
        return true
      case 'definition':
      case 'footnoteDefinition':
        if (!definitions.has(definitionKey(node))) definitions.set(definitionKey(node), node)
        return true
      case 'linkReference':
      case 'imageReference':
      case 'footnoteReference':
        references.add(definitionKey(node))
        return true
      case 'link':
      case 'image':
        return isRelativeUrl(node.url)
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        return reads(node.value, node.data)
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        // every attribute is looked at: the names of the props are wanted too
        return (
          node.attributes.filter((attribute) => {
            if (attribute.type === 'mdxJsxExpressionAttribute') return reads(attribute.value, attribute.data)
            const { value, name } = attribute
            if (typeof value === 'object' && value !== null && reads(value.value, value.data)) return true
            return urlAttributes.has(name) && isLowerCase(node)
          }).length > 0
        )
      default:
        return false
    }
  }

  const reads = (
    text: string,
    data: { estree?: Parameters<typeof propsReadIn>[0] | null | undefined } | undefined,
  ): boolean => {
    if (!text.includes('props') || !data?.estree) return false
    const names = propsReadIn(data.estree)
    for (const name of names) props.add(name)
    return names.size > 0
  }

  const directives: Directive[] = []
  const slots: Slot[] = []
  walk(tree, 0, directives, slots)
  return { directives, slots, byNode, depths, active, portable, definitions, references, headings, props }
}

/** Whether an element is one of HTML, not a component. */
export function isLowerCase({ name }: JsxElement): boolean {
  return /^[a-z]/.test(name ?? '')
}

function isChildren(node: Nodes): node is ChildrenSlot['node'] {
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return false
  const expression = node.value.includes('props') ? expressionOf(node.data?.estree) : undefined
  return expression !== undefined && propReadBy(expression) === 'children'
}

// Nodes are many and alike: only what is not the same on each of them is looked through.
function freeze(node: Nodes): void {
  const { position } = node
  if (position) {
    Object.freeze(position.start)
    Object.freeze(position.end)
    Object.freeze(position)
  }
  if (node.data) freezeDeep(node.data)
  if ('attributes' in node) freezeDeep(node.attributes)
  if ('align' in node) freezeDeep(node.align)
  if ('children' in node) Object.freeze(node.children)
  Object.freeze(node)
}
