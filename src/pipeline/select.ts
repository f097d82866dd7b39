import { decideFact, passes } from '../directives/decision.js'
import { ignoreWarning } from '../directives/if.js'
import type { Condition } from '../model/directive.js'
import type { Frame } from './frame.js'

/** What becomes of a condition: its content goes, or takes its place, or it stays without what is decided. */
export type Selection =
  | { readonly kind: 'drop' }
  | { readonly kind: 'unwrap' }
  | { readonly kind: 'stay'; readonly without: ReadonlySet<string> }

/** Decides on a condition for the target of an output. */
export function select(condition: Condition, { output: { docset, sdk, facts }, document }: Frame): Selection {
  const { names } = docset.settings
  const { scope } = docset.decision(condition, document.path)
  if (!passes(condition, scope, sdk, facts)) return { kind: 'drop' }
  const decidedFacts = [...condition.facts]
    .filter(([name, values]) => decideFact(name, values, facts))
    .map(([name]) => name)
  const decidedSdks = scope && sdk !== undefined ? [...names.sdk, ...names.notSdk, ignoreWarning] : []
  const without = new Set([...decidedFacts, ...decidedSdks])
  const isDecided =
    without.size > 0 &&
    condition.node.attributes.every((attribute) => attribute.type === 'mdxJsxAttribute' && without.has(attribute.name))
  return isDecided ? { kind: 'unwrap' } : { kind: 'stay', without }
}
