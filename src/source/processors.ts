import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified, type PluggableList, type Processor } from 'unified'
import { lazy } from '../model/remember.js'
import type { Settings } from '../model/settings.js'
import { unescapePipes } from './cell-pipes.js'
import { dropParentheses } from './parentheses.js'
import { withContainers } from './stringify/container.js'
import type { ToMarkdownExtension } from './stringify/extensions.js'
import { remarkComponents } from './component-syntax.js'
import { remarkAdmonitions } from './syntax/admonitions.js'
import { remarkComments } from './syntax/comments.js'
import { remarkHeadingIds } from './syntax/heading-ids.js'
import { readHeadingMarks } from './syntax/heading-marks.js'

type Syntax = Pick<Settings['syntax'], 'headingIds' | 'comments' | 'admonitions'>

/** The syntaxes that a file may be read as, each with GFM, front matter and plugins; set up when first needed. */
export class Processors {
  readonly #mdx
  readonly #components
  readonly #markdown
  readonly #marks

  constructor(plugins: PluggableList, syntax: Syntax) {
    const mdx = [remarkMdx, ...(syntax.comments ? [remarkComments] : [])]
    const ids = syntax.headingIds.has('braces') ? [remarkHeadingIds] : []
    const containers = containersIn(syntax)
    this.#marks = new Set([...syntax.headingIds].filter((mark) => mark !== 'braces'))
    this.#mdx = lazy(() => createProcessor([...mdx, ...ids, ...containers], plugins))
    // To Markdown, `<!-- … -->` is HTML and `{#id}` is text.
    this.#components = lazy(() => createProcessor([...mdx, remarkComponents, ...containers], plugins))
    this.#markdown = lazy(() => createProcessor(containers, plugins))
  }

  /** @throws {TypeError} where a plugin cannot be used */
  checkPlugins(): void {
    this.#mdx()
  }

  parseMdx(source: string): Root {
    return parse(source, this.#mdx(), this.#marks)
  }

  /** Parses Markdown, but that components are those of MDX. */
  parseMarkdownWithComponents(source: string): Root {
    return parse(source, this.#components(), this.#marks)
  }

  /** Parses Markdown as it is, in which components are raw HTML. */
  parseMarkdown(source: string): Root {
    return parse(source, this.#markdown(), this.#marks)
  }
}

function containersIn({ admonitions }: Syntax): PluggableList {
  if (admonitions === false) return []
  return [[remarkAdmonitions, admonitions === true ? undefined : new Set(admonitions)]]
}

function createProcessor(syntax: PluggableList, plugins: PluggableList): Processor<Root> {
  const base = unified().use(remarkParse).use(syntax).use(remarkGfm).use(remarkFrontmatter)
  try {
    return base.use(plugins).freeze()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new TypeError(`Expected \`remarkPlugins\` to hold plugins that can be used: ${why}`, { cause: error })
  }
}

/** What writes the nodes that the syntax and the plugins add. */
export function toMarkdownExtensionsOf(plugins: PluggableList, syntax: Syntax): readonly ToMarkdownExtension[] {
  const own = createProcessor([remarkMdx], []).data('toMarkdownExtensions') ?? []
  const added = createProcessor([remarkMdx], plugins).data('toMarkdownExtensions')?.slice(own.length) ?? []
  return syntax.admonitions === false ? added : withContainers(added)
}

function parse(source: string, processor: Processor<Root>, marks: Syntax['headingIds']): Root {
  const tree = processor.parse(source)
  if (source.includes('\\|')) unescapePipes(tree)
  if (marks.size > 0) readHeadingMarks(tree, marks)
  dropParentheses(tree, source)
  return tree
}
