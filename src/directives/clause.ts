import type { ExportSpecifier, ImportDeclaration } from 'estree'

/** The name of what a clause of `import` or `export` names. */
export function nameInClause(name: ExportSpecifier['local']): string {
  return name.type === 'Identifier' ? name.name : String(name.value)
}

/** What an import takes of its module: a name, `default`, or all as `*`. */
export function importedName(specifier: ImportDeclaration['specifiers'][number]): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  return specifier.type === 'ImportNamespaceSpecifier' ? '*' : nameInClause(specifier.imported)
}
