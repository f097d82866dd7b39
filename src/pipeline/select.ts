import type { Condition } from '../model/directive.js'
import { ignoreWarning } from '../directives/if.js'
import { contains } from '../model/scope.js'
import type { Frame } from './frame.js'

/** What becomes of a condition: its content goes, or takes its place, or it stays without what is decided. */
export type Selection = { readonly kind: 'drop' } | { readonly kind: 'unwrap' } | { readonly kind: 'stay'; readonly without: ReadonlySet<string> }

/** Decides on a condition for the target of an output. */
export function select(condition: Condition, { output, document }: Frame): Selection {
  const { docset, sdk, facts } = output
  const { names } = docset.settings
  const without = new Set<string>()
  const { scope } = docset.decision(condition, document.path)
  if (scope && sdk !== undefined) {
    if (!contains(scope, sdk)) return { kind: 'drop' }
    for (const name of [...names.sdk, ...names.notSdk, ignoreWarning]) without.add(name)
  }
  for (const [name, values] of condition.facts) {
    if (!Object.hasOwn(facts, name)) continue
    if (!values.some((value) => String(value) === String(facts[name]))) return { kind: 'drop' }
    without.add(name)
  }
  const isDecided = without.size > 0 && condition.node.attributes.every((attribute) =>
    attribute.type === 'mdxJsxAttribute' && without.has(attribute.name))
  return isDecided ? { kind: 'unwrap' } : { kind: 'stay', without }
}
