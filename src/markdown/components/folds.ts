import type { Nodes } from 'mdast'
import { elementsIn } from '../elements-in.js'
import type { WriteComponent } from '../component.js'
import { textIn } from '../html.js'
import { paragraph, text, type MarkdownNode } from '../node.js'
import { trim } from '../phrasing.js'
import { saidBy } from '../show.js'
import { firstOf, titleNames } from '../unknown.js'

/** What is folded, or set apart, under a title: a section. */
export const fold: WriteComponent = (_, context) => {
  const own = firstOf([...titleNames, 'name', 'trigger'], context)
  const title = own.length > 0 || context.label === undefined ? own : [text(context.label)]
  const said = trim(context.text('description'))
  const head: MarkdownNode[] = said.length > 0 ? [paragraph(said)] : []
  return { type: 'section', title, children: [...head, ...context.children] }
}

/** What holds folds, and may have the titles of all of them: `titles={['One', 'Two']}`. */
export const folds: WriteComponent = (node, context) => {
  const { titles, items } = context.attributes
  const list: readonly unknown[] = [titles, items].find((value) => Array.isArray(value)) ?? []
  const labels = new Map<Nodes, string>()
  elementsIn(node.children).forEach((panel, index) => {
    const title = textIn(saidBy(list[index]))
    if (title !== '') labels.set(panel, title)
  })
  context.name(labels)
  return [...context.children]
}
