import type { Root } from 'mdast'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { placesOf } from '../../mdx/places.js'
import { isMessage } from '../../model/vfile-message.js'
import { framedError, toHostMessage } from '../host-message.js'
import type { RemarkPartialsOptions } from '../remark-options.js'
import { remarkPartials } from '../remark-partials.js'

type Transform = (tree: Root, file: VFile) => Promise<Root | undefined>

/** `remarkPartials` for a host that shows of an error what its message says: it fails with the lines at fault. */
export function framedPartials(this: Processor, options: RemarkPartialsOptions): Transform {
  const transform = remarkPartials.call(this, options)
  return async (tree, file) => {
    try {
      return await transform(tree, file)
    } catch (error) {
      if (!isMessage(error)) throw error
      const path = error.file ?? file.path
      const { words, frame } = toHostMessage(error, path, placesOf(file)?.textOf(path) ?? '')
      throw framedError(words, frame)
    }
  }
}
