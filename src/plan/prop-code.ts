import type { Expression, ObjectExpression, Property } from 'estree'
import { expressionOfValue } from '../source/estree.js'
import { Content } from '../directives/evaluate.js'
import { everyProp } from '../directives/prop-references.js'
import type { Read } from '../directives/survey-code.js'
import { contentsIn, JsxContent } from './content.js'
import type { Prop, Unknown } from './frame.js'
import { ownEntries } from './rest.js'
import { joined, measureValue } from './size.js'
import { writtenBy } from './writers.js'

/** What is given for a prop as code. */
export interface PropCode extends Unknown {
  /** Why some of it cannot be written. */
  readonly problems: ReadonlySet<string>
}

type CodeOfJsx = (content: JsxContent) => PropCode

/** Why children cannot be written into code. */
export const noPlaceOfChildren = 'children can only stand by themselves, in text'

/** What code reads of props, as code. */
export function codeOfRead({ name }: Read, props: ReadonlyMap<string, Prop>, codeOfJsx: CodeOfJsx): PropCode {
  if (name !== everyProp) return codeOf(props.get(name) ?? { known: undefined }, codeOfJsx)
  const entries = [...ownEntries(props)].map(([key, prop]) => [key, codeOf(prop, codeOfJsx)] as const)
  const codes = entries.map(([, code]) => code)
  const measure = joined(
    codes.map((code) => code.measure),
    0,
  )
  return { ...together(codes), measure, expression: () => objectOf(entries) }
}

/** Whether a name in code means something else where the code is to be written. */
export function isHidden({ names }: PropCode, { scope }: Read): boolean {
  return scope.some((inner) => names.has(inner))
}

/** What is given for a prop as code; `undefined` where there is content in it. */
export const plainCodeOf = (prop: Prop): Unknown | undefined => (holdsContent(prop) ? undefined : asCode(prop))

function codeOf(prop: Prop, codeOfJsx: CodeOfJsx): PropCode {
  return holdsContent(prop) ? codeWithContent(prop, codeOfJsx) : { ...asCode(prop), problems: none }
}

type Given = Exclude<Prop, Unknown>

const holdsContent = (prop: Prop): prop is Given => 'known' in prop && contentsIn(prop.known).size > 0

function asCode(prop: Prop): Unknown {
  if (!('known' in prop)) return prop
  const { known, by } = prop
  return { names: none, measure: measureValue(known), expression: () => writtenBy(expressionOfValue(known), by) }
}

function codeWithContent({ known, by }: Given, codeOfJsx: CodeOfJsx): PropCode {
  const codes = new Map<unknown, PropCode>()
  let problems: ReadonlySet<string> = none
  for (const content of contentsIn(known)) {
    if (content instanceof JsxContent) codes.set(content, codeOfJsx(content))
    else problems = new Set([noPlaceOfChildren])
  }
  const all = together([...codes.values(), { names: none, problems }])
  const measure = joined([measureValue(known), ...[...codes.values()].map((code) => code.measure)], 0, 0)
  const expressionIn = (value: unknown): Expression | undefined =>
    value instanceof Content ? (codes.get(value)?.expression() ?? expressionOfValue(undefined)) : undefined
  return { ...all, measure, expression: () => writtenBy(expressionOfValue(known, expressionIn), by) }
}

const none: ReadonlySet<string> = new Set()

function together(codes: readonly Pick<PropCode, 'names' | 'problems'>[]): Pick<PropCode, 'names' | 'problems'> {
  return {
    names: new Set(codes.flatMap(({ names }) => [...names])),
    problems: new Set(codes.flatMap(({ problems }) => [...problems])),
  }
}

/** The object of some props, in their order. */
export function objectOf(entries: readonly (readonly [string, Pick<Unknown, 'expression'>])[]): ObjectExpression {
  return {
    type: 'ObjectExpression',
    properties: entries.flatMap(([name, code]) => (name === everyProp ? spreadIn(code) : [entryOf(name, code)])),
  }
}

function spreadIn({ expression }: Pick<Unknown, 'expression'>): ObjectExpression['properties'] {
  const argument = expression()
  return argument.type === 'ObjectExpression' ? argument.properties : [{ type: 'SpreadElement', argument }]
}

/** An entry of an object of props. */
export function entryOf(name: string, { expression }: Pick<Unknown, 'expression'>): Property {
  return {
    type: 'Property',
    kind: 'init',
    method: false,
    shorthand: false,
    computed: false,
    key: expressionOfValue(name),
    value: expression(),
  }
}
