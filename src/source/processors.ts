import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified, type PluggableList, type Processor } from 'unified'
import { lazy } from '../model/remember.js'
import { unescapePipes } from './cell-pipes.js'
import type { ToMarkdownExtension } from './stringify/extensions.js'
import { remarkComponents } from './component-syntax.js'

/** The syntaxes that a file may be read as, each with GFM, front matter and plugins; set up when first needed. */
export class Processors {
  readonly #mdx
  readonly #components
  readonly #markdown

  constructor(plugins: PluggableList) {
    this.#mdx = lazy(() => createProcessor([remarkMdx], plugins))
    this.#components = lazy(() => createProcessor([remarkComponents], plugins))
    this.#markdown = lazy(() => createProcessor([], plugins))
  }

  /** @throws {TypeError} where a plugin cannot be used */
  checkPlugins(): void {
    this.#mdx()
  }

  parseMdx(source: string): Root {
    return parse(source, this.#mdx())
  }

  /** Parses Markdown, but that components are those of MDX. */
  parseMarkdownWithComponents(source: string): Root {
    return parse(source, this.#components())
  }

  /** Parses Markdown as it is, in which components are raw HTML. */
  parseMarkdown(source: string): Root {
    return parse(source, this.#markdown())
  }
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

/** What the plugins add that writes their nodes. */
export function toMarkdownExtensionsOf(plugins: PluggableList): readonly ToMarkdownExtension[] {
  const own = createProcessor([remarkMdx], []).data('toMarkdownExtensions') ?? []
  return createProcessor([remarkMdx], plugins).data('toMarkdownExtensions')?.slice(own.length) ?? []
}

function parse(source: string, processor: Processor<Root>): Root {
  const tree = processor.parse(source)
  if (source.includes('\\|')) unescapePipes(tree)
  return tree
}
