import type { ImportDeclaration } from 'estree'
import type { Nodes } from 'mdast'
import { mayUse, mayUseAny } from '../../directives/bound-uses.js'
import { definitionKey } from '../../directives/definition-key.js'
import { isRelativeImport, rebaseImport } from '../../model/url.js'
import type { Run } from './run-of.js'
import type { TextFile } from './text-file.js'

/** What blocks take from the file around them, as a file of their own has to have it. */
export interface Carried {
  /** Statements of imports. */
  readonly imports: readonly string[]
  /** Definitions, of footnotes too. */
  readonly definitions: readonly string[]
}

/** Finds what blocks take from the file around them. */
export function carriedBy(run: Run, file: TextFile, to: string): Carried {
  return { imports: importsFor(run, file, to), definitions: definitionsFor(run, file) }
}

function importsFor({ nodes }: Run, file: TextFile, to: string): string[] {
  const statements = file.document.tree.children
    .flatMap((node) => (node.type === 'mdxjsEsm' ? (node.data?.estree?.body ?? []) : []))
    .filter((statement): statement is ImportDeclaration => statement.type === 'ImportDeclaration')
  return statements.flatMap((statement) => {
    const names = new Set(statement.specifiers.map(({ local }) => local.name))
    const isUsed = nodes.some((node) => areUsedIn(node, names))
    const [range, source] = [file.rangeOfCode(statement), file.rangeOfCode(statement.source)]
    if (!isUsed || !range || !source || typeof statement.source.value !== 'string') return []
    const { value } = statement.source
    const by = isRelativeImport(value) ? rebaseImport(value, file.path, to) : value
    const quote = file.text.charAt(source.start)
    return [file.text.slice(range.start, source.start) + quote + by + quote + file.text.slice(source.end, range.end)]
  })
}

const areUsedIn = (node: Nodes, names: ReadonlySet<string>): boolean =>
  mayUse(node, names) ||
  (node.type === 'mdxjsEsm' && mayUseAny(node.value, names)) ||
  ('children' in node && node.children.some((child) => areUsedIn(child, names)))

function definitionsFor({ nodes, start, end }: Run, file: TextFile): string[] {
  const { definitions } = file.document
  const found = new Map<number, string>()
  const left: Nodes[] = [...nodes]
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if ('children' in node) for (const child of node.children) left.push(child)
    if (node.type !== 'linkReference' && node.type !== 'imageReference' && node.type !== 'footnoteReference') continue
    const site = definitions.get(definitionKey(node))
    const range = site && file.rangeOf(site.node)
    if (!range || (range.start >= start && range.end <= end)) continue
    found.set(range.start, file.text.slice(range.start, range.end))
    left.push(site.node)
  }
  return [...found].sort(([a], [b]) => a - b).map(([, text]) => text)
}
