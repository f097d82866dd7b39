import type { CallExpression, Expression, Node as EstreeNode, Pattern, Program } from 'estree'
import type { Root } from 'mdast'
import { namesIn } from '../directives/bound-names.js'
import { evaluate, expressionOf, type Known, type Lookup } from '../directives/evaluate.js'
import { childrenOf, isCodeJsx } from '../directives/jsx-in-code.js'
import { nameOf } from '../directives/property-name.js'
import { itemLimit, textSize } from '../model/limits.js'
import { isRecord } from '../model/record.js'
import type { MarkdownNode } from './node.js'
import { constantsOf, deepest, type Binding, type PageCode } from './page-code.js'
import { Written } from './written.js'

/** An item that a list is mapped by: what shows it, and what the names of the function stand for. */
export interface Mapped {
  readonly expression: Expression
  readonly names: Names
}

/** What names stand for; of those without a value only the page knows it. */
type Names = ReadonlyMap<string, Known | undefined>

/** The values of expressions on a page, as far as its constants and its front matter tell them; nothing is run. */
export class Values {
  /** What names stand for at the top of the file. */
  readonly #own: ReadonlyMap<string, Binding>
  #names: ReadonlyMap<string, Binding>
  readonly #found = new Map<PageCode, Known | undefined>()
  readonly #elsewhere: (expression: Expression) => Known | undefined
  readonly #show: (expression: Expression) => MarkdownNode[]
  readonly #open = new Set<string>()
  readonly #shown = new Set<string>()
  #left = itemLimit
  #depth = 0

  /**
   * @param told what names stand for that the tree does not define
   * @param elsewhere what the files say of names that they import
   * @param show what an expression shows
   */
  constructor(
    tree: Root,
    told: ReadonlyMap<string, Known>,
    elsewhere: (expression: Expression) => Known | undefined,
    show: (expression: Expression) => MarkdownNode[],
  ) {
    this.#show = show
    const names = [...told].map(([name, known]) => [name, { known }] as const)
    this.#own = new Map<string, Binding>([...names, ...constantsOf(tree)])
    this.#names = this.#own
    this.#elsewhere = elsewhere
  }

  /** What an attribute is given. */
  given(expression: Expression | undefined): Known | undefined {
    return this.of(expression) ?? addressIn(expression) ?? this.#entriesOf(expression) ?? this.#undecided(expression)
  }

  /** What a function shows that an attribute is given, `render={() => <b>…</b>}`: how often, its component decides. */
  rendered(expression: Expression | undefined): Known | undefined {
    const isFunction = expression?.type === 'ArrowFunctionExpression' || expression?.type === 'FunctionExpression'
    return isFunction && holdsJsx(expression) ? this.#written(expression) : undefined
  }

  // Of a list and an object, what is known of them.
  #entriesOf(expression: Expression | undefined): Known | undefined {
    if (expression?.type === 'Identifier') {
      const { name } = expression
      return this.#guarded(name, () => this.#entriesOf(this.codeOf(name)?.expression))
    }
    if (expression?.type === 'ArrayExpression') {
      const items = expression.elements.map((item) =>
        item === null || item.type === 'SpreadElement' ? undefined : this.given(item),
      )
      return { value: items.map((known) => known?.value) }
    }
    if (expression?.type !== 'ObjectExpression') return undefined
    const entries = expression.properties.flatMap((property) => {
      const name = property.type === 'Property' && !property.computed ? nameOf(property) : undefined
      if (property.type !== 'Property' || name === undefined) return []
      const known = property.value.type.endsWith('Pattern') ? undefined : this.given(property.value as Expression)
      return known ? [[name, known.value] as const] : []
    })
    return { value: Object.fromEntries(entries) }
  }

  // Of JSX by a condition that only the page decides, all that it may be.
  #undecided(expression: Expression | undefined): Known | undefined {
    const ways = expression ? waysOf(expression) : []
    const isContent = ways.some(isCodeJsx) && ways.every((way) => isCodeJsx(way) || this.of(way) !== undefined)
    return expression && isContent ? this.#written(expression) : undefined
  }

  of(expression: Expression | undefined): Known | undefined {
    return evaluate(expression, this.#lookup)
  }

  /** What `{...props}` spreads, as far as it is known; its program is an object that spreads it. */
  spread(program: Program | null | undefined): Readonly<Record<string, unknown>> | undefined {
    const value = this.of(expressionOf(program))?.value
    return isRecord(value) ? value : undefined
  }

  /** The code that a name of the page stands for. */
  codeOf(name: string): PageCode | undefined {
    const binding = this.#names.get(name)
    return binding && 'expression' in binding ? binding : undefined
  }

  /** Shows what a name of the page stands for; `undefined` where that leads to itself, or to too much. */
  once(name: string, show: () => MarkdownNode[]): MarkdownNode[] | undefined {
    if (this.#shown.has(name) || this.#shown.size === deepest || this.#left <= 0) return undefined
    this.#shown.add(name)
    try {
      const nodes = show()
      // What shows its content twice grows with each that stands in another.
      this.#left -= sizeOf(nodes)
      return nodes
    } finally {
      this.#shown.delete(name)
    }
  }

  /** Does something while some names stand for these values, beside what names stand for at the top of the file. */
  atTop<Made>(names: Names, make: () => Made): Made {
    return this.#during(this.#own, names, make)
  }

  /** Does something while some names stand for these values, beside what names stand for here. */
  within<Made>(names: Names, make: () => Made): Made {
    return this.#during(this.#names, names, make)
  }

  /** Does something in a function that takes some names: what they stand for is only known when the page runs. */
  hiding<Made>(names: Iterable<string>, make: () => Made): Made {
    return this.within(new Map(unknown(names)), make)
  }

  #during<Made>(around: ReadonlyMap<string, Binding>, names: Names, make: () => Made): Made {
    const outer = this.#names
    const inner = [...names].map(([name, known]) => [name, { known }] as const)
    this.#names = inner.length === 0 ? around : new Map<string, Binding>([...around, ...inner])
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
    // Maps in maps grow with each other.
    if (!Array.isArray(items) || items.length > this.#left) return undefined
    this.#left -= items.length
    const { body, params } = shown
    return items.map((item: unknown, index) => ({
      expression: body,
      names: new Map<string, Known | undefined>([
        ...unknown(params.flatMap(namesIn)),
        ...namesOf(params[0], item),
        ...namesOf(params[1], index),
      ]),
    }))
  }

  // What leads to itself is not known.
  #guarded(name: string, find: () => Known | undefined): Known | undefined {
    if (this.#open.has(name)) return undefined
    this.#open.add(name)
    try {
      return find()
    } finally {
      this.#open.delete(name)
    }
  }

  // JSX in JSX grows with each other, as what names stand for does.
  #written(expression: Expression): Known | undefined {
    if (this.#depth === deepest || this.#left <= 0) return undefined
    this.#depth++
    try {
      const nodes = this.#show(expression)
      this.#left -= sizeOf(nodes)
      return { value: new Written(nodes) }
    } finally {
      this.#depth--
    }
  }

  readonly #lookup: Lookup = (node: EstreeNode) => {
    if (isCodeJsx(node)) return this.#written(node as Expression) ?? 'unknown'
    if (node.type === 'MemberExpression')
      return node.object.type === 'Identifier' && !this.#names.has(node.object.name) ? this.#elsewhere(node) : undefined
    if (node.type !== 'Identifier') return undefined
    const binding = this.#names.get(node.name)
    if (binding === undefined) return this.#elsewhere(node)
    if ('known' in binding) return binding.known ?? 'unknown'
    if (this.#found.has(binding)) return this.#found.get(binding) ?? 'unknown'
    const known = this.#guarded(node.name, () =>
      this.atTop(new Map(), () => evaluate(binding.expression, this.#lookup)),
    )
    this.#found.set(binding, known)
    return known ?? 'unknown'
  }
}

const unknown = (names: Iterable<string>) => Array.from(names, (name) => [name, undefined] as const)

/** Whether there is JSX in code. */
export const holdsJsx = (node: EstreeNode): boolean => isCodeJsx(node) || childrenOf(node).some(holdsJsx)

function waysOf(expression: Expression): Expression[] {
  if (expression.type === 'ConditionalExpression')
    return [...waysOf(expression.consequent), ...waysOf(expression.alternate)]
  if (expression.type !== 'LogicalExpression') return [expression]
  return [...(expression.operator === '&&' ? [] : waysOf(expression.left)), ...waysOf(expression.right)]
}

/** The address in `require('./a.png').default`, `useBaseUrl('/a.png')` and their like. */
function addressIn(expression: Expression | undefined): Known | undefined {
  const call = expression?.type === 'MemberExpression' ? expression.object : expression
  if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier' || call.arguments.length !== 1)
    return undefined
  const [argument] = call.arguments
  const isAddress = argument?.type === 'Literal' && typeof argument.value === 'string' && /[./]/.test(argument.value)
  return isAddress ? { value: argument.value } : undefined
}

/** What the names of a pattern stand for, of a value. */
export function namesOf(pattern: Pattern | undefined, value: unknown): (readonly [string, Known])[] {
  if (pattern?.type === 'Identifier') return [[pattern.name, { value }]]
  if (pattern?.type === 'AssignmentPattern')
    return namesOf(pattern.left, value === undefined ? evaluate(pattern.right)?.value : value)
  if (pattern?.type === 'ArrayPattern' && Array.isArray(value))
    return pattern.elements.flatMap((element, index) => (element ? namesOf(element, value[index]) : []))
  if (pattern?.type !== 'ObjectPattern' || !isRecord(value)) return []
  return pattern.properties.flatMap((property) => {
    if (property.type !== 'Property' || property.computed || property.key.type !== 'Identifier') return []
    const found: unknown = Object.hasOwn(value, property.key.name) ? value[property.key.name] : undefined
    return namesOf(property.value, found)
  })
}

/** How many nodes there are, a long text counting as several. */
function sizeOf(nodes: readonly MarkdownNode[]): number {
  return nodes.reduce((size, node) => {
    const inside = 'children' in node ? sizeOf(node.children) : 'value' in node ? node.value.length / textSize : 0
    return size + 1 + inside
  }, 0)
}
