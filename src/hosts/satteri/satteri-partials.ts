import type { MdastPluginDefinition } from 'satteri'
import { VFile } from 'vfile'
import { dataOf } from '../../mdx/output-data.js'
import { decode } from '../../model/decode.js'
import { toMdx } from '../../output/to-mdx.js'
import type { HostDocsOptions, HostOutput } from '../host-docs.js'
import { readerOfFile } from '../reader-of-file.js'
import { readRemarkOptions, type RemarkPartialsSettings } from '../remark-options.js'
import { tellSatteri } from './tell-satteri.js'

/** Options of `satteriPartials`: those of `remarkPartials`, where they are not about the places of nodes. */
export type SatteriPartialsOptions = HostDocsOptions & Omit<RemarkPartialsSettings, 'positions'>

type Before = NonNullable<MdastPluginDefinition['before']>
type Document = Parameters<Before>

/**
 * A plugin for the Markdown tree of satteri, the first of `mdastPlugins`: puts the output of the docs in place of a
 * document that is a page. Pages go by the option `fileURL`, with its query; any other document is left alone. With `docs`
 * or a `resolver` it is synchronous, and their files are yours to keep up to date.
 *
 * @throws {TypeError} where an option is not as described
 */
export function satteriPartials(options: SatteriPartialsOptions): MdastPluginDefinition {
  const { settings, find } = readRemarkOptions(options)
  const handOver = (found: HostOutput | undefined, [root, context]: Document, file: VFile): void => {
    if (found === undefined) return
    const { output, absolute } = found
    const data = (file.data.mdxPartials = dataOf(output, absolute))
    for (const path of data.dependencies) settings.onDependency?.(path, file)
    tellSatteri(output, absolute, settings, context, file)
    context.data['mdxPartials'] = data
    // As text: it carries all that there is, and satteri makes a document of it like any other.
    context.replaceNode(root, { raw: toMdx(output.tree) })
  }
  return {
    name: 'mdx-partials',
    before(...document) {
      const { fileURL, data } = document[1]
      if (fileURL === undefined) return
      const path = decode(fileURL.pathname).replace(/^\/(?=[a-z]:)/i, '')
      const file = new VFile({ path, data })
      const query = fileURL.search.slice(1)
      const found = find({ absolute: path, query, cwd: file.cwd }, (resolver) =>
        readerOfFile(file, query, settings, resolver),
      )
      if (!(found instanceof Promise)) return handOver(found, document, file)
      return found.then((later) => {
        handOver(later, document, file)
      })
    },
  }
}
