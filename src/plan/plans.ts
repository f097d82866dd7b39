import type { Docset } from '../docset/docset.js'
import { isPage } from '../docset/pages.js'
import { standsInFor } from '../model/file-names.js'
import { LayeredMap } from '../model/layered-map.js'
import type { Reader } from '../model/reader.js'
import { seenBy } from '../model/seen-by.js'
import { hasNewHint } from './hints.js'
import { leafEdits } from './leaf-edits.js'
import { Lookers } from './lookers.js'
import { PagePlans, type PlanOptions, type PlannedReaders, type TracedReaders } from './page-plans.js'
import { Reach } from './reach.js'
import type { Touched } from './touched.js'

/** Who looks for what, as far as that is known, and the pages of which it is not. */
interface Index {
  readonly lookers: Lookers
  readonly unknown: Set<string>
  /** Who may look for what, for as long as there are such pages. */
  readonly reach?: Reach | undefined
}

// All that is planned of a file is kept, as deep as it goes.
type VariantOption = Pick<PlanOptions, 'isVariant'>

/** The plans of the files of a docset. */
export class Plans {
  readonly docset: Docset
  /** What was touched by the change that the docset came of. */
  readonly touched: Touched
  /** Those from before that change which are true still. */
  readonly #kept: LayeredMap<string, PagePlans>
  /** Those that were asked for since. */
  readonly #asked = new Map<string, PagePlans>()
  /** Those of files by themselves for which a variant file may stand in. */
  readonly #own = new Map<string, PagePlans>()
  /** Kept in step by the changes: handed on by each to the plans after it. */
  #index: Index | undefined

  constructor(docset: Docset, touched: Touched = everything, kept = none, index?: Index) {
    this.docset = docset
    this.touched = touched
    this.#kept = kept
    this.#index = index
  }

  /** The plans of a page, or of any other file by itself. */
  of(path: string, options: VariantOption = {}): PagePlans {
    const known = this.#known(path, options)
    if (known) return known
    const made = new PagePlans(path, options)
    ;(this.#isOwn(path, options) ? this.#own : this.#asked).set(path, made)
    return made
  }

  /** The same, but kept only where it was asked for before: for who looks through all files once. */
  peek(path: string, options: VariantOption = {}): PagePlans {
    return this.#known(path, options) ?? new PagePlans(path, options)
  }

  /** The plan of an output. */
  for(path: string, reader: Reader, options?: VariantOption): PlannedReaders {
    return this.of(path, options).for(reader, this.docset)
  }

  /** What an output is made from; where its page leads nowhere, no plan is made. */
  traceFor(path: string, reader: Reader, options?: VariantOption): TracedReaders {
    return this.of(path, options).traceFor(reader, this.docset)
  }

  #known(path: string, options: VariantOption): PagePlans | undefined {
    return this.#isOwn(path, options) ? this.#own.get(path) : (this.#asked.get(path) ?? this.#kept.get(path))
  }

  // A file without variant files is made from itself either way.
  #isOwn(path: string, { isVariant = true }: VariantOption): boolean {
    return !isVariant && this.docset.names.variants(path).length > 0
  }

  /**
   * The plans of a docset after a change of files, with those that are true still. A page that was never asked for is only
   * planned where its text does not tell that it looks for none of the files.
   */
  after(docset: Docset, changed: Iterable<string>): Plans {
    const before = this.docset
    const texts = new Set(changed)
    if (docset.axes !== before.axes) return new Plans(docset, { ...everything, files: texts })
    const files = new Set([...texts, ...standing(texts, before, docset)])
    const { lookers, unknown, reach } = this.#takeIndex(seenBy(files, docset.axes), docset.names !== before.names)
    const reached = (paths: ReadonlySet<string>): Set<string> => {
      const seen = seenBy(paths, docset.axes)
      const found = lookers.of(seen)
      for (const path of seen)
        for (const file of [before.names.find(path), docset.names.find(path)]) if (file !== undefined) found.add(file)
      return found
    }
    const leaves = leafEdits(files, lookers, before, docset)
    const dropped = reached(new Set([...files].filter((path) => !leaves.has(path))))
    if (docset.names !== before.names) {
      for (const path of lookers.hinted) if (!dropped.has(path) && this.#hasNewHint(path, docset)) dropped.add(path)
    }
    const retold = new Set<string>()
    for (const [path, growth] of leaves)
      for (const file of reached(new Set([path])))
        (file === path || lookers.absorb(file, path, growth) ? retold : dropped).add(file)
    for (const path of dropped) retold.delete(path)
    const kept = new Map<string, PagePlans | undefined>()
    for (const [path, plans] of this.#asked) if (lookers.has(path) || unknown.has(path)) kept.set(path, plans)
    for (const path of retold) kept.set(path, this.#known(path, {})?.retold())
    for (const path of dropped) {
      kept.set(path, undefined)
      lookers.delete(path)
      if (isPage(path, docset)) unknown.add(path)
      else unknown.delete(path)
    }
    reach?.change(files, before, docset)
    const touched = { files, pages: new Set([...dropped, ...retold]), retold, isAll: false }
    return new Plans(docset, touched, this.#kept.with(kept), { lookers, unknown, reach })
  }

  #hasNewHint(path: string, { names }: Docset): boolean {
    const { docset } = this
    return [...this.of(path).traced(docset)].some((plan) => hasNewHint(plan, docset.names, names))
  }

  /**
   * Finds out who looks for some paths, and hands over what is known.
   *
   * @param areNamesOther whether all who tell what may be meant by a path are looked for, too
   */
  #takeIndex(seen: ReadonlySet<string>, areNamesOther: boolean): Index {
    const { docset } = this
    const before = this.#index
    this.#index = undefined
    const { lookers, unknown } = before ?? { lookers: new Lookers(), unknown: new Set(docset.pages) }
    // Of what was not asked for since, no more is known than was before.
    for (const path of before ? this.#asked.keys() : new Set([...unknown, ...this.#asked.keys()])) {
      const plans = this.peek(path)
      if (lookers.has(path) || seen.has(path) || !plans.isLookedThrough(docset)) continue
      lookers.add(path, plans.looked(docset))
      unknown.delete(path)
    }
    // Once nearly all are planned, it is cheaper to plan one more.
    const reach = before ? before.reach : unknown.size > 0 ? new Reach(docset) : undefined
    for (const page of areNamesOther || !reach ? unknown : this.#pagesIn(reach.to(seen))) {
      if (seen.has(page) || !unknown.delete(page)) continue
      lookers.add(page, this.of(page).looked(docset))
    }
    return { lookers, unknown, reach: unknown.size > 0 ? reach : undefined }
  }

  /** The files that some files are, or stand in for. */
  #pagesIn(files: ReadonlySet<string>): Set<string> {
    const { names } = this.docset
    const bases = [...files].flatMap((path) => standsInFor(path, names) ?? [])
    return new Set([...files, ...bases])
  }
}

// Of what comes or goes, variant files become pages, or are none any more: they are for other readers then.
const standing = (files: ReadonlySet<string>, before: Docset, now: Docset): string[] =>
  [...files]
    .flatMap((path) => now.names.variants(path).map((variant) => variant.path))
    .filter((path) => isPage(path, before) !== isPage(path, now))

const everything: Touched = { files: new Set(), pages: new Set(), retold: new Set(), isAll: true }
const none = LayeredMap.of(new Map<string, PagePlans>())
