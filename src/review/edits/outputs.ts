import type { Reader } from '../../model/reader.js'
import { isPage } from '../../docset/pages.js'
import { readersOf } from '../../output/outputs.js'
import { findingsOf } from '../../plan/notices.js'
import type { Plan } from '../../plan/plan.js'
import type { Plans } from '../../plan/plans.js'
import { flatten } from '../../tree/flatten.js'
import { formOfTree } from './same-form.js'

/** What is seen of an output. */
export interface Seen {
  /** Its tree, and its front matter. */
  readonly form: string
  /** How often each rule is broken. */
  readonly rules: ReadonlyMap<string, number>
}

/** Who of those who read has to get the same, and what of front matter counts. */
export interface Counted {
  /** What is tried, as it is told: `Without it`. */
  readonly change: string
  readonly isCounted: (reader: Reader) => boolean
  /** A statement of a file as it counts. */
  readonly esm: (code: string) => string
  readonly frontMatter: (data: Readonly<Record<string, unknown>>) => unknown
}

/** The outputs of a page, or of any other file by itself, for those who count. */
export class OutputsOf {
  readonly path: string
  readonly readers: readonly Reader[]
  readonly #plans: Plans
  readonly #planOf: (reader: Reader) => Plan
  readonly #counted: Counted
  readonly #seen = new Map<Plan, Seen>()

  constructor(path: string, plans: Plans, counted: Counted) {
    const { docset } = plans
    const isOfPage = isPage(path, docset)
    const own = plans.peek(path, { isVariant: isOfPage })
    this.path = path
    this.readers = docset.names.has(path) ? readersOf(path, docset).filter(counted.isCounted) : []
    this.#plans = plans
    this.#planOf = (reader) => own.for(reader, docset).plan
    this.#counted = counted
  }

  plan(reader: Reader): Plan {
    return this.#planOf(reader)
  }

  seen(plan: Plan): Seen {
    const known = this.#seen.get(plan)
    if (known) return known
    const { docset } = this.#plans
    const { tree, findings } = flatten(docset, plan)
    const rules = new Map<string, number>()
    for (const { diagnostic } of findingsOf(plan, docset, findings))
      rules.set(diagnostic.ruleId, (rules.get(diagnostic.ruleId) ?? 0) + 1)
    const frontMatter = this.#counted.frontMatter(docset.document(plan.source).frontmatter)
    const seen = { form: JSON.stringify([frontMatter, formOfTree(tree, docset.settings, this.#counted.esm)]), rules }
    this.#seen.set(plan, seen)
    return seen
  }
}

/** The readers for whom the outputs of two moments differ, or say more that is wrong; each of those who count. */
export function readersOfOther(before: OutputsOf, after: OutputsOf): Reader[] {
  const now = new Set(after.readers.map((reader) => JSON.stringify(reader)))
  const were = new Set(before.readers.map((reader) => JSON.stringify(reader)))
  const verdicts = new Map<Plan, Map<Plan, boolean>>()
  const isSame = (reader: Reader): boolean => {
    if (!now.has(JSON.stringify(reader))) return false
    const [was, is] = [before.plan(reader), after.plan(reader)]
    const known = verdicts.get(was)?.get(is)
    if (known !== undefined) return known
    const verdict = areAlike(before.seen(was), after.seen(is))
    verdicts.set(was, (verdicts.get(was) ?? new Map<Plan, boolean>()).set(is, verdict))
    return verdict
  }
  const lost = before.readers.filter((reader) => !isSame(reader))
  const gained = after.readers.filter((reader) => !were.has(JSON.stringify(reader)))
  return [...lost, ...gained]
}

function areAlike(was: Seen, is: Seen): boolean {
  return was.form === is.form && [...is.rules].every(([rule, count]) => count <= (was.rules.get(rule) ?? 0))
}
