import { do_not_optimize } from 'mitata'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { cpuOf } from './cpu.js'

/** What everybody has to do: parse a text as MDX with GFM and front matter. */
export const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter).freeze()

/** F, in milliseconds: the CPU time of parsing each file of a docs set once. */
export const measureYardstick = (files) =>
  cpuOf(() => {
    for (const text of files.values()) do_not_optimize(parser.parse(text))
  })
