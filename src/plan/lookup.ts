import type { Node as EstreeNode } from 'estree'
import type { Lookup } from '../directives/evaluate.js'
import { isCodeJsx } from '../directives/jsx-in-code.js'
import { everyProp } from '../directives/prop-references.js'
import type { Read } from '../directives/survey-code.js'
import { ChildrenContent, JsxContent } from './content.js'
import type { Frame, Reading } from './frame.js'

/** Whether a frame has nothing for the name of a prop; a page, whose props are its reader's, may have anything. */
export function isAbsent(name: string, { props }: Frame): boolean {
  return props !== undefined && name !== everyProp && name !== 'children' && !props.has(name)
}

/** What props and JSX stand for in a reading. A prop that is absent is `undefined` where no more is asked than that. */
export function lookupIn(reading: Reading, reads: ReadonlyMap<EstreeNode, Read>): Lookup {
  const { frame } = reading
  const { props, document } = frame
  return (node, isGuarded) => {
    if (isCodeJsx(node)) {
      const markup = document.markup.get(node)
      return markup ? { value: new JsxContent(markup, reading) } : 'unknown'
    }
    const name = reads.get(node)?.name
    if (props === undefined || name === undefined) return undefined
    if (name === everyProp) {
      const all = [...props]
      if (all.some(([, prop]) => !('known' in prop))) return 'unknown'
      return { value: Object.fromEntries(all.map(([key, prop]) => [key, 'known' in prop ? prop.known : undefined])) }
    }
    const prop = props.get(name)
    if (prop) return 'known' in prop ? { value: prop.known } : 'unknown'
    if (name === 'children') return { value: frame.hasChildren ? new ChildrenContent(frame) : undefined }
    return isGuarded ? { value: undefined } : 'unknown'
  }
}
