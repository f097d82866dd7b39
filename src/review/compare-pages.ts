import type { Reader } from '../model/reader.js'
import { compareOutputs, type Compared } from './groups.js'
import { followFiles, type Trails } from './moving.js'
import { outputsOf, pairOutputs, type OutputsByReader } from './outputs.js'
import type { Versions } from './version.js'
import { remainsOfGroup, remainsOfOutputs, type Remains } from './remains.js'

/** A page in both versions, or in one. */
export interface ComparedPage extends Compared {
  readonly page: string
  /** Whom both have it for. */
  readonly readers: readonly Reader[]
  /** Whom one of the two alone has it for. */
  readonly removed: readonly Reader[]
  readonly added: readonly Reader[]
  /** What each of the two alone has of it. */
  readonly lost: readonly Remains[]
  readonly gained: readonly Remains[]
}

/**
 * Compares all pages, in their order.
 *
 * @param trails takes down what is written in another file
 */
export function comparePages({ before, after }: Versions, trails: Trails): ComparedPage[] {
  const [old, now] = [new Set(before.resolver.pages), new Set(after.resolver.pages)]
  return [...new Set([...old, ...now])].sort().map((page) => {
    const from = old.has(page) ? outputsOf(page, before.resolver) : none
    const to = now.has(page) ? outputsOf(page, after.resolver) : none
    const pairs = pairOutputs(from, to)
    const { groups, comings } = compareOutputs(page, pairs, { before, after }, (compared, readers) => {
      followFiles(compared, page, readers, trails)
    })
    const [removed, added] = [onlyIn(from, to), onlyIn(to, from)]
    return {
      page,
      readers: pairs.flatMap(({ readers }) => readers),
      groups,
      comings,
      removed: readersIn(removed),
      added: readersIn(added),
      lost: [...groups.map((group) => remainsOfGroup(group, 'lost')), ...remainsOfOutputs(page, removed, before)],
      gained: [...groups.map((group) => remainsOfGroup(group, 'gained')), ...remainsOfOutputs(page, added, after)],
    }
  })
}

const none: OutputsByReader = new Map()

function onlyIn(these: OutputsByReader, others: OutputsByReader): OutputsByReader {
  return new Map([...these].filter(([key]) => !others.has(key)))
}

const readersIn = (outputs: OutputsByReader): Reader[] => [...outputs.values()].map(({ reader }) => reader)
