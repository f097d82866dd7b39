import { visit } from 'unist-util-visit'
import { positionIn } from '../../directives/jsx-to-nodes.js'
import { programsOf } from '../../directives/programs.js'
import { applyEdits, type TextEdit } from '../../model/text-edit.js'
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
  const { path } = output
  const made = madeOf(output)
  if (query === '' || made === undefined || !mayImport.test(text)) return text
  const edits: TextEdit[] = []
  visit(parseFlat(text, path, made.docset.settings), (node) => {
    for (const literal of programsOf(node).flatMap(markdownIn)) {
      const { raw = '' } = literal
      const { position } = positionIn(literal, undefined)
      if (position !== undefined && text.startsWith(raw, position.start.offset))
        edits.push({ path, position, text: `${raw.slice(0, -1)}?${query}${raw.slice(-1)}` })
    }
  })
  return applyEdits({ [path]: text }, edits).get(path) ?? text
}

const mayImport = /\.mdx?["']/i
