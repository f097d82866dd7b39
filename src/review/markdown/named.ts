import { groupBy } from '../../model/group-by.js'
import type { Retired } from '../change.js'
import { entry, type Block } from './blocks.js'
import { codeSpan } from './code-span.js'
import { locations } from './paths.js'

/** Says what still names values that are declared no longer. */
export function namedBlocks(retired: readonly Retired[]): Block[] {
  return retired
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ axis, value, mentions }) => {
      const lines = groupBy(mentions, ({ kind, actual }) => JSON.stringify([kind, actual])).map((group) => {
        const [{ kind, actual } = { kind: '', actual: '' }] = group
        return `${kind} ${codeSpan(actual)} at ${locations(
          group.map(({ location }) => location),
          5,
        )}`
      })
      return entry(`${axis === 'sdk' ? 'SDK' : codeSpan(axis)} ${codeSpan(value, 120)}`, lines)
    })
}
