import type { Reader } from '../../model/reader.js'
import type { Docs } from '../../node/docs.js'
import { freshOutputOf } from '../fresh-output.js'
import type { ParseFrontMatter } from './site-partials.js'

/**
 * Reads files as the docs do: front matter is the variant file's where one stands in for a page, and the text is the
 * output's. Docusaurus takes title and description from it.
 */
export function parseOutput(docs: Docs, reader: Reader): ParseFrontMatter {
  return async ({ filePath, fileContent, defaultParseFrontMatter }) => {
    const path = docs.pathOf(filePath)
    const output = path === undefined ? undefined : await freshOutputOf(docs, path, () => reader)
    if (output === undefined) return defaultParseFrontMatter({ filePath, fileContent, defaultParseFrontMatter })
    return { frontMatter: output.frontmatter, content: docs.resolver.toMdx(output, { frontmatter: false }) }
  }
}
