import { toMarkdown, type ToMarkdownOptions } from '../../src/markdown.js'
import type { Options, ResolveOptions } from '../../src/index.js'
import { project } from '../project.js'

/** The Markdown of `page.mdx`, without the line ending behind it. */
export function write(
  given: string | Record<string, string>,
  options: Options = {},
  how: ToMarkdownOptions = {},
  reader: ResolveOptions = {},
): string {
  const files = typeof given === 'string' ? { 'page.mdx': given } : given
  return toMarkdown(project(files, options).resolve('page.mdx', reader), how).trimEnd()
}
