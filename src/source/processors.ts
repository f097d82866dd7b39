import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { lazy } from '../model/remember.js'
import type { Settings } from '../model/settings.js'
import { unescapePipes } from './cell-pipes.js'
import { remarkComponents } from './component-syntax.js'

/** Reads a text as one syntax. */
export type Read = (source: string) => Root

/** The syntaxes a file may be read as: each with GFM, front matter and the plugins of the settings. */
export interface Processors {
  readonly mdx: Read
  /** Markdown, but that components are those of MDX. */
  readonly markdownWithComponents: Read
  /** Markdown as it is, in which components are raw HTML. */
  readonly markdown: Read
}

/** Makes the processors of a resolver; each is set up when it is first needed. */
export function createProcessors({ remarkPlugins }: Settings): Processors {
  const reader = (...plugins: readonly (typeof remarkMdx | typeof remarkComponents)[]): Read => {
    const processor = lazy(() =>
      unified()
        .use(remarkParse)
        .use([...plugins])
        .use(remarkGfm)
        .use(remarkFrontmatter)
        .use(remarkPlugins)
        .freeze(),
    )
    return (source) => {
      const tree = processor().parse(source)
      if (source.includes('\\|')) unescapePipes(tree)
      return tree
    }
  }
  return { mdx: reader(remarkMdx), markdownWithComponents: reader(remarkComponents), markdown: reader() }
}
