import type { Node } from 'unist'
import { instead, type Context } from './context.js'
import { commentOn, type PluginNode } from './plugins.js'

/** Fits a node that an extension writes. */
export function writable<Content extends Node>(node: PluginNode, fields: object, context: Context): Content {
  const onFail = (): void => {
    context.report(problem(node))
  }
  // What an extension writes is of no type that is known here.
  const fitted: Node = { ...node, ...fields, onFail } as PluginNode
  return fitted as Content
}

/** What stands in place of a node that nothing writes: a comment, which shows nothing. */
export function unwritten<Type extends 'mdxFlowExpression' | 'mdxTextExpression'>(
  type: Type,
  node: PluginNode,
  context: Context,
): { type: Type; value: string } {
  const { actual, expected } = problem(node)
  return instead(context, node, actual, expected, { type, value: commentOn(node.type) })
}

function problem(node: PluginNode): { node: Node; actual: string; expected: string } {
  return { node, actual: `\`${node.type}\``, expected: 'a node that Markdown, MDX or an extension writes' }
}
