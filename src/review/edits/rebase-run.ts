import type { Nodes } from 'mdast'
import { addressKindOf } from '../../directives/addresses.js'
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
    for (const [address, by] of addressesOf(node, file, move, settings)) {
      if (address === by) continue
      const range = file.rangeOf(node)
      const at = range ? file.text.lastIndexOf(address, range.end - address.length) : -1
      if (range === undefined || at < range.start) return undefined
      splices.push({ start: at, end: at + address.length, text: by })
    }
    if ('children' in node) for (const child of node.children) left.push(child)
  }
  return splices
}

function addressesOf(node: Nodes, file: TextFile, move: Move, settings: Settings): [string, string][] {
  const rebased = (address: string, kind: AddressKind): [string, string] => [
    address,
    rebaseAddress(address, kind, move, settings),
  ]
  if (node.type === 'link' || node.type === 'definition') return [rebased(node.url, 'link')]
  if (node.type === 'image') return [rebased(node.url, 'image')]
  if (!isElement(node)) return []
  const directive = file.document.byNode.get(node)
  const path = directive?.kind === 'include' && directive.imported === undefined ? directive.src : undefined
  const isRelative = path !== undefined && /^\.\.?\//.test(path)
  return [
    ...(isRelative ? [[path, rebaseImport(path, move.from, move.to)] as [string, string]] : []),
    ...node.attributes.flatMap((attribute): [string, string][] => {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return []
      const kind = addressKindOf(node.name, attribute.name, settings)
      return kind === undefined ? [] : [rebased(attribute.value, kind)]
    }),
  ]
}
