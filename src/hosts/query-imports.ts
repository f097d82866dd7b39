import type { Program, SimpleLiteral } from 'estree-jsx'
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
    for (const source of markdownIn(program)) {
      source.value = `${source.value}?${query}`
      source.raw = JSON.stringify(source.value)
    }
  }
}

/** The addresses of Markdown that a program imports. */
export function markdownIn(program: Program): (SimpleLiteral & { value: string })[] {
  const found: (SimpleLiteral & { value: string })[] = []
  visit(program, (node) => {
    const source = 'source' in node && node.source?.type === 'Literal' ? node.source : undefined
    if (source && isText(source) && isMarkup(source.value)) found.push(source)
  })
  return found
}

const isText = (literal: { value?: unknown }): literal is SimpleLiteral & { value: string } =>
  typeof literal.value === 'string'
