/** The key of a definition, and of what refers to it. */
export function definitionKey(node: { type: string; identifier: string }): string {
  return `${node.type.startsWith('footnote') ? 'footnote' : 'definition'}:${node.identifier}`
}
