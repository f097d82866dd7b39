import type { Expression, Node as EstreeNode, Program, Property, SpreadElement } from 'estree'
import type { JSXElement } from 'estree-jsx'
import { editCode, type Edit } from '../directives/edit-code.js'
import { expressionOfValue, programOf } from '../source/estree.js'
import { evaluate, isSettled, type Known } from '../directives/evaluate.js'
import { childrenOf } from '../directives/jsx-in-code.js'
import { isGuard, isRelation } from '../directives/operators.js'
import { everyProp, freeNames } from '../directives/prop-references.js'
import { surveyCode, type CodeSurvey, type Read } from '../directives/survey-code.js'
import { remember } from '../model/remember.js'
import type { Directive } from '../directives/directive.js'
import type { JsxContent } from './content.js'
import type { Reading } from './frame.js'
import { measureDecided, type DecidedCode, type WrittenIn } from './decided-code.js'
import { decideInCode } from './in-code.js'
import { identityOfCode } from './identity.js'
import { frontmatterOf, isAbsent, lookupIn } from './lookup.js'
import { sayMissing } from './missing-prop.js'
import type { Planning } from './planning.js'
import { codeOfRead, isHidden, noPlaceOfChildren, type PropCode } from './prop-code.js'
import { measureValue } from './size.js'
import { axesReadAsProps, lookupAxes } from './tests.js'
import { writtenBy } from './writers.js'

/**
 * Decides what can be decided in code that is left to the page: props are written in, conditions on the reader go or open
 * up, what is settled by them is cut down. Includes and tabs in it can do nothing, and are said so.
 *
 * @param survey what there is to decide in it
 * @param directive whose attribute it is
 */
export function decideCode(
  program: Program,
  reading: Reading,
  planning: Planning,
  survey: CodeSurvey = surveyCode(program, reading.frame.document),
  directive?: Directive,
): DecidedCode {
  const decider = new CodeDecider(survey, reading, planning)
  decider.noteAxes(directive)
  decider.visit(program, false)
  const { edits, written, problems } = decider
  return { edits, written, problems }
}

const none: ReadonlySet<string> = new Set()
const programs = new WeakMap<EstreeNode, Program>()

class CodeDecider {
  readonly edits = new Map<EstreeNode, Edit>()
  readonly problems = new Set<string>()
  readonly written = new Map<EstreeNode, WrittenIn>()
  readonly #axes = new Map<EstreeNode, string>()
  readonly #survey: CodeSurvey
  readonly #reading: Reading
  readonly #planning: Planning
  /** Whether it hangs on what the reader leaves open. */
  readonly #isOpen: boolean

  constructor(survey: CodeSurvey, reading: Reading, planning: Planning) {
    this.#survey = survey
    this.#reading = reading
    this.#planning = planning
    this.#isOpen =
      survey.isAboutReader &&
      [...survey.reads.values()].some(({ kind, name }) => kind === 'axis' && planning.axis(name) === 'unknown')
  }

  /** Notes where the conditions of a directive read an axis as a prop. */
  noteAxes(directive: Directive | undefined): void {
    for (const [node, axis] of axesReadAsProps(directive, this.#reading, this.#planning)) this.#axes.set(node, axis)
  }

  /** @param isGuarded whether it is only asked whether there is anything, or what it is */
  visit(node: EstreeNode, isGuarded: boolean): void {
    if (!this.#survey.live.has(node)) return
    const read = this.#survey.reads.get(node)
    if (read) return this.#read(node, read, isGuarded)
    const directive = this.#reading.frame.document.byCode.get(node)
    if (directive) {
      this.noteAxes(directive)
      const inside = decideInCode(directive, node as JSXElement, {
        reading: this.#reading,
        planning: this.#planning,
        edits: this.edits,
        isOpen: this.#isOpen,
      })
      for (const child of inside) this.visit(child, false)
      return
    }
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
      case 'UpdateExpression':
        return this.#leaveTarget(node.argument)
      case 'AssignmentExpression':
      case 'ForInStatement':
      case 'ForOfStatement':
        this.#leaveTarget(node.left)
        this.visit(node.right, false)
        return 'body' in node ? this.visit(node.body, false) : undefined
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
      case 'JSXElement':
        this.#findNoPlace(node)
        return this.#visitAll(node, false)
      case 'JSXSpreadAttribute':
        return this.visit(node.argument, true)
      default:
        return this.#visitAll(node, false)
    }
  }

  // In code, no nodes can be given to an element.
  #findNoPlace({ openingElement, children }: JSXElement): void {
    const { hasChildren, props } = this.#reading.frame
    if (!hasChildren || props?.has('children') || children.length > 0) return
    const spreads = openingElement.attributes.filter((attribute) => attribute.type === 'JSXSpreadAttribute')
    if (spreads.some(({ argument }) => this.#survey.reads.get(argument)?.name === everyProp))
      this.problems.add(noPlaceOfChildren)
  }

  // A value cannot stand where something is set.
  #leaveTarget(node: EstreeNode): void {
    const isOfProps = this.#survey.reads.get(node)?.kind !== 'axis'
    if (isOfProps && this.#survey.live.has(node) && this.#reading.frame.props) this.problems.add('props cannot be set')
  }

  #known(node: Expression, isGuarded: boolean): Known | undefined {
    const lookup = lookupIn(this.#reading, this.#survey.reads, this.#planning)
    return evaluate(node, lookupAxes(this.#axes, lookup, this.#planning), isGuarded)
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
    if (this.#survey.isAboutReader || this.#axes.size > 0)
      this.#planning.decisions.push(identityOfCode(node), identityOfCode(part))
    this.edits.set(node, { kind: 'take', node: part })
    this.visit(part, isGuarded)
  }

  #write(node: EstreeNode, value: unknown): void {
    this.written.set(node, { measure: measureValue(value), names: none })
    this.edits.set(node, { kind: 'write', expression: () => expressionOfValue(value) })
  }

  #read(node: EstreeNode, read: Read, isGuarded: boolean): void {
    const { kind, name } = read
    if (kind === 'constant') return
    const axis = kind === 'axis' ? name : this.#axes.get(node)
    if (axis !== undefined) return this.#readAxis(node, axis)
    const { frame } = this.#reading
    if (kind === 'frontmatter') return this.#readFrontMatter(node, name)
    const { props } = frame
    if (props === undefined) return
    if (isAbsent(name, frame)) {
      if (isGuarded) this.#write(node, undefined)
      else sayMissing(name, frame, this.#planning)
      return
    }
    if (name === 'children' && !props.has(name)) {
      if (frame.hasChildren || !isGuarded) this.problems.add(noPlaceOfChildren)
      else this.#write(node, undefined)
      return
    }
    const code = codeOfRead(read, props, (content) => this.#codeOfJsx(content))
    for (const why of code.problems) this.problems.add(why)
    if (isHidden(code, read)) return void this.problems.add('a name in what it is given means something else there')
    this.written.set(node, code)
    this.edits.set(node, { kind: 'write', expression: code.expression })
  }

  #readAxis(node: EstreeNode, name: string): void {
    const known = this.#planning.axis(name)
    if (known === 'unknown') return
    this.#planning.decisions.push(identityOfCode(node), String(known.value))
    this.#write(node, known.value)
  }

  #readFrontMatter(node: EstreeNode, key: string): void {
    const known = frontmatterOf(key, this.#reading.frame)
    if (known !== 'unknown') this.#write(node, known.value)
  }

  #codeOfJsx({ markup, reading }: JsxContent): PropCode {
    const code = markup.code as Expression
    const program = remember(programs, code, () => programOf(code))
    const decided = decideCode(program, reading, this.#planning)
    const { measure, names } = measureDecided(program, decided)
    return {
      measure,
      problems: decided.problems,
      names: new Set([...names, ...freeNames(code)]),
      expression: () => writtenBy(editCode(code, decided.edits), reading.frame),
    }
  }
}
