import { plansOf } from '../internals.js'
import type { Docs } from '../node/docs.js'
import type { Plans } from '../plan/plans.js'
import type { Resolver } from '../resolver.js'

/** What docs, or a resolver, know. @throws {TypeError} where it is neither */
export function plansFrom(from: Docs | Resolver): Plans {
  const isDocs = typeof from === 'object' && from !== null && 'resolver' in from
  return plansOf(isDocs ? from.resolver : from, 'from')
}
