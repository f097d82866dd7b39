import type { CoreResolver } from '../../core-resolver.js'
import { plansOf } from '../../internals.js'
import { valueOf } from '../../model/reader.js'
import type { TextEdit } from '../../model/text-edit.js'
import { Plans } from '../../plan/plans.js'
import { compose, textsOf, toldEdits, type FileEdit } from './change.js'
import type { Counted } from './outputs.js'
import { leftMentions, type LeftMention } from './left.js'
import { propose } from './propose.js'
import { prove } from './prove.js'
import { expectRetired } from './retired.js'
import { withoutListed, withoutValue } from './without-value.js'

/** How a value of an axis goes. */
export interface Retirement {
  /** Sorted by path, then by position. */
  readonly edits: readonly TextEdit[]
  /** What cannot be edited so that all others get what they got, sorted by path, then by position. */
  readonly left: readonly LeftMention[]
}

/**
 * Finds the edits by which a docs set does without an SDK, or another value: conditions, tabs with their items, variant
 * files, maps, expressions and front matter. What is for nobody else goes, pages too. What any other reader gets is the
 * same before and after; where an edit would change that, it is not made.
 *
 * @param value the id of the SDK, or one value of another axis, such as `{ audience: 'llm' }`
 * @throws {TypeError} where it is no resolver, or the value is not declared
 */
export function retire(resolver: CoreResolver, value: string | Readonly<Record<string, string>>): Retirement {
  const plans = plansOf(resolver)
  const { docset } = plans
  const retired = expectRetired(value, docset)
  const { axis, id } = retired
  const counted: Counted = {
    change: 'Without it',
    isCounted: (reader) => valueOf(reader, axis.name) !== id,
    esm: (code) => (docset.settings.scope ? withoutListed(code, retired) : code),
    frontMatter: (data) => withoutValue(data, retired),
  }
  const change = docset.tries()
  const { changes, refused } = prove(propose(plans, retired), plans, counted, change)
  const edits = compose(changes, docset) ?? new Map<string, FileEdit>()
  const after = new Plans(change(textsOf(edits, docset)))
  return { edits: toldEdits(edits, docset), left: leftMentions(plans, after, edits, refused, retired) }
}
