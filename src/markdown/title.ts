import type { PhrasingContent, RootContent } from 'mdast'
import { codeSpan, paragraph, text } from './node.js'

/** The title of a page as its heading, and its description under it, where front matter has them and the page no such heading. */
export function withTitle(
  nodes: readonly RootContent[],
  frontmatter: Readonly<Record<string, unknown>>,
): RootContent[] {
  if (nodes.some((node) => node.type === 'heading' && node.depth === 1)) return [...nodes]
  const [title, description] = [textOf(frontmatter.title), textOf(frontmatter.description)]
  return [
    ...(title === '' ? [] : [{ type: 'heading' as const, depth: 1 as const, children: codeIn(title) }]),
    ...(description === '' ? [] : [paragraph(codeIn(description))]),
    ...nodes,
  ]
}

// Front matter is no Markdown, but for what everybody writes as code.
function codeIn(said: string): PhrasingContent[] {
  return said.split(/(`[^`]+`)/).flatMap((part): PhrasingContent[] => {
    if (part === '') return []
    return [part.length > 2 && part.startsWith('`') ? codeSpan(part.slice(1, -1)) : text(part)]
  })
}

function textOf(value: unknown): string {
  const isText = typeof value === 'string' || typeof value === 'number'
  return isText ? String(value).trim().replace(/\s+/g, ' ') : ''
}
