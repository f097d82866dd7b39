import type { ImportDeclaration, Pattern, Program } from 'estree'
import { visit } from 'estree-util-visit'
import type { MdxjsEsm } from 'mdast-util-mdx'
import type { Root } from 'mdast'
import { propsReadIn } from '../directives/prop-references.js'
import { isRelativeImport, rebaseImport } from '../model/url.js'
import { moduleSourceOf } from '../directives/estree.js'
import type { Frame } from '../plan/frame.js'
import { say, type Output, type Passage } from './passage.js'

type Statement = Program['body'][number]

/** What a name at the top of the page means, and where that was written. */
interface Meaning {
  readonly key: string
  readonly at: string
}

/** Moves the ESM of partials to the top of the page: each statement once, and no name twice. */
export function hoistEsm(root: Root, { output, reading }: Passage): void {
  const { esm } = output
  if (esm.length === 0) return
  const names = new Map<string, Meaning>()
  for (const node of root.children) if (node.type === 'mdxjsEsm') keepNew(node, reading.frame, names, output)
  const hoisted: MdxjsEsm[] = []
  const seen = new Set<string>()
  for (const { node, frame } of esm) {
    const id = JSON.stringify([frame.document.path, node.position?.start.offset, node.value])
    if (seen.has(id)) continue
    seen.add(id)
    if (keepNew(node, frame, names, output)) hoisted.push(node)
  }
  const top = root.children.findIndex((node) => node.type !== 'yaml' && node.type !== 'mdxjsEsm')
  const at = top < 0 ? root.children.length : top
  root.children = [...root.children.slice(0, at), ...hoisted, ...root.children.slice(at)]
}

/** Leaves in a node what is new; says whether anything is. */
function keepNew(node: MdxjsEsm, frame: Frame, names: Map<string, Meaning>, output: Output): boolean {
  const isPage = frame.site === undefined
  const program = node.data?.estree
  if (!program) return true
  const { start } = node.position ?? { start: { line: 1, column: 1 } }
  const at = `${frame.document.path}:${start.line}:${start.column}`
  if (!isPage && propsReadIn(program).size > 0) {
    const why = '`import` and `export` belong to the page, which has no props of the include'
    say(frame, output, 'prop-dynamic', node.position, { actual: node.value.split('\n')[0] ?? '', why })
  }
  let isChanged = false
  const body = program.body.filter((statement) => {
    if (!isPage && dropDefault(statement)) {
      say(frame, output, 'esm-default', node.position, {})
      isChanged = true
      if (isSpent(statement)) return false
    }
    if (!isPage && rebaseSources(statement, frame, output)) isChanged = true
    const before = partsOf(statement)
    const isNew = addNames(statement, frame.document.path, at, names, (name, first) => {
      say(frame, output, 'esm-conflict', node.position, { name, first })
    })
    if (!isNew || partsOf(statement) < before) isChanged = true
    return isNew
  })
  if (isPage || !isChanged) return true
  if (body.length === 0) return false
  program.body = body
  node.value = moduleSourceOf(program)
  return true
}

/** Adds the names of a statement; leaves out of an import those that are there already. */
function addNames(
  statement: Statement,
  path: string,
  at: string,
  names: Map<string, Meaning>,
  conflict: (name: string, first: string) => void,
): boolean {
  const add = (name: string, key: string): boolean => {
    const known = names.get(name)
    if (known === undefined) names.set(name, { key, at })
    else if (known.key !== key) conflict(name.replace(/^export /, ''), known.at)
    return known === undefined
  }
  if (statement.type === 'ImportDeclaration') {
    const source = String(statement.source.value)
    if (statement.specifiers.length === 0) return add(`import ${source}`, source)
    statement.specifiers = statement.specifiers.filter((specifier) =>
      add(specifier.local.name, JSON.stringify([source, importedName(specifier)])),
    )
    return statement.specifiers.length > 0
  }
  if (statement.type === 'ExportAllDeclaration') return add(`export * ${String(statement.source.value)}`, 'all')
  if (statement.type !== 'ExportNamedDeclaration') return true
  const key = JSON.stringify([path, statement.source?.value ?? ''])
  if (statement.declaration) {
    if (statement.declaration.type !== 'VariableDeclaration') return add(statement.declaration.id.name, key)
    statement.declaration.declarations = statement.declaration.declarations.filter(({ id }) =>
      boundNames(id)
        .map((name) => add(name, key))
        .every(Boolean),
    )
    return statement.declaration.declarations.length > 0
  }
  statement.specifiers = statement.specifiers.filter(({ exported, local }) =>
    add(`export ${nameOf(exported)}`, JSON.stringify([key, nameOf(local)])),
  )
  return statement.specifiers.length > 0
}

function importedName(specifier: ImportDeclaration['specifiers'][number]): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  return specifier.type === 'ImportNamespaceSpecifier' ? '*' : nameOf(specifier.imported)
}

function nameOf(node: { type: string; name?: string; value?: unknown }): string {
  return node.name ?? String(node.value)
}

// A default export in any of its forms.
function dropDefault(statement: Statement): boolean {
  if (statement.type === 'ExportDefaultDeclaration') return true
  if (statement.type !== 'ExportNamedDeclaration') return false
  const kept = statement.specifiers.filter(({ exported }) => nameOf(exported) !== 'default')
  const isDropped = kept.length < statement.specifiers.length
  statement.specifiers = kept
  return isDropped
}

function isSpent(statement: Statement): boolean {
  return (
    statement.type === 'ExportDefaultDeclaration' ||
    (statement.type === 'ExportNamedDeclaration' && !statement.declaration && statement.specifiers.length === 0)
  )
}

/** How many names a statement brings, which shrink as they are left out. */
function partsOf(statement: Statement): number {
  if (statement.type === 'ImportDeclaration') return statement.specifiers.length
  if (statement.type !== 'ExportNamedDeclaration') return 0
  const { declaration, specifiers } = statement
  return declaration?.type === 'VariableDeclaration' ? declaration.declarations.length : specifiers.length
}

function boundNames(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === 'RestElement' ? property.argument : property.value),
      )
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? boundNames(element) : []))
    case 'AssignmentPattern':
      return boundNames(pattern.left)
    case 'RestElement':
      return boundNames(pattern.argument)
    case 'MemberExpression':
      return []
  }
}

function rebaseSources(statement: Statement, { document }: Frame, output: Output): boolean {
  let isRebased = false
  if (!output.docset.settings.rebase) return false
  visit(statement, (node) => {
    const source = 'source' in node ? node.source : undefined
    if (source?.type !== 'Literal' || typeof source.value !== 'string' || !isRelativeImport(source.value)) return
    const value = rebaseImport(source.value, document.path, output.path)
    if (value === source.value) return
    source.value = value
    source.raw = JSON.stringify(value)
    isRebased = true
  })
  return isRebased
}
