import type { Expression, Program, Property, SpreadElement } from 'estree'
import { evaluate, expressionOf } from '../directives/evaluate.js'
import { nameOf } from '../directives/property-name.js'
import { everyProp, freeNames } from '../directives/prop-references.js'
import { copyDeep } from '../model/copy-deep.js'
import type { Frame, Outcome, Prop } from './frame.js'
import { measureEstree } from './size.js'
import { writtenBy } from './writers.js'

/**
 * What an object that only the page knows gives a partial: each prop that this reads is a member of it. `undefined` where
 * the partial may read any.
 *
 * @param program what is spread, as written
 * @param outcome what became of it
 * @param wanted the props that the partial reads
 * @param given those that the object may, or may not, give anew
 */
export function propsOfSpread(
  program: Program,
  outcome: Outcome | undefined,
  frame: Frame,
  wanted: ReadonlySet<string>,
  given: ReadonlyMap<string, Prop>,
): (readonly [string, Prop])[] | undefined {
  // What others wrote in it is known by its nodes: a copy would be this file's own.
  const write = outcome?.kind === 'bound' ? outcome.program : () => copyDeep(program)
  const written = write()
  const spread = expressionOf(written)
  if (spread?.type !== 'ObjectExpression' || wanted.has(everyProp)) return undefined
  const props: (readonly [string, Prop])[] = []
  for (const name of wanted) {
    const read = readIn(spread, name)
    if (read === undefined || (given.has(name) && !read.isSure)) return undefined
    const known = evaluate(read.expression)
    if (known) props.push([name, { known: known.value, by: frame }])
    else
      props.push([
        name,
        {
          measure: measureEstree(written),
          names: outcome?.kind === 'bound' ? outcome.names : freeNames(spread),
          expression: () => writtenBy(memberIn(write(), name), frame),
        },
      ])
  }
  return props
}

function memberIn(program: Program, name: string): Expression {
  const spread = expressionOf(program)
  const read = spread?.type === 'ObjectExpression' ? readIn(spread, name) : undefined
  if (read === undefined) throw new Error('Expected a member where one was read')
  return read.expression
}

/** How a prop is read of an object, and whether the object has it for sure. */
function readIn(
  { properties }: { readonly properties: readonly (Property | SpreadElement)[] },
  name: string,
): { expression: Expression; isSure: boolean } | undefined {
  const last = properties.at(-1)
  if (last === undefined) return undefined
  if (last.type !== 'SpreadElement') {
    const key = nameOf(last)
    if (key === name) return { expression: last.value as Expression, isSure: true }
    return key === undefined ? undefined : readIn({ properties: properties.slice(0, -1) }, name)
  }
  const { argument } = last
  if (properties.length > 1)
    return { expression: memberOf({ type: 'ObjectExpression', properties: [...properties] }, name), isSure: false }
  return argument.type === 'ObjectExpression'
    ? readIn(argument, name)
    : { expression: memberOf(argument, name), isSure: false }
}

// To spread nothing is no error.
function memberOf(object: Expression, name: string): Expression {
  const isWord = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)
  return {
    type: 'ChainExpression',
    expression: {
      type: 'MemberExpression',
      object,
      property: isWord ? { type: 'Identifier', name } : { type: 'Literal', value: name },
      computed: !isWord,
      optional: true,
    },
  }
}
