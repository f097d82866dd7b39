import type { Root, RootContent } from 'mdast'
import { remarkDefinitionList } from 'remark-definition-list'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect } from 'vitest'
import { stringify, type ToMarkdownExtension, type Unwritable } from '../../src/source/stringify.js'
import { normalForm } from '../normal-form.js'

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter).freeze()

export function parse(mdx: string): Root {
  return processor.parse(mdx)
}

const pluginProcessor = processor().use(remarkDirective).use(remarkMath).use(remarkDefinitionList).freeze()

/** Parses with the plugins of the tests. */
export function parseWithPlugins(mdx: string): Root {
  return pluginProcessor.parse(mdx)
}

/** What writes the nodes of the plugins of the tests. */
export const extensions: readonly ToMarkdownExtension[] = pluginProcessor.data('toMarkdownExtensions')?.slice(3) ?? []

export function root(...children: RootContent[]): Root {
  return { type: 'root', children }
}

/** The text of a tree, which has to be the same tree once parsed, and the same text once written again. */
export function write(tree: Root): string {
  const problems: Unwritable[] = []
  const mdx = stringify(tree, (problem) => problems.push(problem))
  expect(problems).toEqual([])
  const again = parse(mdx)
  expect(normalForm(again), mdx).toEqual(normalForm(tree))
  expect(stringify(again)).toBe(mdx)
  return mdx
}

/** The text of a tree that can't be written, and what is reported of it. */
export function writeClosest(tree: Root): { mdx: string; problems: string[] } {
  const problems: string[] = []
  const mdx = stringify(tree, ({ actual }) => problems.push(actual))
  parse(mdx)
  return { mdx, problems }
}
