import type { Expression, Node as EstreeNode, Program, Property, SpreadElement } from 'estree'
import type { JSXElement } from 'estree-jsx'
import type { Condition, Directive } from '../directives/directive.js'
import { editCode, type Edit, type Edits } from '../directives/edit-code.js'
import { expressionOfValue, programOf } from '../directives/estree.js'
import { Content, evaluate, isSettled, type Known } from '../directives/evaluate.js'
import { childrenOf } from '../directives/jsx-in-code.js'
import { positionOf } from '../directives/jsx.js'
import { isGuard, isRelation } from '../directives/operators.js'
import { everyProp, freeNames } from '../directives/prop-references.js'
import { surveyCode, type CodeSurvey, type Read } from '../directives/survey-code.js'
import { nearest } from '../model/nearest.js'
import { remember } from '../model/remember.js'
import { JsxContent, contentsIn } from './content.js'
import type { Frame, Prop, Reading } from './frame.js'
import { noteInCode, sayInCode } from './in-code.js'
import { isAbsent, lookupIn } from './lookup.js'
import type { Planning } from './planning.js'
import { joined, measureEstree, measureValue, type Measure } from './size.js'
import { writtenBy } from './writers.js'

/** Code that is left to the page, with all decided in it that can be. */
export interface DecidedCode {
  readonly edits: Edits
  /** How much it is at most. */
  readonly measure: Measure
  /** Names that what is written in takes from what is around it. */
  readonly names: ReadonlySet<string>
  /** Why some of it cannot be decided. */
  readonly problems: ReadonlySet<string>
}

/**
 * Decides what can be decided in code that is left to the page: props are written in, conditions on the reader go or open
 * up, what is settled by them is cut down. Includes and tabs in it can do nothing, and are said so.
 *
 * @param survey what there is to decide in it
 */
export function decideCode(
  program: Program,
  reading: Reading,
  planning: Planning,
  survey: CodeSurvey = surveyCode(program, reading.frame.document.byCode),
): DecidedCode {
  const decider = new CodeDecider(survey, reading, planning)
  decider.visit(program, false)
  const { edits, names, problems } = decider
  const { size, depth } = measureEstree(program)
  return { edits, names, problems, measure: joined(decider.written, size, depth) }
}

const programs = new WeakMap<EstreeNode, Program>()

class CodeDecider {
  readonly edits = new Map<EstreeNode, Edit>()
  readonly names = new Set<string>()
  readonly problems = new Set<string>()
  /** What is written in. */
  readonly written: Measure[] = []
  readonly #survey: CodeSurvey
  readonly #reading: Reading
  readonly #planning: Planning

  constructor(survey: CodeSurvey, reading: Reading, planning: Planning) {
    this.#survey = survey
    this.#reading = reading
    this.#planning = planning
  }

  /** @param isGuarded whether it is only asked whether there is anything, or what it is */
  visit(node: EstreeNode, isGuarded: boolean): void {
    if (!this.#survey.live.has(node)) return
    const read = this.#survey.reads.get(node)
    if (read) return this.#read(node, read, isGuarded)
    const directive = this.#reading.frame.document.byCode.get(node)
    if (directive) return this.#decide(directive, node as JSXElement)
    switch (node.type) {
      case 'LogicalExpression': {
        const left = this.#known(node.left, true)
        // Where nothing is what stops it, nothing is what is meant.
        if (left && isSettled(node.operator, left.value)) return this.#take(node, node.left, true)
        if (left) return this.#take(node, node.right, isGuarded)
        this.visit(node.left, true)
        return this.visit(node.right, isGuarded)
      }
      case 'ConditionalExpression': {
        const test = this.#known(node.test, true)
        if (test) return this.#take(node, test.value ? node.consequent : node.alternate, isGuarded)
        this.visit(node.test, true)
        this.visit(node.consequent, isGuarded)
        return this.visit(node.alternate, isGuarded)
      }
      case 'ChainExpression': {
        const known = this.#known(node, isGuarded)
        if (known?.value === undefined && known) return this.#write(node, known.value)
        return this.visit(node.expression, isGuarded)
      }
      case 'IfStatement':
        this.visit(node.test, true)
        this.visit(node.consequent, false)
        return node.alternate ? this.visit(node.alternate, false) : undefined
      case 'UnaryExpression':
        return this.visit(node.argument, isGuard(node.operator))
      case 'BinaryExpression': {
        const isInGuard = isGuard(node.operator) || (isGuarded && isRelation(node.operator))
        this.visit(node.left, isInGuard)
        return this.visit(node.right, isInGuard)
      }
      case 'MemberExpression':
        this.visit(node.object, node.optional)
        return node.computed ? this.visit(node.property, false) : undefined
      case 'CallExpression':
        this.visit(node.callee, node.optional)
        for (const argument of node.arguments) this.visit(argument, false)
        return
      case 'ExpressionStatement':
      case 'ArrayExpression':
        return this.#visitAll(node, isGuarded)
      case 'ObjectExpression':
        for (const property of node.properties) this.#visitProperty(property, isGuarded)
        return
      case 'JSXSpreadAttribute':
        return this.visit(node.argument, true)
      default:
        return this.#visitAll(node, false)
    }
  }

  #known(node: Expression, isGuarded: boolean): Known | undefined {
    return evaluate(node, lookupIn(this.#reading, this.#survey.reads), isGuarded)
  }

  #visitAll(node: EstreeNode, isGuarded: boolean): void {
    for (const child of childrenOf(node)) this.visit(child, isGuarded)
  }

  // Spreading nothing is no error, and shows nothing.
  #visitProperty(property: Property | SpreadElement, isGuarded: boolean): void {
    if (!this.#survey.live.has(property)) return
    if (property.type === 'SpreadElement') return this.visit(property.argument, true)
    if (property.computed) this.visit(property.key, false)
    this.visit(property.value, isGuarded)
  }

  #take(node: EstreeNode, part: EstreeNode, isGuarded: boolean): void {
    this.edits.set(node, { kind: 'take', node: part })
    this.visit(part, isGuarded)
  }

  #write(node: EstreeNode, value: unknown): void {
    this.written.push(measureValue(value))
    this.edits.set(node, { kind: 'write', expression: () => expressionOfValue(value) })
  }

  #read(node: EstreeNode, { name, scope }: Read, isGuarded: boolean): void {
    const { frame } = this.#reading
    const { props } = frame
    if (props === undefined) return
    if (isAbsent(name, frame)) {
      if (isGuarded) this.#write(node, undefined)
      else sayMissing(name, frame, this.#planning)
      return
    }
    if (name === 'children' && !props.has(name)) {
      if (frame.hasChildren || !isGuarded) this.problems.add('children can only stand by themselves, in text')
      else this.#write(node, undefined)
      return
    }
    const all: readonly (readonly [string, Prop])[] =
      name === everyProp ? [...props] : [[name, props.get(name) ?? { known: undefined }]]
    const written = all.map(([key, prop]) => [key, this.#codeOf(prop)] as const)
    if (scope.length > 0 && written.some(([, { names }]) => scope.some((inner) => names.has(inner))))
      return void this.problems.add('a name in what it is given means something else there')
    for (const [, { measure, names }] of written) {
      this.written.push(measure)
      for (const one of names) this.names.add(one)
    }
    const [first] = written
    const expression = name === everyProp || !first ? (): Expression => objectOf(written) : first[1].expression
    this.edits.set(node, { kind: 'write', expression })
  }

  #codeOf(prop: Prop): Code {
    if (!('known' in prop)) return prop
    const codes = new Map<unknown, Code>()
    for (const content of contentsIn(prop.known)) {
      if (content instanceof JsxContent) codes.set(content, this.#codeOfJsx(content))
      else this.problems.add('children can only stand by themselves, in text')
    }
    const all = [...codes.values()]
    return {
      measure: joined([measureValue(prop.known), ...all.map(({ measure }) => measure)], 0, 0),
      names: new Set(all.flatMap(({ names }) => [...names])),
      expression: () =>
        writtenBy(
          expressionOfValue(prop.known, (value) =>
            value instanceof Content ? (codes.get(value)?.expression() ?? expressionOfValue(undefined)) : undefined,
          ),
          prop.by,
        ),
    }
  }

  #codeOfJsx({ markup, reading }: JsxContent): Code {
    const code = markup.code as Expression
    const program = remember(programs, code, () => programOf(code))
    const { edits, measure, names, problems } = decideCode(program, reading, this.#planning)
    for (const why of problems) this.problems.add(why)
    return {
      measure,
      names: new Set([...names, ...freeNames(code)]),
      expression: () => writtenBy(editCode(code, edits), reading.frame),
    }
  }

  #decide(directive: Directive, element: JSXElement): void {
    switch (directive.kind) {
      case 'condition':
        return this.#settle(directive, element)
      case 'include':
        noteInCode(directive, this.#reading, this.#planning)
        return this.#visitAll(element, false)
      case 'tabs':
        sayInCode(directive, this.#reading, this.#planning)
        return this.#visitAll(element, false)
      case 'tab':
        return this.#visitAll(element, false)
    }
  }

  #settle(condition: Condition, element: JSXElement): void {
    const outcome = this.#planning.settle(condition, this.#reading)
    if (outcome.kind === 'drop') {
      this.edits.set(element, { kind: 'nodes', nodes: [] })
      return
    }
    if (outcome.kind === 'unwrap') {
      this.edits.set(element, { kind: 'nodes', nodes: element.children as EstreeNode[] })
      for (const child of element.children) this.visit(child as EstreeNode, false)
      return
    }
    const without = outcome.kind === 'stay' ? outcome.without : new Set<string>()
    for (const attribute of element.openingElement.attributes) {
      if (attribute.type === 'JSXAttribute' && without.has(String(attribute.name.name)))
        this.edits.set(attribute, { kind: 'nodes', nodes: [] })
    }
    this.#visitAll(element, false)
  }
}

type Code = Extract<Prop, { readonly expression: unknown }>

function objectOf(entries: readonly (readonly [string, Code])[]): Expression {
  return {
    type: 'ObjectExpression',
    properties: entries.map(([name, { expression }]) => ({
      type: 'Property',
      kind: 'init',
      method: false,
      shorthand: false,
      computed: false,
      key: expressionOfValue(name),
      value: expression(),
    })),
  }
}

/** Says at the include that a prop is missing. */
export function sayMissing(name: string, { site, document, props }: Frame, planning: Planning): void {
  if (site === undefined) return
  const unread = [...(props?.keys() ?? [])].filter(
    (key) => !document.props.has(key) && !document.declaredProps?.has(key),
  )
  const args = { name, path: document.path, near: nearest(name, unread) }
  planning.say(site.reading.frame, 'prop-missing', positionOf(site.include), args)
}
