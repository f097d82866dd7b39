import { parse } from 'acorn'
import type { Expression, Program, SpreadElement } from 'estree-jsx'

const keeper = `function _keepData(hot, name, value) {
  const before = hot?.data[name]
  if (JSON.stringify(before) === JSON.stringify(value)) return before
  if (hot) hot.data[name] = value
  return value
}`

/**
 * A plugin of MDX for development: an export of data, such as a table of contents, that says what it said before the
 * update is the same object. Fast Refresh lets a page keep its state only where all that changed are components.
 */
export function keepData() {
  return (program: Program): void => {
    const declared = program.body.flatMap((node) =>
      node.type === 'ExportNamedDeclaration' && node.declaration?.type === 'VariableDeclaration'
        ? node.declaration.declarations
        : [],
    )
    const data = declared.filter(({ init }) => init && isData(init) && init.type !== 'Literal')
    if (data.length === 0) return
    for (const declarator of data) {
      if (declarator.id.type !== 'Identifier' || !declarator.init) continue
      declarator.init = keepCall(declarator.id.name, declarator.init)
    }
    program.body = [...program.body, ...(parse(keeper, { ecmaVersion: 2022 }) as Program).body]
  }
}

/** `_keepData(import.meta.hot, name, value)`: of this form, Vite sees that the module asks for what is hot. */
function keepCall(name: string, value: Expression): Expression {
  const identifier = (text: string) => ({ type: 'Identifier' as const, name: text })
  const meta = { type: 'MetaProperty' as const, meta: identifier('import'), property: identifier('meta') }
  const hot = { type: 'MemberExpression' as const, object: meta, property: identifier('hot') }
  return {
    type: 'CallExpression',
    optional: false,
    callee: identifier('_keepData'),
    arguments: [{ ...hot, computed: false, optional: false }, { type: 'Literal', value: name }, value],
  }
}

/** Whether it is what JSON can say. */
function isData(node: Expression | SpreadElement): boolean {
  if (node.type === 'Literal') return !('regex' in node) && !('bigint' in node)
  if (node.type === 'ArrayExpression') return node.elements.every((element) => element !== null && isData(element))
  if (node.type !== 'ObjectExpression') return false
  return node.properties.every(
    (property) =>
      property.type === 'Property' &&
      !property.computed &&
      property.kind === 'init' &&
      isData(property.value as Expression),
  )
}
