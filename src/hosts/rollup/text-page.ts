import { dataOf } from '../../mdx/output-data.js'
import type { Absolute } from '../../mdx/places.js'
import type { Docs } from '../../node/docs.js'
import type { Reader } from '../../model/reader.js'
import { messagesOf } from '../host-message.js'
import type { HostPage } from '../host-page.js'
import { mapText } from './text-map.js'

/**
 * Flat MDX text of a page for a reader, for a plugin that compiles it.
 *
 * @param hasMap whether it has a source map, which costs what it costs to parse the text
 */
export function makeTextPage(docs: Docs, path: string, reader: Reader, hasMap: boolean): HostPage {
  const output = docs.resolver.resolve(path, reader)
  const absolute: Absolute = (each) => docs.absolute(each)
  const { dependencies, missing, fingerprint } = dataOf(output, absolute)
  const code = docs.resolver.toMdx(output)
  const map = hasMap ? mapText(code, output, absolute) : undefined
  return { code, map, dependencies, missing, messages: messagesOf(output, absolute), fingerprint }
}
