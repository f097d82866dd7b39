import type { Nodes } from 'mdast'
import type { Docset } from '../../docset/docset.js'
import type { Inclusion, Origin } from '../../model/origin.js'
import { lazy, remember } from '../../model/remember.js'
import type { Plan } from '../../plan/plan.js'
import { flatten } from '../../tree/flatten.js'
import { overlaps, rangeOf, type Range } from './target.js'

/** A node of a tree, by where it was written. */
interface Written extends Range {
  readonly chain: string
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

  /** Whether there is a node that was written in a range of a file, which these includes brought in. */
  hasNode(path: string, chain: readonly Inclusion[], range: Range): boolean {
    const key = keyOf(chain)
    return (
      this.#read()
        .byPath.get(path)
        ?.some((one) => one.chain === key && overlaps(one, range)) === true
    )
  }

  /** Whether there is anything that these includes brought in, whatever further ones did. */
  hasBrought(chain: readonly Inclusion[]): boolean {
    return this.#read().chains.has(keyOf(chain))
  }

  /** Whether there is a text that holds another, white space aside: text of several files may be one. */
  hasText(text: string): boolean {
    const wanted = withoutSpace(text)
    return wanted !== '' && this.#read().texts.some((one) => one.includes(wanted))
  }

  /** Where includes or children had to stay, as they are: what they bring cannot stand there. */
  isMisfit(path: string, node: Nodes): boolean {
    const range = rangeOf(node)
    return this.#read().misfits.some((one) => one.path === path && one.start === range?.start)
  }

  #make(): {
    byPath: ReadonlyMap<string, readonly Written[]>
    chains: ReadonlySet<string>
    texts: readonly string[]
    misfits: readonly { path: string; start: number | undefined }[]
  } {
    const { tree, findings } = flatten(this.#docset, this.#plan)
    const byPath = new Map<string, Written[]>()
    const chains = new Set<string>()
    const texts: string[] = []
    const keys = new Map<Origin, string>()
    const walk = (node: Nodes): void => {
      const origin = node.data?.origin
      const chain = origin === undefined ? '' : remember(keys, origin, () => noteChains(origin.chain, chains))
      const range = node.type === 'root' || node.position === undefined ? undefined : rangeOf(node)
      if (range) remember(byPath, origin?.path ?? this.#plan.source, (): Written[] => []).push({ ...range, chain })
      if (node.type === 'text') texts.push(withoutSpace(node.value))
      if ('children' in node) node.children.forEach(walk)
    }
    walk(tree)
    const misfits = [...findings]
      .filter(({ diagnostic }) => diagnostic.ruleId === 'include-blocks')
      .map(({ diagnostic: { path, position } }) => ({ path, start: position?.start.offset }))
    return { byPath, chains, texts, misfits }
  }
}

function noteChains(chain: readonly Inclusion[], chains: Set<string>): string {
  for (let length = 1; length <= chain.length; length++) chains.add(keyOf(chain.slice(0, length)))
  return keyOf(chain)
}

/** What chains of includes are compared by. */
export const keyOf = (chain: readonly Inclusion[]): string =>
  chain.map(({ path, position }) => `${position.start.line}:${position.start.column} ${path}`).join('\n')

const withoutSpace = (text: string): string => text.replace(/\s+/g, '')
