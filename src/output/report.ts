import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { checkDocument } from '../directives/check.js'
import type { Docset } from '../directives/docset.js'
import { outputClasses } from '../graph/classes.js'
import { unreached, type Walks } from '../graph/build.js'
import { keyOf, toMessage, type Diagnostic } from '../messages/diagnostic.js'
import type { Inclusion } from '../model/origin.js'
import { isMarkup } from '../model/path.js'
import { sdksIn } from '../model/scope.js'
import { flatten } from '../pipeline/flatten.js'

/** One VFile for each file with all its messages, each once: its own, and those of every distinct output. */
export function reportAll(docset: Docset, walks: Walks): VFile[] {
  const found = new Map(docset.paths.map((path) => [path, new Map<string, VFileMessage>()]))
  const add = (diagnostic: Diagnostic, chain: readonly Inclusion[]): void => {
    const messages = found.get(diagnostic.path)
    const key = keyOf(diagnostic)
    if (messages && !messages.has(key)) messages.set(key, toMessage(diagnostic, chain))
  }
  for (const path of docset.paths.filter(isMarkup)) {
    for (const diagnostic of checkDocument(docset.document(path), docset)) add(diagnostic, [])
  }
  for (const page of [...walks.keys(), ...unreached(docset, walks)]) {
    for (const { source, sdks } of outputClasses(docset, page, sdksIn(docset.scope(page), docset.sdks))) {
      for (const { diagnostic, chain } of flatten(docset, page, source, { sdk: sdks[0] }).notices) {
        add(diagnostic, chain)
      }
    }
  }
  return docset.paths.map((path) => {
    const file = new VFile({ path, value: docset.source(path) })
    file.messages.push(...[...(found.get(path)?.values() ?? [])].sort(byPlace))
    return file
  })
}

function byPlace(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
