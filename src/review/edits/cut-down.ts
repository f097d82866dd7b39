import type { Expression, Node as EstreeNode, ObjectExpression, Property } from 'estree'
import { evaluate, type Known } from '../../directives/evaluate.js'
import { childrenOf } from '../../directives/jsx-in-code.js'
import { nameOf } from '../../directives/property-name.js'
import type { CodeSurvey } from '../../directives/survey-code.js'
import { append } from '../../model/append.js'
import { itemsOut } from './list-items.js'
import { cut } from './cut.js'
import type { Retired } from './retired.js'
import type { Splice } from './splice.js'
import type { TextFile } from './text-file.js'

/** Code that reads an axis, for those who do not have the value that is retired. */
export class CutDown {
  readonly splices: Splice[] = []
  readonly #reads: CodeSurvey['reads']
  readonly #retired: Retired
  readonly #file: TextFile

  constructor({ reads }: CodeSurvey, retired: Retired, file: TextFile) {
    this.#reads = reads
    this.#retired = retired
    this.#file = file
  }

  /** What code is for all of them alike; `undefined` where it is not known, or differs. */
  known(node: Expression, isGuarded = false): Known | undefined {
    const values = this.#valuesOf(node, isGuarded)
    const [first] = values
    return first && values.every((known) => known !== undefined && Object.is(known.value, first.value))
      ? first
      : undefined
  }

  /** Whether it holds for all of them alike. */
  holds(node: Expression): boolean | undefined {
    const values = this.#valuesOf(node, true)
    if (values.length === 0 || values.includes(undefined)) return undefined
    const truths = new Set(values.map((known) => Boolean(known?.value)))
    return truths.size === 1 ? truths.has(true) : undefined
  }

  #valuesOf(node: Expression, isGuarded: boolean): (Known | undefined)[] {
    const { axis, others } = this.#retired
    return others.map((value) =>
      evaluate(
        node,
        (at) => {
          const read = this.#reads.get(at)
          if (read === undefined) return undefined
          return read.name === axis.name && read.kind !== 'constant' ? { value } : 'unknown'
        },
        isGuarded,
      ),
    )
  }

  /** Notes what of code goes; what is left of it. */
  visit(node: EstreeNode): EstreeNode {
    if (!this.#isNaming(node)) return node
    const taken = this.#taken(node)
    if (taken) {
      this.#take(taken, node)
      return this.visit(taken)
    }
    const known = isExpression(node) && this.#isAbout(node) ? this.known(node) : undefined
    const text = known && textOf(known.value)
    const range = text === undefined ? undefined : this.#file.rangeOfCode(node)
    if (text !== undefined && range && node.type !== 'Literal') this.splices.push({ ...range, text })
    else if (!this.#thinOut(node)) for (const child of childrenOf(node)) this.visit(child)
    return node
  }

  #taken(node: EstreeNode): Expression | undefined {
    if (node.type === 'ConditionalExpression') {
      const truth = this.holds(node.test)
      return truth === undefined ? undefined : truth ? node.consequent : node.alternate
    }
    if (node.type !== 'LogicalExpression' || node.operator === '??') return undefined
    const truth = this.holds(node.left)
    return truth === (node.operator === '&&') ? node.right : undefined
  }

  #take(taken: EstreeNode, whole: EstreeNode): void {
    const [inner, outer] = [this.#file.rangeOfCode(taken), this.#file.rangeOfCode(whole)]
    if (!inner || !outer) return
    append(
      this.splices,
      cut([
        { start: outer.start, end: inner.start },
        { start: inner.end, end: outer.end },
      ]),
    )
  }

  // Lists and maps that the axis is looked up in.
  #thinOut(node: EstreeNode): boolean {
    const { axis, id } = this.#retired
    const isAxis = (one: EstreeNode): boolean => this.#reads.get(one)?.name === axis.name
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
      const { object } = node.callee
      const [wanted] = node.arguments
      if (object.type !== 'ArrayExpression' || wanted === undefined || !isAxis(wanted)) return false
      return this.#out(object.elements, (one) => one?.type === 'Literal' && one.value === id)
    }
    if (node.type !== 'MemberExpression' || !node.computed || !isAxis(node.property)) return false
    if (node.object.type !== 'ObjectExpression') return false
    return this.#out((node.object as ObjectExpression).properties, (one) => nameOf(one as Property) === id)
  }

  #out<Item extends EstreeNode | null>(items: readonly Item[], isGone: (item: Item) => boolean): boolean {
    const gone = new Set(items.flatMap((item, index) => (isGone(item) ? [index] : [])))
    const outs = itemsOut(
      items.map((item) => item && this.#file.rangeOfCode(item)),
      gone,
    )
    if (outs === undefined || gone.size === 0) return false
    append(this.splices, cut(outs))
    return true
  }

  #isAbout(node: EstreeNode): boolean {
    return this.#reads.has(node) || childrenOf(node).some((child) => this.#isAbout(child))
  }

  #isNaming(node: EstreeNode): boolean {
    if (node.type === 'Literal') return node.value === this.#retired.id
    return nameOfKey(node) === this.#retired.id || childrenOf(node).some((child) => this.#isNaming(child))
  }
}

const nameOfKey = (node: EstreeNode): string | undefined => (node.type === 'Property' ? nameOf(node) : undefined)

const textOf = (value: unknown): string | undefined =>
  value === undefined ? 'undefined' : value === null || typeof value !== 'object' ? JSON.stringify(value) : undefined

const isExpression = (node: EstreeNode): node is Expression =>
  node.type.endsWith('Expression') || node.type === 'TemplateLiteral'
