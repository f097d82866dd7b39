import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { rootsOf } from '../graph/roots.js'
import { toMessage, type Diagnostic } from '../messages/diagnostic.js'
import type { Inclusion } from '../model/origin.js'
import { isMarkup } from '../model/path.js'
import type { Plans } from '../plan/plans.js'
import { examine } from '../tree/flatten.js'
import { variantsOf } from './variants.js'

/** One VFile for each file with all its messages, each once: its own, and those of every distinct output. */
export function reportAll(plans: Plans): VFile[] {
  const { docset } = plans
  const { paths } = docset.names
  const found = new Map(paths.map((path) => [path, new Map<string, VFileMessage>()]))
  const add = (diagnostic: Diagnostic, chain: readonly Inclusion[]): void => {
    const messages = found.get(diagnostic.path)
    const { key } = diagnostic
    if (messages && !messages.has(key)) messages.set(key, toMessage(diagnostic, chain))
  }
  for (const path of paths.filter(isMarkup)) {
    for (const diagnostic of docset.check(docset.document(path))) add(diagnostic, [])
  }
  for (const page of rootsOf(plans)) {
    for (const { plan, readers } of variantsOf(page, plans)) {
      for (const { diagnostic, chain } of examine(docset, page, plan, readers[0] ?? {})) add(diagnostic, chain)
    }
  }
  return paths.map((path) => {
    const file = new VFile({ path, value: docset.source(path) })
    file.messages = [...(found.get(path)?.values() ?? [])].sort(byPosition)
    return file
  })
}

function byPosition(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
