import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Docset } from '../docset/docset.js'
import { asInCatalogue, type SeverityOf } from '../messages/severity.js'
import { toMessage, toMessageAtInclude, type About } from '../messages/to-message.js'
import type { Inclusion } from '../model/origin.js'
import { remember } from '../model/remember.js'
import type { Finding } from '../plan/notices.js'

/** What is wrong in an output, as VFiles. */
export interface Told {
  /** The file that the output is made from, with all messages, each at a place of that file. */
  readonly file: VFile
  /** That file with its own messages, then every other file at fault with its own. */
  readonly files: readonly VFile[]
}

const severities = new WeakMap<VFile, SeverityOf>()

/** How grave rules are for a file that more may be said of; one that no resolver made leaves it to the catalogue. */
export const severitiesFor = (file: VFile): SeverityOf => severities.get(file) ?? asInCatalogue

/** Adds a message to the file that an output is made from: one of another file, at the include that led to that. */
export function addMessage(file: VFile, message: VFileMessage, chain: readonly Inclusion[]): void {
  const [include] = chain
  file.messages.push(
    include === undefined || message.file === file.path ? message : toMessageAtInclude(message, include),
  )
}

/**
 * Tells what is wrong in an output.
 *
 * @param own path of the file that the output is made from
 * @param about whom the output is for
 */
export function tellFindings(
  findings: Iterable<Finding>,
  own: string,
  docset: Docset,
  severityOf: SeverityOf,
  about: () => About,
): Told {
  const make = (path: string): VFile => new VFile({ path, value: docset.source(path) })
  const file = make(own)
  severities.set(file, severityOf)
  const files = new Map([[own, make(own)]])
  const told = [...findings].flatMap(({ diagnostic, chain }) => {
    const severity = severityOf(diagnostic.ruleId, diagnostic.path)
    return severity === 'off'
      ? []
      : [{ diagnostic, telling: { chain, severity, about: about(), text: docset.source(diagnostic.path) } }]
  })
  const causes = new Set(told.map(({ diagnostic }) => diagnostic.cause))
  for (const { diagnostic, telling } of told) {
    const { path } = diagnostic
    remember(files, path, () => make(path)).messages.push(toMessage(diagnostic, telling))
    if (!causes.has(diagnostic)) addMessage(file, toMessage(diagnostic, telling), telling.chain)
  }
  return { file, files: [...files.values()] }
}
