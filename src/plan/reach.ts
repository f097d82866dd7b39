import { stemsOf, type Leads } from '../directives/leads.js'
import type { Docset } from '../docset/docset.js'
import { append } from '../model/append.js'
import { remember } from '../model/remember.js'

/** Which files may look for which, as far as their texts tell: more than do, never fewer. */
export class Reach {
  readonly #byStem = new Map<string, Set<string>>()
  /** Those that may look for anything. */
  readonly #anywhere = new Set<string>()

  constructor(docset: Docset) {
    for (const path of docset.names.paths) this.#add(path, docset.leads(path))
  }

  /** Keeps in step with a change of some files. */
  change(files: Iterable<string>, before: Docset, after: Docset): void {
    for (const path of files) {
      if (before.names.has(path)) this.#delete(path, before.leads(path))
      if (after.names.has(path)) this.#add(path, after.leads(path))
    }
  }

  /** The files that may look for any of some paths, or for what may. */
  to(paths: Iterable<string>): ReadonlySet<string> {
    const found = new Set(this.#anywhere)
    const left = [...new Set([...paths, ...found].flatMap(stemsOf))]
    const asked = new Set(left)
    for (let stem = left.pop(); stem !== undefined; stem = left.pop()) {
      for (const path of this.#byStem.get(stem) ?? []) {
        if (found.has(path)) continue
        found.add(path)
        const more = stemsOf(path).filter((own) => !asked.has(own))
        for (const own of more) asked.add(own)
        append(left, more)
      }
    }
    return found
  }

  #add(path: string, leads: Leads): void {
    if (leads === undefined) this.#anywhere.add(path)
    for (const stem of leads ?? []) remember(this.#byStem, stem, () => new Set<string>()).add(path)
  }

  #delete(path: string, leads: Leads): void {
    this.#anywhere.delete(path)
    for (const stem of leads ?? []) this.#byStem.get(stem)?.delete(path)
  }
}
