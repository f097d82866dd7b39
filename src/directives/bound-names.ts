import type { Pattern, Program } from 'estree'

type Statement = Program['body'][number]

/** The names that a pattern binds. */
export function namesIn(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        namesIn(property.type === 'RestElement' ? property.argument : property.value),
      )
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? namesIn(element) : []))
    case 'AssignmentPattern':
      return namesIn(pattern.left)
    case 'RestElement':
      return namesIn(pattern.argument)
    case 'MemberExpression':
      return []
  }
}

/** The names that a statement of ESM declares. */
export function namesDeclaredBy(statement: Statement): string[] {
  if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return []
  const { declaration } = statement
  if (declaration.type !== 'VariableDeclaration') return [declaration.id.name]
  return declaration.declarations.flatMap(({ id }) => namesIn(id))
}

/** The names that a statement of ESM binds for its file. */
export function namesBoundByStatement(statement: Statement): string[] {
  return statement.type === 'ImportDeclaration'
    ? statement.specifiers.map(({ local }) => local.name)
    : namesDeclaredBy(statement)
}

/** The names that a program of ESM binds for its file. */
export function namesBoundBy({ body }: Program): string[] {
  return body.flatMap(namesBoundByStatement)
}
