import type { Root } from 'mdast'
import type { MdxjsEsm } from 'mdast-util-mdx'
import { append } from '../../model/append.js'
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
  const modules = [...written]
  const places = new Map(modules.map(([module], index) => [module, index + 1]))
  const children: Root['children'] = []
  let placed = 0
  const place = (count: number): void => {
    for (const [, pieces] of modules.slice(placed, count)) append(children, pieces)
    placed = Math.max(placed, count)
  }
  let needed = 0
  const top = root.children.findIndex((node) => node.type !== 'yaml' && node.type !== 'mdxjsEsm')
  const atRoot = new Set<unknown>(root.children)
  const nested = [...needs.keys()].filter((node) => left.has(node) && !atRoot.has(node))
  root.children.forEach((node, index) => {
    if (index === top) {
      append(children, nested)
      place(modules.length)
    }
    if (node.type !== 'mdxjsEsm') return children.push(node)
    for (const module of needs.get(node) ?? []) needed = Math.max(needed, places.get(module) ?? 0)
    if (!left.has(node)) return
    if (node.data?.estree?.body.some(({ type }) => type !== 'ImportDeclaration')) place(needed)
    return children.push(node)
  })
  if (top < 0) {
    append(children, nested)
    place(modules.length)
  }
  root.children = children
}
