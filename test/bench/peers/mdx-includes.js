import { dirname, relative } from 'node:path/posix'
import remarkDirective from 'remark-directive'
import remarkMdxIncludes from 'remark-mdx-includes'
import { VFile } from 'vfile'
import { parser } from '../yardstick.js'
import { writeIncludes } from './read-tags.js'

/**
 * remark-mdx-includes, over the parser that is the yardstick: an include becomes an import that a bundler has to resolve,
 * so partials are parsed once each; conditions and tabs stay.
 *
 * @returns what reads all files, from text
 */
export function prepare({ files }) {
  const texts = writeIncludes(files, (path, from) => `::include[${relative(dirname(from), path)}]`)
  const processor = parser().use(remarkDirective).use(remarkMdxIncludes)
  return () =>
    [...texts].map(([path, value]) => {
      const file = new VFile({ path, value })
      return processor.runSync(processor.parse(file), file)
    })
}
