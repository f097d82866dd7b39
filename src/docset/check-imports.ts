import { visit } from 'unist-util-visit'
import { rootName } from '../directives/bound-uses.js'
import { nameOf } from '../directives/container.js'
import { isElement, positionOf } from '../directives/jsx.js'
import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import type { Settings } from '../model/settings.js'
import type { Document } from './document.js'

/** The elements of a file by names in lower case under which it imports Markdown: to MDX, these are of HTML. */
export function checkImports({ path, tree, imports, byCode }: Document, { lowerCaseImports }: Settings): Diagnostic[] {
  const lower = [...imports].filter(([name, one]) => !one.isModule && rootName(name) === '')
  if (lowerCaseImports || lower.length === 0) return []
  // What takes it as a value may show it.
  const values = new Set([...byCode.values()].flatMap((found) => ('imported' in found ? [found.imported?.name] : [])))
  const sources = new Map(lower.flatMap(([name, { specifier }]) => (values.has(name) ? [] : [[name, specifier]])))
  const found: Diagnostic[] = []
  visit(tree, (node) => {
    const name = isElement(node) ? nameOf(node) : ''
    const src = sources.get(name)
    if (src !== undefined)
      found.push(diagnose('import-lower-case', path, positionOf({ node }), { name, src, right: capitalized(name) }))
  })
  return found
}

const capitalized = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1)
