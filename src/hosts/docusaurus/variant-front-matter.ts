import type { Reader } from '../../model/reader.js'
import type { Docs } from '../../node/docs.js'
import { freshOutputOf } from '../fresh-output.js'
import type { ParseFrontMatter } from './site-partials.js'

/** Reads the front matter of pages as the docs do, so that it is the variant file's where one stands in for a page. */
export function variantFrontMatter(docs: Docs, reader: Reader): ParseFrontMatter {
  return async ({ filePath, fileContent, defaultParseFrontMatter }) => {
    const parts = await defaultParseFrontMatter({ filePath, fileContent, defaultParseFrontMatter })
    const path = docs.pathOf(filePath)
    const output = path === undefined ? undefined : await freshOutputOf(docs, path, () => reader)
    return output === undefined ? parts : { ...parts, frontMatter: output.frontmatter }
  }
}
