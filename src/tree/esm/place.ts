import { append } from '../../model/append.js'
import type { Root } from 'mdast'
import type { MdxjsEsm } from 'mdast-util-mdx'
import type { Module } from './modules.js'

/**
 * Puts the ESM of partials behind that of the page at its top, but what the page imports of it before whatever may
 * read it at once.
 *
 * @param left what is left of the page's own
 * @param written the pieces of each module, in the order in which they may run
 * @param needs the modules that each piece of the page's own imports from
 */
export function placeEsm(
  root: Root,
  left: ReadonlySet<MdxjsEsm>,
  written: ReadonlyMap<Module, readonly MdxjsEsm[]>,
  needs: ReadonlyMap<MdxjsEsm, readonly Module[]>,
): void {
  const waiting = new Map(written)
  const children: Root['children'] = []
  const flush = (last?: ReadonlySet<Module>): void => {
    const order = [...waiting.keys()]
    const end = last ? lastIn(order, last) : order.length - 1
    for (const module of order.slice(0, end + 1)) {
      append(children, waiting.get(module) ?? [])
      waiting.delete(module)
    }
  }
  const needed = new Set<Module>()
  const top = root.children.findIndex((node) => node.type !== 'yaml' && node.type !== 'mdxjsEsm')
  const nested = [...needs.keys()].filter((node) => left.has(node) && !root.children.includes(node))
  root.children.forEach((node, index) => {
    if (index === top) {
      append(children, nested)
      flush()
    }
    if (node.type !== 'mdxjsEsm') return children.push(node)
    for (const module of needs.get(node) ?? []) needed.add(module)
    if (!left.has(node)) return
    if (node.data?.estree?.body.some(({ type }) => type !== 'ImportDeclaration')) flush(needed)
    return children.push(node)
  })
  if (top < 0) {
    append(children, nested)
    flush()
  }
  root.children = children
}

function lastIn<Item>(order: readonly Item[], some: ReadonlySet<Item>): number {
  return order.findLastIndex((item) => some.has(item))
}
