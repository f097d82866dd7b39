import type { Program } from 'estree'
import type { Heading, Nodes } from 'mdast'
import type { MdxjsEsm } from 'mdast-util-mdx'
import type { Settings } from '../model/settings.js'
import type { Around } from './around.js'
import { namesBoundBy } from './bound-names.js'
import { isPlaceOfChildren } from './code-sites.js'
import { definitionKey } from './definition-key.js'
import { textSourceOf } from './include/text-import.js'
import type { DefinitionSite } from './directive.js'
import type { Found } from './found.js'
import { readFence } from './tabs/fence.js'

/**
 * Notes what a node is to a plan, or to the rest of its file, by its type.
 *
 * @param inside what was found in it
 */
export function noteNode(
  node: Nodes,
  { sites, slots, depth, nesting }: Around,
  inside: Pick<DefinitionSite, 'sites' | 'size'>,
  found: Found,
  { components, axes }: Pick<Settings, 'axes' | 'components'>,
): void {
  switch (node.type) {
    case 'mdxjsEsm':
      return noteEsm(node, found)
    case 'definition':
    case 'footnoteDefinition': {
      const key = definitionKey(node)
      const { size } = inside
      const site = Object.freeze({ kind: 'definition', key, node, sites: Object.freeze(inside.sites), size } as const)
      if (!found.definitions.has(key)) found.definitions.set(key, site)
      sites.push(site)
      return
    }
    case 'linkReference':
    case 'imageReference':
    case 'footnoteReference': {
      const key = definitionKey(node)
      found.references.add(key)
      sites.push(Object.freeze({ kind: 'reference', key, node } as const))
      return
    }
    case 'code': {
      if (slots === undefined) return
      const fence = readFence(node, { names: components.tab.meta, axes })
      found.fences.set(node, fence)
      slots.push(fence)
      return
    }
    case 'mdxTextExpression':
    case 'mdxFlowExpression': {
      if (!isPlaceOfChildren(node)) return
      const slot = Object.freeze({ kind: 'children', node, depth, nesting } as const)
      found.props.add('children')
      sites.push(slot)
      slots?.push(slot)
    }
  }
}

/** Notes a heading. */
export function noteHeading(node: Heading, found: Found): void {
  const offset = node.position?.start.offset
  const isFixed = offset !== undefined && !node.children.some((child) => found.portable.has(child))
  if (isFixed) found.headings.set(offset, node)
  else found.hasOtherHeadings = true
}

function noteEsm(node: MdxjsEsm, found: Found): void {
  found.hasEsm = true
  const program = node.data?.estree
  if (!program) return
  for (const name of namesBoundBy(program)) found.bound.add(name)
  // An import without a use left goes.
  const isOfMarkup = [...found.imports.values()].some((one) => one.node === node)
  if (isOfMarkup || program.body.some(importsText)) found.addChanging(node)
}

const importsText = (statement: Program['body'][number]): boolean =>
  statement.type === 'ImportDeclaration' && textSourceOf(String(statement.source.value)) !== undefined
