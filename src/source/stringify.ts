import { append } from '../model/append.js'
import type { Root, RootContent, Yaml } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { writeBlockquote } from './stringify/blockquote.js'
import { withContainers } from './stringify/container.js'
import { instead, type Context, type Unwritable } from './stringify/context.js'
import { writeDefinition, writeFootnoteDefinition } from './stringify/definition.js'
import { writeFlowElement, writeTextElement } from './stringify/element.js'
import { writeEmphasis, writeStrong } from './stringify/emphasis.js'
import { guardExtension, typesOf, type ToMarkdownExtension } from './stringify/extensions.js'
import { flow } from './stringify/flow.js'
import { writeInlineCode } from './stringify/inline-code.js'
import { join } from './stringify/join.js'
import { writeFootnoteReference, writeImageReference, writeLinkReference } from './stringify/reference.js'
import { writeText } from './stringify/source.js'
import type { Info, State } from './stringify/handle.js'
import { safeWith } from './stringify/safe.js'
import { tracker } from './stringify/tracker.js'
import { survey } from './stringify/survey.js'
import { unsafe, unsafeWith } from './stringify/unsafe.js'

export type { ToMarkdownExtension, Unwritable }

type Writer = ReturnType<typeof createWriter>

const writers = new WeakMap<readonly ToMarkdownExtension[], Writer>()
const none: readonly ToMarkdownExtension[] = Object.freeze([])

/** The writer with these extensions, made once. */
function writerWith(extensions: readonly ToMarkdownExtension[]): Writer {
  const writer = writers.get(extensions) ?? createWriter(extensions)
  writers.set(extensions, writer)
  return writer
}

function createWriter(extensions: readonly ToMarkdownExtension[]) {
  const written = typesOf(extensions)
  let safe: State['safe'] | undefined
  const root = (node: Root, _: unknown, state: State, info: Info): string => {
    state.safe = safe ??= safeWith(state)
    if (extensions.length === 0) state.createTracker = () => tracker
    return state.containerFlow(node, info)
  }
  const processor = unified()
    .use(remarkMdx)
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkFrontmatter)
    .use(function () {
      const own = this.data().toMarkdownExtensions
      if (own) append(own, extensions.map(guardExtension))
    })
    .use(remarkStringify, {
      bullet: '-',
      // Not that of a bullet, which would have to give way to it.
      rule: '_',
      join,
      unsafe: [...unsafe, ...unsafeWith(written)],
      handlers: {
        blockquote: writeBlockquote,
        definition: writeDefinition,
        emphasis: writeEmphasis,
        footnoteDefinition: writeFootnoteDefinition,
        footnoteReference: writeFootnoteReference,
        imageReference: writeImageReference,
        inlineCode: writeInlineCode,
        linkReference: writeLinkReference,
        mdxJsxFlowElement: writeFlowElement,
        mdxJsxTextElement: writeTextElement,
        root,
        strong: writeStrong,
        text: writeText,
      },
    })
    .freeze()
  return { written, write: (tree: Root): string => processor.stringify(tree) }
}

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
  const { kinds, definitions, footnotes } = survey(tree, report)
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
  // At the very start, a byte order mark is no text.
  return writer.write({ type: 'root', children: [...head, ...content] }).replace(/^\uFEFF/, '&#xFEFF;')
}

function frontmatter(node: Yaml, context: Context): Yaml[] {
  const isCut = /^---[\t ]*$/m.test(node.value)
  return isCut ? instead(context, node, 'a fence in front matter', 'front matter without it', []) : [node]
}
