import type { Nodes } from 'mdast'
import type { Resolved } from '../src/index.js'

/** What outputs show, without what names things for a whole page: that is told in another place. */
export const shown = (...outputs: readonly Resolved[]): string =>
  outputs
    .flatMap(({ tree }) => words(tree))
    .join('')
    .replace(/[_$]*\d+|\s+/g, '')

function words(node: Nodes): string[] {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return []
    default: {
      const own = 'value' in node ? node.value : 'name' in node ? (node.name ?? '') : 'url' in node ? node.url : ''
      return [own, ...('children' in node ? node.children.flatMap(words) : [])]
    }
  }
}
