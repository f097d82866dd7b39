import type { Expression, ImportDeclaration } from 'estree'
import type { Root } from 'mdast'
import type { Known } from '../directives/evaluate.js'
import type { WrittenCode } from '../directives/jsx-to-nodes.js'

/** Code of the page that a name stands for, with what it stands in. */
export interface PageCode extends WrittenCode {
  readonly expression: Expression
}

/** What a name stands for: a value, which only the page may know, or an expression that may have one. */
export type Binding = { readonly known: Known | undefined } | PageCode

/** So many names are shown in each other, or stand for each other. */
export const deepest = 30

/** What a tree has as constants and functions at its top, by their names. */
export function constantsOf(tree: Root): (readonly [string, Binding])[] {
  return tree.children.flatMap((node) => {
    if (node.type !== 'mdxjsEsm') return []
    const program = node.data?.estree
    if (!program) return []
    return program.body.flatMap((statement): (readonly [string, Binding])[] => {
      if (statement.type === 'ImportDeclaration') return assetsOf(statement)
      const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
      const written = { program, text: node.value }
      if (declared?.type === 'FunctionDeclaration' && declared.id)
        return [[declared.id.name, { expression: { ...declared, type: 'FunctionExpression' }, ...written }]]
      if (declared?.type !== 'VariableDeclaration' || declared.kind !== 'const') return []
      return declared.declarations.flatMap(({ id, init }) =>
        id.type === 'Identifier' && init ? [[id.name, { expression: init, ...written }] as const] : [],
      )
    })
  })
}

const asset = /\.(?:avif|gif|jpe?g|mp4|pdf|png|svg|webm|webp|zip)$/i

// To a page, the import of a picture is its address.
function assetsOf({ source, specifiers }: ImportDeclaration): (readonly [string, Binding])[] {
  const { value } = source
  if (typeof value !== 'string' || !asset.test(value)) return []
  return specifiers.flatMap(({ type, local }) =>
    type === 'ImportDefaultSpecifier' ? [[local.name, { known: { value } }] as const] : [],
  )
}
