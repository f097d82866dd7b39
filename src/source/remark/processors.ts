import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified, type PluggableList, type Processor } from 'unified'
import type { ParserSyntax } from '../../model/parser.js'
import { remember } from '../../model/remember.js'
import { withContainers } from '../stringify/container.js'
import type { ToMarkdownExtension } from '../stringify/extensions.js'
import { remarkAdmonitions } from '../syntax/admonitions.js'
import { remarkComments } from '../syntax/comments.js'
import { remarkHeadingIds } from '../syntax/heading-ids.js'
import { remarkComponents } from './component-syntax.js'

/** As MDX; as Markdown, but that components are those of MDX; or as Markdown, in which they are raw HTML. */
export type TextFormat = 'mdx' | 'components' | 'markdown'

/** The syntaxes that a text may be read as, each with GFM, front matter and plugins; set up when first needed. */
export class Processors {
  readonly #syntax: ParserSyntax
  readonly #made = new Map<TextFormat, Processor<Root>>()

  /** @throws {TypeError} where a plugin cannot be used */
  constructor(syntax: ParserSyntax) {
    this.#syntax = syntax
    if (syntax.plugins.length > 0) this.#for('mdx')
  }

  parse(text: string, format: TextFormat): Root {
    return this.#for(format).parse(text)
  }

  #for(format: TextFormat): Processor<Root> {
    return remember(this.#made, format, () =>
      createProcessor([...syntaxOf(format, this.#syntax), ...containersIn(this.#syntax)], this.#syntax.plugins),
    )
  }
}

// To Markdown, `<!-- … -->` is HTML and `{#id}` is text.
function syntaxOf(format: TextFormat, { comments, headingIds }: ParserSyntax): PluggableList {
  if (format === 'markdown') return []
  const mdx = [remarkMdx, ...(comments ? [remarkComments] : [])]
  return format === 'components' ? [...mdx, remarkComponents] : [...mdx, ...(headingIds ? [remarkHeadingIds] : [])]
}

function containersIn({ admonitions }: Pick<ParserSyntax, 'admonitions'>): PluggableList {
  if (admonitions === false) return []
  return [[remarkAdmonitions, admonitions === true ? undefined : admonitions]]
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

type WrittenSyntax = Pick<ParserSyntax, 'plugins' | 'admonitions'>

/** What writes the nodes that the syntax and the plugins add. */
export function toMarkdownExtensionsOf({ plugins, admonitions }: WrittenSyntax): readonly ToMarkdownExtension[] {
  const own = createProcessor([remarkMdx], []).data('toMarkdownExtensions') ?? []
  const added = createProcessor([remarkMdx], plugins).data('toMarkdownExtensions')?.slice(own.length) ?? []
  return admonitions === false ? added : withContainers(added)
}
