import type { Program } from 'estree-jsx'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { isElement } from '../../directives/jsx.js'
import type { Docs } from '../../node/docs.js'
import { madeOf, type Resolved } from '../../output/resolved.js'
import { parseFlat } from '../flat-text.js'
import { markdownIn } from '../query-imports.js'

/**
 * Flat MDX text of a page. Markdown that it still imports, because its code takes it as a value, is for the same reader.
 *
 * @param query what stands behind `?` of the page
 */
export function writeFlatPage(output: Resolved, docs: Docs, query: string): string {
  const text = docs.resolver.toMdx(output)
  const made = madeOf(output)
  if (query === '' || made === undefined || !mayImport.test(text)) return text
  const ends = new Set<number>()
  visit(parseFlat(text, output.path, made.docset.settings), (node) => {
    for (const program of programsOf(node))
      for (const { raw = '', start } of markdownIn(program) as Placed[])
        if (start !== undefined && text.startsWith(raw, start)) ends.add(start + raw.length - 1)
  })
  let written = ''
  let done = 0
  for (const end of [...ends].sort((a, b) => a - b)) {
    written += `${text.slice(done, end)}?${query}`
    done = end
  }
  return written + text.slice(done)
}

const mayImport = /\.mdx?["']/i

/** A literal, as parsers place it. */
interface Placed {
  readonly raw?: string
  readonly start?: number
}

/** What may hold code: a node, an attribute, or its value. */
interface Holder {
  readonly data?: { readonly estree?: Program | null }
}

function programsOf(node: Nodes): Program[] {
  const attributes = isElement(node) ? node.attributes : []
  const values = attributes.flatMap(({ value }) => (typeof value === 'object' && value !== null ? [value] : []))
  const holders = [node, ...attributes, ...values] as readonly Holder[]
  return holders.flatMap(({ data }) => data?.estree ?? [])
}
