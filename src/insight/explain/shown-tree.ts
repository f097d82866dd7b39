import type { Nodes } from 'mdast'
import type { Docset } from '../../docset/docset.js'
import type { Inclusion, Origin } from '../../model/origin.js'
import { lazy, remember } from '../../model/remember.js'
import type { Plan } from '../../plan/plan.js'
import { flatten } from '../../tree/flatten.js'
import { covers, overlaps, rangeOf, type Range } from './target.js'
import { withoutSpace } from './written-text.js'

/** A node of a tree, by where it was written. */
interface Written extends Range {
  /** Whether any part of it is as good as all. */
  readonly isLeaf: boolean
}

/** What the tree of an output says of what was written where; it is made when it is first asked. */
export class ShownTree {
  readonly #docset: Docset
  readonly #plan: Plan
  readonly #read = lazy(() => this.#make())

  constructor(docset: Docset, plan: Plan) {
    this.#docset = docset
    this.#plan = plan
  }

  /**
   * Whether there is a node that was written in a range of a file, which these includes brought in; or one that an include
   * in the range did.
   *
   * @param range left out, it is the whole file
   */
  hasNode(path: string, chain: readonly Inclusion[], range?: Range): boolean {
    const written = this.#read().byWay.get(`${path}\n${keyOf(chain)}`) ?? []
    return written.some((one) => range === undefined || covers(range, one) || (one.isLeaf && overlaps(one, range)))
  }

  /** Whether there is a text that holds another, white space aside: text of several files may be one. */
  hasText(text: string): boolean {
    const wanted = withoutSpace(text)
    return wanted !== '' && this.#read().texts.some((one) => one.includes(wanted))
  }

  /** Where includes or children had to stay, as they are: what they bring cannot stand there. */
  readonly isMisfit = (path: string, node: Nodes): boolean => {
    const start = rangeOf(node)?.start
    return this.#read().misfits.some((one) => one.path === path && one.start === start)
  }

  #make(): {
    byWay: ReadonlyMap<string, readonly Written[]>
    texts: readonly string[]
    misfits: readonly { path: string; start: number | undefined }[]
  } {
    const { tree, findings } = flatten(this.#docset, this.#plan)
    const byWay = new Map<string, Written[]>()
    const texts: string[] = []
    const keys = new Map<Origin, string>()
    const note = (path: string, chain: string, { start, end }: Range, isLeaf: boolean): void => {
      remember(byWay, `${path}\n${chain}`, (): Written[] => []).push({ start, end, isLeaf })
    }
    const noteChain = ({ chain }: Origin): string => {
      for (const [at, { path, position }] of chain.entries()) {
        const range = rangeOf({ position })
        if (range) note(path, keyOf(chain.slice(0, at)), range, false)
      }
      return keyOf(chain)
    }
    const walk = (node: Nodes): void => {
      const origin = node.data?.origin
      const chain = origin === undefined ? '' : remember(keys, origin, () => noteChain(origin))
      // A file of code is a block without offsets.
      const range = rangeOf(node) ?? { start: 0, end: Infinity }
      if (node.type !== 'root' && node.position !== undefined)
        note(origin?.path ?? this.#plan.source, chain, range, !('children' in node) || node.children.length === 0)
      if (node.type === 'text') texts.push(withoutSpace(node.value))
      if ('children' in node) node.children.forEach(walk)
    }
    walk(tree)
    const misfits = [...findings]
      .filter(({ diagnostic }) => diagnostic.ruleId === 'include-blocks')
      .map(({ diagnostic: { path, position } }) => ({ path, start: position?.start.offset }))
    return { byWay, texts, misfits }
  }
}

/** What chains of includes are compared by. */
export const keyOf = (chain: readonly Inclusion[]): string =>
  chain.map(({ path, position }) => `${position.start.line}:${position.start.column} ${path}`).join('\n')
