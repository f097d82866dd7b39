import type { Expression, Node as EstreeNode } from 'estree'
import type { Known, Lookup } from '../directives/evaluate.js'
import { isCodeJsx } from '../directives/jsx-in-code.js'
import { everyProp } from '../directives/prop-references.js'
import type { Read } from '../directives/survey-code.js'
import { ChildrenContent, JsxContent } from './content.js'
import type { Frame, Reading } from './frame.js'
import type { Asking } from './asking.js'

/** Whether a frame has nothing for the name of a prop; a page, whose props are its reader's, may have anything. */
export function isAbsent(name: string, { props }: Frame): boolean {
  return props !== undefined && name !== everyProp && name !== 'children' && !props.has(name)
}

/** Whether a place reads a prop for which a frame has nothing. */
export const readsAbsent = ({ kind, name }: Read, frame: Frame): boolean => kind === 'prop' && isAbsent(name, frame)

/** What front matter is in the code of a partial; a page shows its own when it runs. */
export function frontmatterOf(key: string, { site, document }: Frame): Known | 'unknown' {
  if (site === undefined) return 'unknown'
  const { frontmatter } = document.whole ?? document
  if (key === everyProp) return { value: { ...frontmatter } }
  return { value: Object.hasOwn(frontmatter, key) ? frontmatter[key] : undefined }
}

/**
 * What props, axes, constants and JSX stand for in a reading. A prop that is absent is `undefined` where no more is asked
 * than that.
 */
export function lookupIn(reading: Reading, reads: ReadonlyMap<EstreeNode, Read>, asking: Asking): Lookup {
  const { frame } = reading
  const { props, document } = frame
  return (node, isGuarded) => {
    if (isCodeJsx(node)) {
      const markup = document.markup.get(node)
      return markup ? { value: new JsxContent(markup, reading) } : 'unknown'
    }
    // What a module exports is known by name, whatever else there is in it.
    if (node.type === 'MemberExpression' && reads.get(node.object)?.kind === 'constant')
      return asking.constant(node as Expression, frame)
    const read = reads.get(node)
    if (read === undefined) return undefined
    const { kind, name } = read
    if (kind === 'constant') return asking.constant(node as Expression, frame) ?? 'unknown'
    if (kind === 'axis') return asking.axis(name)
    if (kind === 'frontmatter') return frontmatterOf(name, frame)
    if (props === undefined) return undefined
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
