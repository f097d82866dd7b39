import { nearestPath } from '../directives/include/stray.js'
import type { Docset } from '../docset/docset.js'
import type { RuleArguments } from '../messages/catalogue.js'
import { diagnose, isDiagnostic, type Diagnostic } from '../messages/diagnostic.js'
import { copyPosition } from '../model/copy-position.js'
import type { Inclusion } from '../model/origin.js'
import { chainTo, type Frame } from './frame.js'
import { mendPath } from './mend-path.js'
import type { Plan } from './plan.js'
import type { Notice } from './planning.js'

/** What is wrong in an output, and by which includes the file at fault came in. */
export interface Finding {
  readonly diagnostic: Diagnostic
  readonly chain: readonly Inclusion[]
}

/** All that is wrong in an output, each once. */
export class Findings {
  readonly #found = new Map<string, Finding>()

  /** Adds what is wrong; what is wrong in an included file because of which it is comes along. */
  add(diagnostic: Diagnostic, chain: () => readonly Inclusion[]): void {
    const { key, cause, path, position } = diagnostic
    if (this.#found.has(key)) return
    this.#found.set(key, { diagnostic, chain: chain() })
    if (isDiagnostic(cause) && position) this.add(cause, () => [...chain(), { path, position: copyPosition(position) }])
  }

  [Symbol.iterator](): Iterator<Finding> {
    return this.#found.values()
  }
}

/**
 * All that is wrong in an output.
 *
 * @param inTree what its tree shows to be wrong
 */
export function findingsOf({ notices }: Plan, docset: Docset, inTree: Iterable<Finding>): Findings {
  const findings = new Findings()
  const chains = new Map<Frame, readonly Inclusion[]>()
  for (const notice of notices) {
    const { frame } = notice
    for (const diagnostic of diagnosticsOf(notice, docset)) findings.add(diagnostic, () => chainTo(frame, chains))
  }
  for (const { diagnostic, chain } of inTree) findings.add(diagnostic, () => chain)
  return findings
}

function diagnosticsOf({ frame, finding }: Notice, docset: Docset): readonly Diagnostic[] {
  const { document } = frame
  if (finding === undefined) {
    const { always, asPage } = docset.check(document)
    return asPage.length > 0 && isOfPage(frame) ? [...always, ...asPage] : always
  }
  const { ruleId, position, cause, include, mend } = finding
  const { path } = document
  if (!isNearWanted(finding)) return [diagnose(ruleId, path, position, finding.args, cause, mend)]
  const args = withNearest(finding.args, path, docset)
  return [diagnose(ruleId, path, position, args, cause, include && mendPath(include, args, path, docset))]
}

const isOfPage = ({ site, takenAt }: Frame): boolean => site === undefined && takenAt === undefined

interface NearWanted {
  readonly args: RuleArguments<'include-missing' | 'include-outside'>
}

function isNearWanted(finding: NonNullable<Notice['finding']>): finding is typeof finding & NearWanted {
  return finding.ruleId === 'include-missing' || finding.ruleId === 'include-outside'
}

// Which file is near is told once it is asked for: it hangs on the names of all files.
function withNearest(args: NearWanted['args'], from: string, { names }: Docset): NearWanted['args'] {
  return { ...args, near: nearestPath(args.path, from, names) }
}
