import type { Nodes } from 'mdast'
import type { Node } from 'unist'
import { pluginKinds, type Kind } from '../../model/plugin-nodes.js'

/** A node of a syntax that a plugin adds. */
export interface PluginNode extends Node {
  children?: Nodes[]
  value?: unknown
}

/** What is known of the nodes of plugins. */
export interface Plugins {
  /** The types that extensions write. */
  readonly written: ReadonlySet<string>
  /** What the types of plugins in the tree are. */
  readonly kinds: ReadonlyMap<string, Kind>
}

const flows = new Set(['blockquote', 'footnoteDefinition', 'listItem', 'root'])
const lines = new Set(['delete', 'emphasis', 'heading', 'link', 'linkReference', 'paragraph', 'strong', 'tableCell'])
const own = new Set([
  ...flows,
  ...lines,
  'break',
  'code',
  'definition',
  'footnoteReference',
  'html',
  'image',
  'imageReference',
  'inlineCode',
  'list',
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxjsEsm',
  'table',
  'tableRow',
  'text',
  'thematicBreak',
  'yaml',
])

/** A node as one of a syntax that neither Markdown nor MDX has; `undefined` for any other. */
export function asPlugin(node: Node): PluginNode | undefined {
  return own.has(node.type) ? undefined : node
}

/** Takes note of what a node of a plugin is, which tells from where it stands. */
export function noteKind(node: Node, parent: PluginNode | undefined, kinds: Map<string, Kind>): void {
  if (own.has(node.type)) return
  const kind = Object.hasOwn(pluginKinds, node.type) ? pluginKinds[node.type] : kindIn(parent)
  const known = kinds.get(node.type)
  if (kind && (known === undefined || known === 'part')) kinds.set(node.type, kind)
}

function kindIn(parent: PluginNode | undefined): Kind | undefined {
  if (parent === undefined || flows.has(parent.type)) return 'flow'
  if (lines.has(parent.type)) return 'phrasing'
  if (parent.type === 'mdxJsxTextElement') return 'phrasing'
  if (parent.type === 'mdxJsxFlowElement') return parent.children?.some(isInk) ? 'phrasing' : 'flow'
  return 'part'
}

function isInk(node: Node): boolean {
  return node.type === 'text' && 'value' in node && /\S/.test(String(node.value))
}

/** What stands where nobody writes a node: a comment, which shows nothing and keeps the place. */
export function commentOn(type: string): string {
  return `/* unwritable: ${type.replace(/[^\w.:-]/g, '')} */`
}
