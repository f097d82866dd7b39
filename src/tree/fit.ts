import type { Nodes } from 'mdast'
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx'
import { visit as walk, EXIT } from 'unist-util-visit'
import { isBlock } from '../directives/category.js'
import { isBlank, isDefinition } from '../directives/content.js'
import type { Include } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import type { Frame } from '../plan/frame.js'
import type { Allowed, Bringer } from './allowed.js'
import { toFlow, toPhrasing } from './convert.js'
import { isComponent } from './elements.js'
import { onOneLine } from './one-line.js'
import { say, type Passage } from './passage.js'

/**
 * Makes content fit where it is put; `undefined` where it cannot stand there. In a sentence, definitions are left
 * out: those that are in use come back at the end of the page.
 *
 * @param isAlone whether nothing else is in the paragraph
 * @param bringer what is to be named, should the content split the paragraph
 */
export function fit(
  nodes: readonly Nodes[],
  allowed: Allowed,
  isAlone: boolean,
  bringer: Bringer,
): readonly Nodes[] | undefined {
  if (allowed.kind === 'flow') return toFlow(nodes)
  const content = nodes.filter((node) => !isDefinition(node))
  if (isAlone) return allowed.kind === 'phrase' ? toPhrasing(content) : nodes
  const phrasing = toPhrasing(content)
  if (phrasing) {
    if (allowed.isInLink && phrasing.some(holdsLink)) return undefined
    return allowed.isOneLine ? phrasing.map((node) => onOneLine(node, allowed.isInCell)) : phrasing
  }
  if (allowed.kind === 'phrase') return undefined
  allowed.splits.push(bringer)
  return nodes
}

/** Warns of what split a paragraph, if what is left of that is more than elements. */
export function saySplits(nodes: readonly Nodes[], { splits }: Allowed, { output }: Passage): void {
  if (!nodes.some(isBlock) || nodes.every((child) => isBlock(child) || isComponent(child) || isBlank(child))) return
  for (const { frame, position, src, isExpression } of splits)
    say(frame, output, 'include-split', position, { src, isExpression })
}

/** An include as what brings content. */
export function broughtByInclude(include: Include, frame: Frame): Bringer {
  return { frame, position: positionOf(include), src: include.src ?? '', isExpression: false }
}

/** An expression as what brings content. */
export function broughtByExpression({ value, position }: MdxFlowExpression | MdxTextExpression, frame: Frame): Bringer {
  return { frame, position, src: `{${value}}`, isExpression: true }
}

function holdsLink(node: Nodes): boolean {
  let isFound = false
  walk(node, ['link', 'linkReference', 'footnoteReference'], () => {
    isFound = true
    return EXIT
  })
  return isFound
}
