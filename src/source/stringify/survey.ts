import type { Definition, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Context, Unwritable } from './context.js'
import { identify } from './label.js'
import type { Plugins } from './plugins.js'

/**
 * Makes the context of a whole tree: what it defines. Reports what can't be written wherever it stands.
 */
export function survey(tree: Root, report: (problem: Unwritable) => void, plugins: Plugins): Context {
  const definitions = new Map<string, Definition>()
  const footnotes = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'definition') {
      const identifier = identify(node.identifier)
      if (!definitions.has(identifier)) definitions.set(identifier, node)
    }
    if (node.type === 'footnoteDefinition') footnotes.add(identify(node.identifier))
    if (hasNul(node)) report({ node, actual: 'a NUL character', expected: 'text' })
  })
  const around = { margin: true, spread: true, line: undefined, breaks: true, nested: undefined, link: false }
  return { report, plugins, definitions, footnotes, ...around }
}

function hasNul(node: object): boolean {
  return (
    Object.values(node).some((value) => typeof value === 'string' && value.includes('\0')) ||
    ('attributes' in node && Array.isArray(node.attributes) && node.attributes.some(hasNul)) ||
    ('value' in node && typeof node.value === 'object' && node.value !== null && hasNul(node.value))
  )
}
