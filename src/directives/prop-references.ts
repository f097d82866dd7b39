import type { Expression, MemberExpression, Node as EstreeNode, Program } from 'estree'
import { createVisitors } from 'estree-util-scope'
import { visit } from 'estree-util-visit'
import { globals } from './globals.js'
import { isCodeJsx } from './jsx-in-code.js'
import { isReference, referencesIn } from './references.js'

/** Stands for every prop, where `props` is used as a whole. */
export const everyProp = '*'

/** What of `props` an expression reads; `undefined` for any other node. */
export function propReadBy(node: EstreeNode): string | undefined {
  if (node.type === 'Identifier') return node.name === 'props' ? everyProp : undefined
  return node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === 'props'
    ? memberReadBy(node)
    : undefined
}

/** Whether an expression is all props, `props`. */
export const readsEveryProp = (node: EstreeNode): boolean => propReadBy(node) === everyProp

/** What of an object a member reads by name; `undefined` where it is not told, or what every object has. */
export function memberReadBy(node: MemberExpression): string | undefined {
  const name = nameOf(node)
  return name !== undefined && questions.has(name) ? undefined : name
}

/** Methods that every object has, and that ask for what it holds. */
const questions: ReadonlySet<string> = new Set(['hasOwnProperty', 'propertyIsEnumerable'])

function nameOf({ computed, property }: MemberExpression): string | undefined {
  if (!computed) return property.type === 'Identifier' ? property.name : undefined
  return property.type === 'Literal' ? String(property.value) : undefined
}

/** Where a program reads a prop. */
export interface PropRead {
  /** What it stands in, the outermost first. */
  readonly parents: readonly EstreeNode[]
  /** Names that functions and blocks around it define. */
  readonly scope: readonly string[]
}

/** Calls back for each place where a program reads `props`, outside functions and blocks that define the name anew. */
export function visitProps(program: Program, callback: (name: string, node: EstreeNode, read: PropRead) => void): void {
  const { enter, exit, scopes } = createVisitors()
  const read = new Set<EstreeNode>()
  visit(program, {
    enter(node, key, _, parents) {
      enter(node)
      if (scopes.some((scope) => scope.defined.includes('props'))) return
      const name = propReadBy(node)
      if (name === undefined || read.has(node)) return
      if (node.type === 'MemberExpression') read.add(node.object)
      else if (!isReference(node, key, parents.at(-1))) return
      callback(name, node, { parents, scope: scopes.slice(1).flatMap(({ defined }) => defined) })
    },
    leave: exit,
  })
}

/** Calls back for each place where a program reads one of some names that it takes from what is around it. */
export function visitFree(
  program: Program,
  isWanted: (name: string) => boolean,
  callback: (name: string, node: EstreeNode, read: PropRead) => void,
): void {
  const { enter, exit, scopes } = createVisitors()
  visit(program, {
    enter(node, key, _, parents) {
      enter(node)
      if (node.type !== 'Identifier' || !isWanted(node.name) || !isReference(node, key, parents.at(-1))) return
      if (scopes.some(({ defined }) => defined.includes(node.name))) return
      callback(node.name, node, { parents, scope: scopes.slice(1).flatMap(({ defined }) => defined) })
    },
    leave: exit,
  })
}

/** By the JSX of a program, the names that functions and blocks around it define; none is left out. */
export function namesAround(program: Program): ReadonlyMap<EstreeNode, ReadonlySet<string>> {
  const found = new Map<EstreeNode, ReadonlySet<string>>()
  const { enter, exit, scopes } = createVisitors()
  visit(program, {
    enter(node) {
      enter(node)
      if (isCodeJsx(node)) found.set(node, new Set(scopes.slice(1).flatMap(({ defined }) => defined)))
    },
    leave: exit,
  })
  return found
}

/** Names that an expression takes from what is around it. */
export function freeNames(expression: Expression): ReadonlySet<string> {
  return new Set(referencesIn(expression).map(({ node }) => node.name))
}

/** Whether an expression takes any of some names from what is around it. */
export function takesAny(expression: Expression, names: ReadonlySet<string>): boolean {
  return names.size > 0 && [...freeNames(expression)].some((name) => names.has(name))
}

/** Names that a program defines at its top. */
export function namesDefinedBy(program: Program): readonly string[] {
  const { enter, exit, scopes } = createVisitors()
  visit(program, {
    enter,
    leave(node) {
      if (node !== program) exit(node)
    },
  })
  return scopes[0]?.defined ?? []
}

/** Names of the props that a program reads; where they may stand alone, all that it takes from what is around it. */
export function propsReadIn(program: Program, bareProps = false): ReadonlySet<string> {
  const names = new Set<string>()
  visitProps(program, (name) => names.add(name))
  if (bareProps) visitFree(program, mayBeProp, (name) => names.add(name))
  return names
}

/** Whether a name alone may be that of a prop. */
export const mayBeProp = (name: string): boolean => name !== 'props' && !globals.has(name)
