import type { Root, Text } from 'mdast'
import { append } from '../../model/append.js'
import { remember } from '../../model/remember.js'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { writeBlockquote } from './blockquote.js'
import { writeDefinition, writeFootnoteDefinition } from './definition.js'
import { writeFlowElement, writeTextElement } from './element.js'
import { writeEmphasis, writeStrong } from './emphasis.js'
import { guardExtension, typesOf, type ToMarkdownExtension } from './extensions.js'
import { writeInlineCode } from './inline-code.js'
import { join } from './join.js'
import { writeFootnoteReference, writeImageReference, writeLinkReference } from './reference.js'
import { writeText } from './source.js'
import type { Handle, Info, State } from './handle.js'
import { Safety } from './safe.js'
import { tracker } from './tracker.js'
import { unsafe, unsafeWith } from './unsafe.js'

type Writer = ReturnType<typeof createWriter>

/** The writer with these extensions, made once. */
export function writerWith(extensions: readonly ToMarkdownExtension[]): Writer {
  return remember(writers, extensions, () => createWriter(extensions))
}

const writers = new WeakMap<readonly ToMarkdownExtension[], Writer>()

function createWriter(extensions: readonly ToMarkdownExtension[]) {
  const written = typesOf(extensions)
  let safety: Safety | undefined
  const root = (node: Root, _: unknown, state: State, info: Info): string => {
    const known = (safety ??= new Safety(state))
    state.safe = function (this: State, value, around) {
      return known.escape(value, around, this)
    }
    if (extensions.length === 0) state.createTracker = () => tracker
    // Another marker tells two lists apart that stand side by side, not one from a list around it, or before what it is in.
    const { containerFlow } = state
    state.containerFlow = function (this: State, container, around) {
      this.bulletLastUsed = undefined
      return containerFlow.call(this, container, around)
    }
    return state.containerFlow(node, info)
  }
  // Who writes what stands before a text asks for its first character, and would have it written for that.
  const peek: Handle = (node: Text, parent, state, info) =>
    safety?.isSafeAtStart(node.value, state) ? node.value.charAt(0) : writeText(node, parent, state, info)
  const text = Object.assign<Handle, { peek: Handle }>((node: Text, ...rest) => writeText(node, ...rest), { peek })
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
        text,
      },
    })
    .freeze()
  return { written, write: (tree: Root): string => processor.stringify(tree) }
}
