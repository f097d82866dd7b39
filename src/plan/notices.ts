import { nearestFile } from '../directives/include/nearest-file.js'
import type { Docset } from '../docset/docset.js'
import type { RuleArguments } from '../messages/catalogue.js'
import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import type { Inclusion } from '../model/origin.js'
import { remember } from '../model/remember.js'
import { chainTo, type Frame } from './frame.js'
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

  add(diagnostic: Diagnostic, chain: () => readonly Inclusion[]): void {
    const { key } = diagnostic
    if (!this.#found.has(key)) this.#found.set(key, { diagnostic, chain: chain() })
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
    for (const diagnostic of diagnosticsOf(notice, docset))
      findings.add(diagnostic, () => remember(chains, frame, () => chainTo(frame)))
  }
  for (const { diagnostic, chain } of inTree) findings.add(diagnostic, () => chain)
  return findings
}

function diagnosticsOf({ frame: { document }, finding }: Notice, docset: Docset): readonly Diagnostic[] {
  if (finding === undefined) return docset.check(document)
  const { ruleId, position, cause } = finding
  const args = ruleId === 'include-missing' ? withNearest(finding.args as Missing, document.path, docset) : finding.args
  return [diagnose(ruleId, document.path, position, args, cause)]
}

type Missing = RuleArguments<'include-missing'> & { readonly path: string }

// Which file is near is told once it is asked for: it hangs on the names of all files.
function withNearest(args: Missing, from: string, { names }: Docset): Missing {
  return { ...args, near: nearestFile(args.path, from, names) }
}
