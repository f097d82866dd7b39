import type { ImportDeclaration } from 'estree'
import type { Root } from 'mdast'
import type { MdxjsEsm } from 'mdast-util-mdx'
import { append } from '../../model/append.js'
import { namesBoundByStatement } from '../bound-names.js'
import { isElement } from '../jsx.js'
import { markupSpecifierOf } from './specifier.js'

/** A default import of a file of Markdown: a name for what that shows. */
export interface MarkupImport {
  readonly name: string
  /** What it names, as written. */
  readonly specifier: string
  /** The ESM that it stands in. */
  readonly node: MdxjsEsm
}

/** By the names that they bind. */
export type MarkupImports = ReadonlyMap<string, MarkupImport>

/** Reads the default imports of Markdown of a file, wherever its ESM stands. Of two meanings of a name, the first counts. */
export function readImports(tree: Root): MarkupImports {
  const imports = new Map<string, MarkupImport>()
  const bound = new Set<string>()
  for (const node of esmIn(tree.children)) {
    for (const statement of node.data?.estree?.body ?? []) {
      const specifier = statement.type === 'ImportDeclaration' ? markupSpecifierOf(statement) : undefined
      const names = statement.type === 'ImportDeclaration' ? defaultNamesOf(statement) : []
      for (const name of namesBoundByStatement(statement)) {
        if (bound.has(name)) continue
        bound.add(name)
        if (specifier !== undefined && names.includes(name)) imports.set(name, { name, specifier, node })
      }
    }
  }
  return imports
}

// In order, without a stack of calls: how deep a file is nested is not known yet.
function esmIn(nodes: Root['children']): MdxjsEsm[] {
  const found: MdxjsEsm[] = []
  const left = [...nodes].reverse()
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.type === 'mdxjsEsm') found.push(node)
    else if (isElement(node)) append(left, [...node.children].reverse())
  }
  return found
}

/** The names that an import gives to what its module exports as default: one, but for who imports it twice. */
export function defaultNamesOf({ specifiers }: ImportDeclaration): string[] {
  return specifiers.flatMap((specifier) => (isDefault(specifier) ? [specifier.local.name] : []))
}

/** Whether it is the default that an import takes, in either way to write that. */
export function isDefault(specifier: ImportDeclaration['specifiers'][number]): boolean {
  if (specifier.type !== 'ImportSpecifier') return specifier.type === 'ImportDefaultSpecifier'
  const { imported } = specifier
  return (imported.type === 'Identifier' ? imported.name : imported.value) === 'default'
}
