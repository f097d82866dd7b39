import type { ImageReference, LinkReference, PhrasingContent } from 'mdast'
import type { Context } from './context.js'

// What stands between runs of one character, which would be a longer run.
const fenced: Readonly<Record<string, string | undefined>> = { inlineCode: 'code', inlineMath: 'math' }
const bracketed = new Set(['footnoteReference', 'link', 'linkReference'])

/** Keeps apart neighbours that would be read as one. */
export function separate(nodes: readonly PhrasingContent[], { report }: Context): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    const next = nodes[index + 1]
    const same = next && node.type === next.type ? fenced[node.type] : undefined
    if (next && same) {
      report({ node: next, actual: `${same} right after ${same}`, expected: 'text between them' })
      return [node, { type: 'mdxTextExpression', value: '' }]
    }
    if (next?.type === 'textDirective' && isLabelAlone(node) && startsLine(nodes[index - 1])) {
      report({ node: next, actual: 'a directive right after a short reference', expected: 'text between them' })
      return [node, { type: 'mdxTextExpression', value: '' }]
    }
    if (isShortcut(node) && next && bracketed.has(next.type)) {
      report({ node, actual: 'a short reference right before a bracket', expected: 'a full reference' })
      return [{ ...node, referenceType: 'full' }]
    }
    return [node]
  })
}

// At the start of a line, with a colon behind it, that is a definition.
function isLabelAlone(node: PhrasingContent): boolean {
  return node.type === 'footnoteReference' || (node.type === 'linkReference' && isShortcut(node))
}

function startsLine(before: PhrasingContent | undefined): boolean {
  return !before || before.type === 'break' || (before.type === 'text' && /[\n\r]$/.test(before.value))
}

function isShortcut(node: PhrasingContent): node is ImageReference | LinkReference {
  return (node.type === 'linkReference' || node.type === 'imageReference') && node.referenceType === 'shortcut'
}
