import type { CallExpression, Expression, Node as EstreeNode, Pattern, Program } from 'estree'
import type { Root } from 'mdast'
import { evaluate, expressionOf, type Known, type Lookup } from '../directives/evaluate.js'
import { isRecord } from '../model/record.js'

/** What a name stands for: a value, or an expression that may have one. */
type Binding = { readonly known: Known } | { readonly expression: Expression }

/** An item that a list is mapped by: what shows it, and what the names of the function stand for. */
export interface Mapped {
  readonly expression: Expression
  readonly names: ReadonlyMap<string, Known>
}

/** The values of expressions on a page, as far as its constants and its front matter tell them; nothing is run. */
export class Values {
  #names: ReadonlyMap<string, Binding>
  readonly #elsewhere: (expression: Expression) => Known | undefined
  readonly #open = new Set<string>()

  /**
   * @param told what names stand for that the tree does not define
   * @param elsewhere what the files say of names that they import
   */
  constructor(tree: Root, told: ReadonlyMap<string, Known>, elsewhere: (expression: Expression) => Known | undefined) {
    const names = [...told].map(([name, known]) => [name, { known }] as const)
    this.#names = new Map<string, Binding>([...names, ...constantsOf(tree)])
    this.#elsewhere = elsewhere
  }

  of(expression: Expression | undefined): Known | undefined {
    return evaluate(expression, this.#lookup)
  }

  /** What `{...props}` spreads, as far as it is known; its program is an object that spreads it. */
  spread(program: Program | null | undefined): Readonly<Record<string, unknown>> | undefined {
    const value = this.of(expressionOf(program))?.value
    return isRecord(value) ? value : undefined
  }

  /** Does something while some names stand for these values. */
  within<Made>(names: ReadonlyMap<string, Known>, make: () => Made): Made {
    const outer = this.#names
    const inner = [...names].map(([name, known]) => [name, { known }] as const)
    this.#names = new Map<string, Binding>([...outer, ...inner])
    try {
      return make()
    } finally {
      this.#names = outer
    }
  }

  /** What `list.map((item, index) => …)` shows of a list that is known; `undefined` for any other call. */
  mapped({ callee, arguments: [shown] }: CallExpression): readonly Mapped[] | undefined {
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined
    if (callee.property.name !== 'map' || callee.object.type === 'Super') return undefined
    if (shown?.type !== 'ArrowFunctionExpression' || shown.body.type === 'BlockStatement') return undefined
    const items = this.of(callee.object)?.value
    if (!Array.isArray(items)) return undefined
    const { body, params } = shown
    return items.map((item: unknown, index) => ({
      expression: body,
      names: new Map([...namesOf(params[0], item), ...namesOf(params[1], index)]),
    }))
  }

  readonly #lookup: Lookup = (node: EstreeNode) => {
    if (node.type === 'MemberExpression')
      return node.object.type === 'Identifier' && !this.#names.has(node.object.name) ? this.#elsewhere(node) : undefined
    if (node.type !== 'Identifier') return undefined
    const binding = this.#names.get(node.name)
    if (binding === undefined) return this.#elsewhere(node)
    if ('known' in binding) return binding.known
    // What leads to itself is not known.
    if (this.#open.has(node.name)) return 'unknown'
    this.#open.add(node.name)
    const known = evaluate(binding.expression, this.#lookup)
    this.#open.delete(node.name)
    return known ?? 'unknown'
  }
}

function constantsOf(tree: Root): (readonly [string, Binding])[] {
  return tree.children.flatMap((node) => {
    if (node.type !== 'mdxjsEsm') return []
    return (node.data?.estree?.body ?? []).flatMap((statement) => {
      const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
      if (declared?.type !== 'VariableDeclaration' || declared.kind !== 'const') return []
      return declared.declarations.flatMap(({ id, init }) =>
        id.type === 'Identifier' && init ? [[id.name, { expression: init }] as const] : [],
      )
    })
  })
}

function namesOf(pattern: Pattern | undefined, value: unknown): (readonly [string, Known])[] {
  if (pattern?.type === 'Identifier') return [[pattern.name, { value }]]
  if (pattern?.type !== 'ObjectPattern' || !isRecord(value)) return []
  return pattern.properties.flatMap((property) => {
    if (property.type !== 'Property' || property.computed || property.key.type !== 'Identifier') return []
    const found: unknown = Object.hasOwn(value, property.key.name) ? value[property.key.name] : undefined
    return namesOf(property.value, found)
  })
}
