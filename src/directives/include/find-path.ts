import type { Nodes } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx'
import type { IncludeSettings } from '../../model/component-options.js'
import { attributeOf, literalOf, textOf } from '../attributes.js'
import { evaluate, expressionOf, nameAlone } from '../evaluate.js'
import { isExpression } from '../expressions.js'
import type { JsxElement } from '../jsx.js'

/** Where an element says what it includes. */
export interface FoundPath {
  /** The path, section and all; `undefined` where it is not static, or there is none. */
  readonly written: string | undefined
  /** The name that stands for it in code, where that is all it says. */
  readonly name: string | undefined
  /** What says it, as written. */
  readonly actual: string
  /** The folder that it is in; `''` where it says itself. */
  readonly folder: string
  /** The attribute that names a part of the folder, where it does not. */
  readonly gap: string | undefined
  /** Whether it is the text of the element. */
  readonly isText: boolean
}

/** Finds the path of an element, in one of its attributes or in its text, or that which its name stands for. */
export function findPath(node: JsxElement, { src, isText, file }: IncludeSettings, source: string): FoundPath {
  const bare = `<${node.name}>`
  const none = { written: undefined, name: undefined, actual: bare, folder: '', gap: undefined, isText: false }
  if (file !== undefined) return { ...none, written: file }
  const attribute = attributeOf(node, new Set(src.keys()))
  if (attribute === undefined && isText) {
    const written = toPath(textIn(node.children, source))
    return { ...none, written, isText, actual: written === undefined ? bare : `${bare}${written}</${node.name}>` }
  }
  if (attribute === undefined) return none
  const { folder, gap } = fillFolder(src.get(attribute.name) ?? '', node)
  const written = gap === undefined ? toPath(literalOf(attribute)?.value) : undefined
  return { written, name: nameIn(attribute), actual: textOf(attribute), folder, gap, isText: false }
}

const nameIn = ({ value }: MdxJsxAttribute): string | undefined =>
  typeof value === 'object' ? nameAlone(value?.data?.estree) : undefined

function toPath(value: unknown): string | undefined {
  const path = typeof value === 'string' ? value.trim() : ''
  return path === '' || /[\r\n]/.test(path) ? undefined : path
}

// Parts of it are what other attributes say.
function fillFolder(folder: string, node: JsxElement): Pick<FoundPath, 'folder' | 'gap'> {
  let gap: string | undefined
  const filled = folder.replace(/\{([^{}]*)\}/g, (part, name: string) => {
    const attribute = attributeOf(node, new Set([name]))
    const value = attribute && literalOf(attribute)?.value
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') return String(value)
    gap ??= name
    return part
  })
  return { folder: filled, gap }
}

// Of what Markdown has read as more than text, such as a `_` in a name, the words as they are written.
function textIn(children: readonly Nodes[], source: string): string | undefined {
  const nodes = children.flatMap((node) => (node.type === 'paragraph' ? node.children : [node]))
  const [first] = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  if (first && isExpression(first)) {
    const value = nodes.length === 1 ? evaluate(expressionOf(first.data?.estree))?.value : undefined
    return typeof value === 'string' ? value : undefined
  }
  if (nodes.every((node) => node.type === 'text')) return nodes.map(({ value }) => value).join('')
  const [start, end] = [nodes[0]?.position?.start.offset, nodes.at(-1)?.position?.end.offset]
  return start === undefined || end === undefined ? undefined : source.slice(start, end)
}
