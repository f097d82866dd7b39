import type { Node as EstreeNode } from 'estree'
import type { JSXElement } from 'estree-jsx'
import { visit } from 'estree-util-visit'
import { allSites } from '../../directives/all-sites.js'
import { isCodeJsx } from '../../directives/jsx-in-code.js'
import type { Document } from '../../docset/document.js'

/** An element of code, and what it stands in, the nearest last. */
export interface InCode {
  readonly element: JSXElement
  readonly parents: readonly EstreeNode[]
}

/** The directives of a file that stand in code. */
export function elementsInCode(document: Document): ReadonlyMap<object, InCode> {
  const found = new Map<object, InCode>()
  if (document.byCode.size === 0) return found
  for (const site of allSites(document.sites)) {
    if (site.kind !== 'expression' && site.kind !== 'esm') continue
    visit(site.program, (node, _, __, parents) => {
      const directive = document.byCode.get(node)
      if (directive && isCodeJsx(node) && node.type === 'JSXElement')
        found.set(directive, { element: node, parents: [...parents] })
    })
  }
  return found
}
