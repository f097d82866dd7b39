import type { Expression, Identifier, Node as EstreeNode, Program } from 'estree'
import type { JSXIdentifier } from 'estree-jsx'
import { createVisitors } from 'estree-util-scope'
import { visit } from 'estree-util-visit'

/** Where code uses a name that no function or block in it defines, or binds it for its file. */
export interface Reference {
  readonly node: Identifier | JSXIdentifier
  /** What is around it, the outermost first. */
  readonly parents: readonly EstreeNode[]
}

/** All such places of a program, or an expression; those of the clauses of `import` and `export` are none of them. */
export function referencesIn(program: Program | Expression): Reference[] {
  const found: { readonly reference: Reference; readonly around: readonly { readonly defined: string[] }[] }[] = []
  const { enter, exit, scopes } = createVisitors()
  visit(program, {
    enter(node, key, _, parents) {
      // The name of a function is defined around it, and not by what it takes.
      const around = scopes.slice(1)
      enter(node)
      if (!isReference(node, key, parents.at(-1))) return
      const isName = key === 'id' && parents.at(-1)?.type === 'FunctionDeclaration'
      found.push({ reference: { node, parents: [...parents] }, around: isName ? around.slice(0, -1) : scopes.slice(1) })
    },
    leave: exit,
  })
  // A block may define a name after it was used.
  return found.flatMap(({ reference, around }) =>
    around.some(({ defined }) => defined.includes(reference.node.name)) ? [] : [reference],
  )
}

/** Whether a node names a variable: not a property, a label, or what a clause of `import` or `export` names. */
export function isReference(
  node: EstreeNode,
  key: string | undefined,
  parent: EstreeNode | undefined,
): node is Identifier | JSXIdentifier {
  if (node.type === 'JSXIdentifier') {
    if (parent?.type === 'JSXMemberExpression') return key === 'object' && node.name !== 'this'
    const isTag = parent?.type === 'JSXOpeningElement' || parent?.type === 'JSXClosingElement'
    return isTag && !/^[a-z]|-/.test(node.name)
  }
  if (node.type !== 'Identifier') return false
  // Its type knows no attributes of imports yet.
  if (String(parent?.type) === 'ImportAttribute') return false
  switch (parent?.type) {
    case 'MemberExpression':
      return key !== 'property' || parent.computed
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return key !== 'key' || parent.computed
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'LabeledStatement':
      return key !== 'label'
    case 'ExportAllDeclaration':
    case 'ExportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
    case 'ImportSpecifier':
    case 'MetaProperty':
      return false
    default:
      return true
  }
}
