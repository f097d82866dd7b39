import type { ChangeFiles } from '../../docset/docset.js'
import { isPage } from '../../docset/pages.js'
import { isMarkup } from '../../model/path.js'
import { describeReader, type Reader } from '../../model/reader.js'
import { Plans } from '../../plan/plans.js'
import { compose, textsOf, type Change } from './change.js'
import { OutputsOf, readersOfOther, type Counted } from './outputs.js'
import type { Proposal } from './proposal.js'

/** What is left of proposals once each was tried: the changes to make, and why others are not made. */
export interface Proof {
  readonly changes: readonly Change[]
  readonly refused: ReadonlyMap<Proposal, string>
}

/**
 * Tries proposals on the outputs that they reach, and drops those by which any output of those who count would be another
 * one. The first way of each that does no harm is taken.
 *
 * @param change makes the docs set with other texts
 */
export function prove(
  proposals: readonly Proposal[],
  plans: Plans,
  counted: Counted,
  change: ChangeFiles = plans.docset.tries(),
): Proof {
  return new Trial(proposals, plans, counted, change).run()
}

class Trial {
  readonly #plans: Plans
  readonly #counted: Counted
  readonly #change: ChangeFiles
  readonly #refused = new Map<Proposal, string>()
  /** The place of the way that is tried, of those that are not refused. */
  readonly #tried = new Map<Proposal, number>()
  readonly #byPath = new Map<string, Set<Proposal>>()
  #last: OutputsOf | undefined
  readonly #looked = new Map<string, ReadonlySet<string>>()

  constructor(proposals: readonly Proposal[], plans: Plans, counted: Counted, change: ChangeFiles) {
    this.#plans = plans
    this.#counted = counted
    this.#change = change
    for (const proposal of proposals) {
      if (proposal.ways.every((way) => way.length === 0)) {
        this.#refused.set(proposal, proposal.reason ?? 'There is no text to edit for it')
        continue
      }
      this.#tried.set(proposal, 0)
      for (const { path } of proposal.ways.flat()) this.#proposalsOf(path).add(proposal)
    }
  }

  run(): Proof {
    let due = this.#reached(this.#byPath.keys())
    while (due.length > 0) {
      const moved = new Set<Proposal>()
      const failing = due.filter((path) => this.#others(path, this.#current()).length > 0)
      for (const path of failing) {
        if (this.#others(path, this.#current()).length === 0) continue
        for (const proposal of this.#settle(path)) moved.add(proposal)
      }
      due = this.#reached([...moved].flatMap(({ ways }) => ways.flat().map(({ path }) => path)))
    }
    return { changes: this.#changes(this.#current()), refused: this.#refused }
  }

  #proposalsOf(path: string): Set<Proposal> {
    const known = this.#byPath.get(path) ?? new Set<Proposal>()
    this.#byPath.set(path, known)
    return known
  }

  #current(): ReadonlyMap<Proposal, number> {
    return this.#tried
  }

  #changes(tried: ReadonlyMap<Proposal, number>): Change[] {
    return [...tried].flatMap(([{ ways }, index]) => ways[index] ?? [])
  }

  /** What a change of some files may reach: pages, and files that are on none. */
  #reached(paths: Iterable<string>): string[] {
    const files = new Set(paths)
    if (files.size === 0) return []
    const { docset } = this.#plans
    const shown = new Set<string>()
    const pages = docset.pages.filter((page) => {
      const looked = [...this.#lookedFor(page)].filter((path) => files.has(path))
      for (const path of looked) shown.add(path)
      return looked.length > 0
    })
    const others = [...files].filter((path) => isMarkup(path) && docset.names.has(path) && !shown.has(path))
    return [...others.sort(), ...pages]
  }

  #lookedFor(path: string): ReadonlySet<string> {
    const known = this.#looked.get(path)
    if (known) return known
    const { docset } = this.#plans
    const looked = new Set([path, ...this.#plans.peek(path, { isVariant: isPage(path, docset) }).looked(docset).paths])
    this.#looked.set(path, looked)
    return looked
  }

  // Of one file at a time: it is tried over and over.
  #outputsOf(path: string): OutputsOf {
    if (this.#last?.path !== path) this.#last = new OutputsOf(path, this.#plans, this.#counted)
    return this.#last
  }

  /** The readers who would get another output of a file. */
  #others(path: string, tried: ReadonlyMap<Proposal, number>): readonly Reader[] {
    const { docset } = this.#plans
    const looked = this.#lookedFor(path)
    const near = this.#touching(looked).flatMap((proposal): [Proposal, number][] => {
      const index = tried.get(proposal)
      return index === undefined ? [] : [[proposal, index]]
    })
    const edits = compose(this.#changes(new Map(near)), docset)
    const before = this.#outputsOf(path)
    if (edits === undefined) return before.readers
    const after = new Plans(this.#change(textsOf(edits, docset)))
    // What is no page is made for nobody once it is gone.
    if (!after.docset.names.has(path) && !isPage(path, docset)) return []
    return readersOfOther(before, new OutputsOf(path, after, this.#counted))
  }

  /**
   * Adds one proposal after the other, each in the first way by which a file stays as it is; those that moved. What fails
   * is tried once more behind all others: it may hang on one of them.
   */
  #settle(path: string): Proposal[] {
    const looked = this.#lookedFor(path)
    const suspects = this.#touching(looked).filter((proposal) => this.#tried.has(proposal))
    const kept = new Map<Proposal, number>()
    const harmed = new Map<Proposal, readonly Reader[]>()
    const add = (proposal: Proposal): void => {
      for (let index = this.#tried.get(proposal) ?? 0; index < proposal.ways.length; index++) {
        const others = this.#others(path, new Map(kept).set(proposal, index))
        harmed.set(proposal, others)
        if (others.length > 0) continue
        kept.set(proposal, index)
        return
      }
    }
    for (const proposal of suspects) add(proposal)
    const failed = suspects.filter((proposal) => !kept.has(proposal))
    if (kept.size > 0) for (const proposal of failed) add(proposal)
    return suspects.filter((proposal) => {
      const index = kept.get(proposal)
      if (index === this.#tried.get(proposal)) return false
      if (index === undefined) this.#refuse(proposal, path, harmed.get(proposal) ?? [])
      else this.#tried.set(proposal, index)
      return true
    })
  }

  /** The proposals that change some of these files. */
  #touching(looked: ReadonlySet<string>): readonly Proposal[] {
    return [...new Set([...looked].flatMap((path) => [...(this.#byPath.get(path) ?? [])]))]
  }

  #refuse(proposal: Proposal, path: string, [reader]: readonly Reader[]): void {
    this.#tried.delete(proposal)
    this.#refused.set(proposal, this.#why(proposal, path, reader))
  }

  #why({ tabs }: Proposal, path: string, reader: Reader | undefined): string {
    const who = reader === undefined ? '' : describeReader(reader)
    const plan = reader && tabs && this.#outputsOf(path).plan(reader)
    const choice = plan?.tabs.find((met) => met.tabs === tabs)?.choice
    if (choice?.kind === 'chosen' && choice.standing === 'none')
      return `${who} has no panel of their own on \`${path}\`, and sees it for that`
    return `${this.#counted.change}, \`${path}\` would not be the same${who === '' ? '' : ` for ${who}`}`
  }
}
