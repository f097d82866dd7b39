import type { Expression, Node as EstreeNode, Program } from 'estree'
import type { Node } from 'unist'
import { importedName, nameInClause } from './clause.js'
import { positionIn } from './jsx-to-nodes.js'
import type { ModuleUse } from './module-use.js'

/** What a name of a file stands for, where that may be known without running anything. */
export type Binding =
  | { readonly kind: 'value'; readonly expression: Expression }
  /** Another name of the same file. */
  | { readonly kind: 'local'; readonly name: string }
  /** What another file exports by this name; `*` is all of it. */
  | { readonly kind: 'import'; readonly use: ModuleUse; readonly name: string }

/** What the names of a file stand for. */
export interface Bindings {
  readonly locals: ReadonlyMap<string, Binding>
  readonly exports: ReadonlyMap<string, Binding>
  /** Files of which it exports all that they do. */
  readonly stars: readonly ModuleUse[]
}

type Statement = Program['body'][number]

/**
 * Reads what the statements of a file bind; what may change, and what is taken apart, is left out.
 *
 * @param programs with where each of them stands, for statements without a place
 */
export function readBindings(programs: readonly { readonly program: Program; readonly node?: Node }[]): Bindings {
  const locals = new Map<string, Binding>()
  const exports = new Map<string, Binding>()
  const stars: ModuleUse[] = []
  for (const { program, node } of programs)
    for (const statement of program.body) readStatement(statement, node, { locals, exports, stars })
  return { locals, exports, stars }
}

interface Found {
  readonly locals: Map<string, Binding>
  readonly exports: Map<string, Binding>
  readonly stars: ModuleUse[]
}

function readStatement(statement: Statement, around: Node | undefined, { locals, exports, stars }: Found): void {
  switch (statement.type) {
    case 'VariableDeclaration':
      for (const [name, expression] of constantsIn(statement)) locals.set(name, { kind: 'value', expression })
      return
    case 'ImportDeclaration': {
      const use = useOf(statement, statement.source.value, around)
      for (const specifier of statement.specifiers)
        locals.set(specifier.local.name, { kind: 'import', use, name: importedName(specifier) })
      return
    }
    case 'ExportNamedDeclaration': {
      const { declaration, source, specifiers } = statement
      if (declaration?.type === 'VariableDeclaration')
        for (const [name, expression] of constantsIn(declaration)) {
          locals.set(name, { kind: 'value', expression })
          exports.set(name, { kind: 'local', name })
        }
      const use = source ? useOf(statement, source.value, around) : undefined
      for (const { local, exported } of specifiers) {
        const name = nameInClause(local)
        exports.set(nameInClause(exported), use ? { kind: 'import', use, name } : { kind: 'local', name })
      }
      return
    }
    case 'ExportDefaultDeclaration': {
      const { declaration } = statement
      const isCode = declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration'
      exports.set('default', isCode ? { kind: 'local', name: 'default' } : { kind: 'value', expression: declaration })
      return
    }
    case 'ExportAllDeclaration': {
      const use = useOf(statement, statement.source.value, around)
      if (statement.exported) exports.set(nameInClause(statement.exported), { kind: 'import', use, name: '*' })
      else stars.push(use)
    }
  }
}

function* constantsIn({
  kind,
  declarations,
}: Statement & { type: 'VariableDeclaration' }): Generator<[string, Expression]> {
  if (kind !== 'const') return
  for (const { id, init } of declarations) if (id.type === 'Identifier' && init) yield [id.name, init]
}

function useOf(statement: EstreeNode, src: unknown, around: Node | undefined): ModuleUse {
  return Object.freeze({
    kind: 'module',
    src: String(src),
    node: Object.freeze({ type: 'import', ...positionIn(statement, around?.position) }),
  })
}
