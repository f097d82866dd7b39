import type { ImportDeclaration } from 'estree'
import type { Root } from 'mdast'
import type { MdxjsEsm } from 'mdast-util-mdx'
import type { Position } from 'unist'
import { append } from '../../model/append.js'
import { namesBoundByStatement } from '../bound-names.js'
import { importedName } from '../clause.js'
import { containerOf } from '../container.js'
import { isElement } from '../jsx.js'
import { markupSpecifierOf } from './specifier.js'

/** What takes something from a file of Markdown. */
export interface MarkupSource {
  /** The name for what the file shows; empty where it has none. */
  readonly name: string
  /** Whether it takes the whole module, of which a member is what that shows. */
  readonly isModule: boolean
  /** What names the file, as written. */
  readonly specifier: string
  /** Where the ESM stands that says so. */
  readonly at?: Position | undefined
}

/** An import of a file of Markdown: a name for what that shows, or for all that it exports. */
export interface MarkupImport extends MarkupSource {
  /** The ESM that it stands in. */
  readonly node: MdxjsEsm
}

/** By the names that they bind; of modules also by those of their members that show what is in the file, `A.Content`. */
export type MarkupImports = ReadonlyMap<string, MarkupImport>

/**
 * Reads the imports of what files of Markdown show, wherever the ESM of a file stands. Of two meanings of a name, the
 * first counts.
 *
 * @param contents the exports that are what a file shows
 */
export function readImports(tree: Root, contents: ReadonlySet<string>): MarkupImports {
  const imports = new Map<string, MarkupImport>()
  if (contents.size === 0) return imports
  const bound = new Set<string>()
  for (const node of esmIn(tree.children)) {
    for (const statement of node.data?.estree?.body ?? []) {
      const specifier = statement.type === 'ImportDeclaration' ? markupSpecifierOf(statement) : undefined
      const taken = statement.type === 'ImportDeclaration' ? contentsTakenBy(statement, contents) : []
      for (const name of namesBoundByStatement(statement)) {
        if (bound.has(name)) continue
        bound.add(name)
        const one = specifier === undefined ? undefined : taken.find(({ local }) => local.name === name)
        if (one === undefined || specifier === undefined) continue
        const isModule = one.type === 'ImportNamespaceSpecifier'
        const found: MarkupImport = { name, isModule, specifier, node, at: node.position }
        imports.set(name, found)
        if (isModule) for (const content of contents) imports.set(`${name}.${content}`, found)
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
    else {
      const holder = isElement(node) ? node : containerOf(node)
      if (holder) append(left, [...holder.children].reverse())
    }
  }
  return found
}

type Specifier = ImportDeclaration['specifiers'][number]

const contentsTakenBy = ({ specifiers }: ImportDeclaration, contents: ReadonlySet<string>): Specifier[] =>
  specifiers.filter((specifier) => takesContent(specifier, contents))

/** Whether an import takes what a file shows, or the module of which that is a member. */
export function takesContent(specifier: Specifier, contents: ReadonlySet<string>): boolean {
  const name = importedName(specifier)
  return name === '*' || contents.has(name)
}
