import type { Expression, Node as EstreeNode, Program, SimpleLiteral, TemplateLiteral } from 'estree'
import { createVisitors } from 'estree-util-scope'
import { visit } from 'estree-util-visit'
import { addressKindOf } from '../../directives/addresses.js'
import { nameOfJsx } from '../../directives/jsx-to-nodes.js'
import type { AddressKind } from '../../model/rebase.js'
import type { Settings } from '../../model/settings.js'

/** A text in code that is an address. */
export interface Address {
  readonly node: SimpleLiteral | TemplateLiteral
  readonly kind: AddressKind
  /** Whether it is written as the value of an attribute in JSX. */
  readonly isJsx: boolean
  readonly parents: readonly EstreeNode[]
}

/** The addresses in a program: of modules, of `new URL(…, import.meta.url)`, and of attributes in JSX. */
export function addressesIn(program: Program, bound: ReadonlySet<string>, settings: Settings): Address[] {
  const found: { readonly address: Address; readonly by: string; readonly around: readonly { defined: string[] }[] }[] =
    []
  const { enter, exit, scopes } = createVisitors()
  visit(program, {
    enter(node, _, __, parents) {
      enter(node)
      const around = scopes.slice(1)
      const add = (inner: EstreeNode, kind: AddressKind, by = '', within = [...parents, node]): void => {
        if (!isText(inner)) return
        const isJsx = inner.type === 'Literal' && node.type === 'JSXAttribute' && node.value === inner
        found.push({ address: { node: inner, kind, isJsx, parents: within }, by, around })
      }
      switch (node.type) {
        case 'ImportDeclaration':
        case 'ExportAllDeclaration':
        case 'ExportNamedDeclaration':
        case 'ImportExpression':
          return node.source ? add(node.source, 'module') : undefined
        case 'CallExpression': {
          const by = loaderOf(node.callee)
          return by !== undefined && node.arguments[0] ? add(node.arguments[0], 'module', by) : undefined
        }
        case 'NewExpression': {
          const [url, base] = node.arguments
          const isOfModule = node.callee.type === 'Identifier' && node.callee.name === 'URL' && isMeta(base, 'url')
          return url && isOfModule ? add(url, 'asset', 'URL') : undefined
        }
        case 'JSXAttribute': {
          const around = parents.at(-1)
          const element = around?.type === 'JSXOpeningElement' ? around.name : undefined
          const kind = element && addressKindOf(nameOfJsx(element), nameOfJsx(node.name), settings)
          if (kind === undefined || !node.value) return
          const value = node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value
          for (const text of textsOf(value, [...parents, node])) add(text.node, kind, '', [...text.parents])
        }
      }
    },
    leave: exit,
  })
  return found.flatMap(({ address, by, around }) =>
    bound.has(by) || around.some(({ defined }) => defined.includes(by)) ? [] : [address],
  )
}

/** A text, and what is around it. */
interface Text {
  readonly node: SimpleLiteral | TemplateLiteral
  readonly parents: readonly EstreeNode[]
}

/** The texts that the value of an attribute with addresses may be, or hold. */
export function textsOf(value: EstreeNode | null | undefined, around: readonly EstreeNode[] = []): Text[] {
  if (!value) return []
  const parents = [...around, value]
  const within = (node: EstreeNode | null): Text[] => textsOf(node, parents)
  switch (value.type) {
    case 'Literal':
    case 'TemplateLiteral':
      return isText(value) ? [{ node: value, parents: around }] : []
    case 'ConditionalExpression':
      return [...within(value.consequent), ...within(value.alternate)]
    case 'LogicalExpression':
      return [...within(value.left), ...within(value.right)]
    case 'ArrayExpression':
      return value.elements.flatMap(within)
    case 'ObjectExpression':
      // What else is in an object may be any words: of those, only what can be nothing else is an address.
      return value.properties
        .flatMap((property) => (property.type === 'Property' ? within(property.value) : []))
        .filter(({ node }) => isDotted(textOf(node)))
    default:
      return []
  }
}

/** Whether a text can only be an address. */
export const isDotted = (text: string): boolean => /^\.\.?\//.test(text)

/** What a text in code says. */
export function textOf(node: SimpleLiteral | TemplateLiteral): string {
  return node.type === 'Literal' ? String(node.value) : (node.quasis[0]?.value.cooked ?? '')
}

function isText(node: EstreeNode): node is SimpleLiteral | TemplateLiteral {
  if (node.type === 'TemplateLiteral') return node.expressions.length === 0
  return node.type === 'Literal' && typeof node.value === 'string'
}

// What loads a module, by the name that a scope could define anew; nothing defines `import.meta`.
function loaderOf(callee: Expression | { readonly type: 'Super' }): string | undefined {
  if (callee.type === 'Identifier') return callee.name === 'require' ? 'require' : undefined
  if (callee.type !== 'MemberExpression' || callee.computed) return undefined
  if (isMeta(callee, 'resolve')) return ''
  const { object, property } = callee
  const isLoader = property.type === 'Identifier' && ['resolve', 'resolveWeak', 'context'].includes(property.name)
  return isLoader && object.type === 'Identifier' && object.name === 'require' ? 'require' : undefined
}

function isMeta(node: EstreeNode | undefined, name: string): boolean {
  return (
    node?.type === 'MemberExpression' &&
    node.object.type === 'MetaProperty' &&
    node.property.type === 'Identifier' &&
    node.property.name === name
  )
}
