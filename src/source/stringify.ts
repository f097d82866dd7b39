import type { Root, RootContent, Yaml } from 'mdast'
import { withContainers } from './stringify/container.js'
import { instead, type Context, type Unwritable } from './stringify/context.js'
import type { ToMarkdownExtension } from './stringify/extensions.js'
import { flow } from './stringify/flow.js'
import { reportNuls } from './stringify/nul.js'
import { survey } from './stringify/survey.js'
import { writerWith } from './stringify/writer.js'

export type { ToMarkdownExtension, Unwritable }

const none: readonly ToMarkdownExtension[] = Object.freeze([])

/**
 * Writes a tree as MDX.
 *
 * @param tree the tree; it is not changed
 * @param report is told of all that no MDX text reads as; in its place stands what comes closest
 * @param extensions write the nodes of plugins; one array for many trees is read once
 * @returns text that is parsed to the same tree, with the plugins that the extensions belong to
 */
export function stringify(
  tree: Root,
  report: (problem: Unwritable) => void = () => undefined,
  extensions: readonly ToMarkdownExtension[] = none,
): string {
  const { kinds, definitions, footnotes } = survey(tree)
  // Containers are known without a plugin: the text of a resolver that reads them has them.
  const writer = writerWith(kinds.has('containerDirective') ? withContainers(extensions) : extensions)
  const context: Context = {
    report,
    plugins: { written: writer.written, kinds },
    definitions,
    footnotes,
    margin: true,
    spread: true,
    line: undefined,
    breaks: true,
    nested: undefined,
    link: false,
  }
  const [first, ...rest] = tree.children
  const head = first?.type === 'yaml' ? frontmatter(first, context) : []
  const content = flow<RootContent>(first?.type === 'yaml' ? rest : tree.children, context)
  const text = writer.write({ type: 'root', children: [...head, ...content] })
  if (text.includes('\0')) reportNuls(tree, report)
  // At the very start, a byte order mark is no text.
  return text.replace(/^\uFEFF/, '&#xFEFF;')
}

function frontmatter(node: Yaml, context: Context): Yaml[] {
  const isCut = /^---[\t ]*$/m.test(node.value)
  return isCut ? instead(context, node, 'a fence in front matter', 'front matter without it', []) : [node]
}
