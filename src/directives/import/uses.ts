import type { Node as EstreeNode, Program } from 'estree'
import { isCodeJsx } from '../jsx-in-code.js'
import { referencesIn } from '../references.js'

/** Where code uses what its file imports. */
export interface ImportUse {
  readonly name: string
  readonly node: EstreeNode
  /** Whether it is the name of an element, `<A>` or `<A.Content>`: that may be decided. Any other use takes the file as a value. */
  readonly isElement: boolean
  /** Whether JSX of the code is around it, or it is a name in it. */
  readonly isInJsx: boolean
  /** What is around it, the outermost first. */
  readonly parents: readonly EstreeNode[]
}

/** The places where a program uses some of the names that its file binds, and exports them again. */
export function usesIn(program: Program, names: Pick<ReadonlySet<string>, 'has'>): ImportUse[] {
  const uses = referencesIn(program).flatMap(({ node, parents }): ImportUse[] => {
    const { name } = node
    if (!names.has(name) || parents.some(({ type }) => type === 'JSXClosingElement')) return []
    return [{ name, node, parents, isElement: isNameOfElement(name, parents, names), isInJsx: parents.some(isCodeJsx) }]
  })
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.source) continue
    for (const specifier of statement.specifiers) {
      const { local } = specifier
      if (local.type === 'Identifier' && names.has(local.name))
        uses.push({
          name: local.name,
          node: specifier,
          parents: [program, statement],
          isElement: false,
          isInJsx: false,
        })
    }
  }
  return uses
}

// `<A>`, or `<A.Content>` where that member is known as well.
function isNameOfElement(
  name: string,
  parents: readonly EstreeNode[],
  names: Pick<ReadonlySet<string>, 'has'>,
): boolean {
  const [around, parent] = parents.slice(-2)
  if (parent?.type === 'JSXOpeningElement') return true
  if (parent?.type !== 'JSXMemberExpression' || around?.type !== 'JSXOpeningElement') return false
  return names.has(`${name}.${parent.property.name}`)
}
