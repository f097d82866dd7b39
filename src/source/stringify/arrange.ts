import type { Nodes, Paragraph, PhrasingContent } from 'mdast'
import { append } from '../../model/append.js'
import { phrasingTypes } from '../../model/content-types.js'
import { asFlow, asText, isBare, isBlank, isBlock, isComponent, isElement } from './component.js'
import type { Context } from './context.js'
import type { Plugins } from './plugins.js'

const spans = new Set(phrasingTypes)

/**
 * Puts content in the blocks it is written as.
 * Tags and expressions alone in a paragraph are flow, elements that hold phrasing stand in a paragraph, blocks stand
 * outside of it, and nothing is no paragraph.
 */
export function arrange(nodes: readonly Nodes[], context: Context): Nodes[] {
  const blocks: Nodes[] = []
  let run: PhrasingContent[] = []
  const endRun = (): void => {
    if (run.length === 0) return
    const [ink] = run.filter((node) => !isBlank(node) && !isComponent(node))
    if (ink) context.report({ node: ink, actual: `${ink.type} among blocks`, expected: 'a paragraph' })
    append(blocks, open({ type: 'paragraph', children: run }, context))
    run = []
  }
  for (const node of nodes) {
    if (isPhrasing(node, context.plugins)) {
      run.push(node)
      continue
    }
    endRun()
    if (node.type === 'paragraph') append(blocks, open(node, context))
    else if (isElement(node) && !isBlock(node, context.plugins))
      append(blocks, open({ type: 'paragraph', children: [asText(node)] }, context))
    else blocks.push(node)
  }
  endRun()
  return blocks
}

function open(paragraph: Paragraph, context: Context): Nodes[] {
  const { children } = paragraph
  if (children.every((node) => isBlank(node) || isBare(node)))
    return children.flatMap((node) => (isComponent(node) ? asFlow(node) : []))
  return children.some((node) => isBlock(node, context.plugins)) ? arrange(children, context) : [paragraph]
}

/** Whether a node stands in a line of text. */
export function isPhrasing(node: Nodes, plugins: Plugins): node is PhrasingContent {
  if (node.type === 'mdxJsxTextElement') return !isBlock(node, plugins)
  return spans.has(node.type) || node.type === 'mdxTextExpression' || plugins.kinds.get(node.type) === 'phrasing'
}
