import type { Nodes, Root } from 'mdast'
import { visit } from 'estree-util-visit'
import { importMeant } from '../../directives/bound-uses.js'
import { isElement } from '../../directives/jsx.js'
import { programsOf } from '../../directives/programs.js'
import type { Output } from '../passage.js'
import { nodesIn } from '../references.js'

/** Every name that occurs in the code of an output, whatever it means there. */
export function usedNames(root: Root, { esm, docset }: Output): ReadonlySet<string> {
  const names = new Set<string>()
  const read = (node: Nodes): void => {
    for (const program of programsOf(node))
      visit(program, (part) => {
        if (part.type === 'Identifier' || part.type === 'JSXIdentifier') names.add(part.name)
      })
  }
  for (const { node } of esm) read(node)
  for (const node of nodesIn(root)) {
    read(node)
    if (isElement(node)) names.add(importMeant(node.name, docset.settings))
  }
  return names
}
