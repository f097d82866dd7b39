import type { Lookup } from '../directives/evaluate.js'
import { everyProp, propReadBy } from '../directives/prop-references.js'
import type { Frame } from './frame.js'

/** What the props of a frame stand for that are known; of those that are not, nothing is known. */
export function propsOf({ props }: Frame): Lookup {
  return (node) => {
    const name = propReadBy(node)
    if (name === undefined || props === undefined) return undefined
    const prop = name === everyProp ? undefined : props.get(name)
    return prop && 'known' in prop ? { value: prop.known } : 'unknown'
  }
}
