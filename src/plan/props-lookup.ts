import type { Lookup } from '../directives/evaluate.js'
import { everyProp, propReadBy } from '../directives/prop-references.js'
import { valueOf } from '../model/reader.js'
import type { Frame } from './frame.js'
import { frontmatterOf } from './lookup.js'

/**
 * What the props of a frame stand for that are known, and the names of axes, once it was decided on them; of those that
 * are not known, nothing is.
 */
export function propsOf(frame: Frame): Lookup {
  const { props, document, reader } = frame
  return (node) => {
    const axis = node.type === 'Identifier' ? document.axisNames.get(node.name) : undefined
    const value = axis === undefined ? undefined : valueOf(reader, axis)
    if (value !== undefined) return { value }
    if (node.type === 'Identifier' && document.frontmatterNames.has(node.name)) return frontmatterOf(everyProp, frame)
    const name = propReadBy(node)
    if (name === undefined || props === undefined) return undefined
    const prop = name === everyProp ? undefined : props.get(name)
    return prop && 'known' in prop ? { value: prop.known } : 'unknown'
  }
}
