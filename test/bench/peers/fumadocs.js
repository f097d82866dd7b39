import { dirname, join, relative } from 'node:path/posix'
import { remarkInclude } from 'fumadocs-mdx/config'
import { VFile } from 'vfile'
import { parser } from '../yardstick.js'
import { writeIncludes } from './read-tags.js'
import { writeFolder } from './write-folder.js'

/**
 * Fumadocs' include, over the parser that is the yardstick; conditions and tabs stay, for it has none.
 *
 * @returns what resolves all pages, from text; partials are read from a folder, and parsed for each include
 */
export function prepare({ files, pages }) {
  const texts = writeIncludes(files, (path, from) => `<include>${relative(dirname(from), path)}</include>`)
  const root = writeFolder(texts)
  const processor = parser().use(remarkInclude)
  const resolve = (path) => {
    const file = new VFile({ path: join(root, path), value: texts.get(path) })
    return processor.run(processor.parse(file), file)
  }
  return async () => {
    const trees = []
    for (const page of pages) trees.push(await resolve(page))
    return trees
  }
}
