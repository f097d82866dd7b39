import type { Program } from 'estree-jsx'
import { visit } from 'estree-util-visit'
import { isMarkup } from '../model/path.js'

/**
 * A plugin of recma for bundlers that tell readers by the query of a page: Markdown that a page still imports, because
 * its code takes it as a value, is for the same reader.
 *
 * @param query what stands behind `?`; nothing is done where it is empty
 */
export function queryImports(query: string): (program: Program) => void {
  return (program) => {
    if (query === '') return
    visit(program, (node) => {
      if (!('source' in node) || node.source?.type !== 'Literal') return
      const { value } = node.source
      if (typeof value !== 'string' || !isMarkup(value)) return
      node.source.value = `${value}?${query}`
      node.source.raw = JSON.stringify(node.source.value)
    })
  }
}
