import type { ObjectExpression } from 'estree'
import { everyProp } from '../directives/prop-references.js'
import type { Prop, Unknown } from './frame.js'

/**
 * What an object that only the page knows gives beside the props that are read by name. It stands among props under
 * `everyProp`, in their order: what is given behind it counts more.
 */
export interface Rest extends Unknown {
  readonly expression: () => ObjectExpression
  /** The props before it that are members of it, for who reads them by name. */
  readonly members: ReadonlySet<string>
}

/** Whether a prop is the rest. */
export const isRest = (prop: Prop | undefined): prop is Rest => prop !== undefined && 'members' in prop

/** Props in their order, without those that are told by the rest as well. */
export function* ownEntries(props: ReadonlyMap<string, Prop>): Generator<readonly [string, Prop]> {
  const rest = props.get(everyProp)
  let members = isRest(rest) ? rest.members : undefined
  for (const [name, prop] of props) {
    if (name === everyProp) members = undefined
    if (!members?.has(name)) yield [name, prop]
  }
}

/** Gives a prop: it counts more than what was given before. */
export function give(props: Map<string, Prop>, name: string, prop: Prop): void {
  // The place of a name is that of what it was given last.
  if (props.has(everyProp)) props.delete(name)
  props.set(name, prop)
}

/** Gives a prop that is there only where nothing else is given. */
export function giveBelow(props: Map<string, Prop>, name: string, prop: Prop): void {
  if (!props.has(everyProp)) return void props.set(name, prop)
  const others = [...props]
  props.clear()
  props.set(name, prop)
  for (const [key, other] of others) props.set(key, other)
}
