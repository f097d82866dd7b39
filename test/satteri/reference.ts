import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parseFast } from '../../src/satteri/parse-fast.js'

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter).freeze()

/** The tree that all others are held against. */
export const reference = (text: string): Root => processor.parse(text)

/** The tree of satteri, or where it may be another one, of the reference. */
export const parseWithSatteri = (text: string): Root => parseFast(text, reference) ?? reference(text)

/** The tree of the reference; `undefined` where it refuses the text. */
export function readByReference(text: string): Root | undefined {
  try {
    return reference(text)
  } catch {
    return undefined
  }
}
