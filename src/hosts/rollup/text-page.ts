import type { Docs } from '../../node/docs.js'
import type { Reader } from '../../model/reader.js'
import { toHostMessage } from '../host-message.js'
import type { HostPage } from '../host-page.js'

/** Flat MDX text of a page for a reader, for a plugin that compiles it. */
export function makeTextPage(docs: Docs, path: string, reader: Reader): HostPage {
  const output = docs.resolver.resolve(path, reader)
  return {
    code: docs.resolver.toMdx(output),
    map: undefined,
    dependencies: output.dependencies.map((each) => docs.absolute(each)),
    missing: output.missing.map((each) => docs.absolute(each)),
    messages: output.files.flatMap((file) =>
      file.messages.map((message) => toHostMessage(message, docs.absolute(file.path), String(file.value))),
    ),
    fingerprint: output.fingerprint,
  }
}
