import type { Definition, Image, Link, Nodes } from 'mdast'
import type { Node } from 'unist'
import { addressKindOf } from '../../directives/addresses.js'
import { isNamedByImport } from '../../directives/include/text-import.js'
import { isElement } from '../../directives/jsx.js'
import { folderOf } from '../../model/path.js'
import { rebaseAddress, type AddressKind, type Move } from '../../model/rebase.js'
import type { Settings } from '../../model/settings.js'
import { rebaseImport } from '../../model/url.js'
import type { Run } from './run-of.js'
import type { Splice } from './splice.js'
import type { TextFile } from './text-file.js'

/**
 * The addresses in some blocks that are relative to their file, in the words of another one; `undefined` where one is
 * written in a way that cannot be told in the text.
 */
export function rebaseRun({ nodes }: Run, file: TextFile, to: string, settings: Settings): Splice[] | undefined {
  const move: Move = { from: file.path, to }
  if (folderOf(file.path) === folderOf(to)) return []
  const splices: Splice[] = []
  const left: Nodes[] = [...nodes]
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    for (const { address, by, at } of addressesOf(node, file, move, settings)) {
      if (address === by) continue
      if (at === undefined) return undefined
      splices.push({ start: at, end: at + address.length, text: by })
    }
    if ('children' in node) for (const child of node.children) left.push(child)
  }
  return splices
}

interface Moved {
  readonly address: string
  readonly by: string
  /** Where it is written; `undefined` where that is not known. */
  readonly at: number | undefined
}

function addressesOf(node: Nodes, file: TextFile, move: Move, settings: Settings): Moved[] {
  const moved = (address: string, kind: AddressKind, at: number | undefined): Moved => ({
    address,
    by: rebaseAddress(address, kind, move, settings),
    at,
  })
  if (node.type === 'link' || node.type === 'definition' || node.type === 'image')
    return [moved(node.url, node.type === 'image' ? 'image' : 'link', startOfUrl(node, file))]
  if (!isElement(node)) return []
  const directive = file.document.byNode.get(node)
  const include = directive?.kind === 'include' && !isNamedByImport(directive) ? directive : undefined
  const path = include?.src
  const isRelative = path !== undefined && /^\.\.?\//.test(path)
  const written = node.attributes.find((one) => 'name' in one && include?.pathAttributes.includes(one.name))
  return [
    ...(isRelative
      ? [{ address: path, by: rebaseImport(path, move.from, move.to), at: lastIn(file, written ?? node, path) }]
      : []),
    ...node.attributes.flatMap((attribute): Moved[] => {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return []
      const kind = addressKindOf(node.name, attribute.name, settings)
      return kind === undefined ? [] : [moved(attribute.value, kind, lastIn(file, attribute, attribute.value))]
    }),
  ]
}

// A title stands behind it, words and labels before.
function startOfUrl(node: Link | Definition | Image, file: TextFile): number | undefined {
  const range = file.rangeOf(node)
  if (range === undefined) return undefined
  const words = 'children' in node ? node.children.at(-1) : undefined
  const start = (words && file.rangeOf(words)?.end) ?? range.start
  const behind = file.text.indexOf(node.type === 'definition' ? ']:' : '](', start)
  const at = file.text.indexOf(node.url, Math.max(behind, start))
  return at >= 0 && at + node.url.length <= range.end ? at : undefined
}

function lastIn(file: TextFile, node: Pick<Node, 'position'>, address: string): number | undefined {
  const range = file.rangeOf(node)
  const at = range && file.text.lastIndexOf(address, range.end - address.length)
  return at !== undefined && at >= (range?.start ?? 0) ? at : undefined
}
