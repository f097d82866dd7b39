import type { Node } from 'unist'

/** Where nodes of one type stand: among blocks, in a line, or only in others of their plugin. */
export type Kind = 'flow' | 'phrasing' | 'part'

/** The nodes of plugins that are known by name, wherever they stand. */
export const pluginKinds: Readonly<Record<string, Kind>> = {
  containerDirective: 'flow',
  defList: 'flow',
  defListDescription: 'part',
  defListTerm: 'part',
  inlineMath: 'phrasing',
  leafDirective: 'flow',
  math: 'flow',
  textDirective: 'phrasing',
}

/** Whether a paragraph is the label of a directive that holds blocks. */
export function isLabel(node: Node | undefined): boolean {
  return node?.type === 'paragraph' && node.data !== undefined && 'directiveLabel' in node.data
}
