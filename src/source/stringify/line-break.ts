import type { Break, PhrasingContent } from 'mdast'
import { instead, type Context } from './context.js'

/** Makes the element that reads as a hard break, where none can stand. */
export function lineBreak(node: Break, actual: string, context: Context): PhrasingContent {
  const br: PhrasingContent = { type: 'mdxJsxTextElement', name: 'br', attributes: [], children: [] }
  return instead(context, node, actual, 'text on both sides', br)
}

/** Keeps a break at the end, where there is no line to break. */
export function guardEnd(children: PhrasingContent[], context: Context): PhrasingContent[] {
  const last = children.at(-1)
  return last?.type === 'break' ? children.with(-1, lineBreak(last, 'a break at the end', context)) : children
}
