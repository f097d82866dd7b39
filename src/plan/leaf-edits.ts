import type { Site } from '../directives/directive.js'
import type { Docset } from '../docset/docset.js'
import type { Document } from '../docset/document.js'
import { isMarkup } from '../model/path.js'
import type { Lookers } from './lookers.js'

// A leaf leads nowhere, and nobody decides by its text: whoever shows the whole of it is made from the same files, whatever
// it says, for as long as it is a leaf. What is read of it in other ways is told by who reads it.

/**
 * Of files that have changed, the leaves that were leaves before: each with how many nodes it has grown by, at most. What
 * nobody shows is not looked at, nor parsed.
 */
export function leafEdits(
  files: Iterable<string>,
  lookers: Pick<Lookers, 'isLookedFor'>,
  before: Docset,
  now: Docset,
): Map<string, number> {
  const found = new Map<string, number>()
  for (const path of files) {
    if (!isMarkup(path) || !lookers.isLookedFor(path) || ![before, now].every((docset) => mayBeLeaf(path, docset)))
      continue
    const [were, are] = [before.document(path), now.document(path)]
    if (isLeaf(were) && isLeaf(are) && frontMatterOf(were) === frontMatterOf(are))
      found.set(path, Math.max(0, are.size - were.size))
  }
  return found
}

// What leads somewhere by its text need not be parsed; of some, only the tree tells.
function mayBeLeaf(path: string, { names, leads }: Docset): boolean {
  return names.has(path) && (leads(path) ?? []).length === 0
}

/** Whether there is nothing to decide in a file, and it has no names that others could take. */
function isLeaf({ failure, hasEsm, sites }: Document): boolean {
  return !failure && !hasEsm && sites.every(isInItself)
}

// What refers to definitions, and these, hang on the file alone.
function isInItself(site: Site): boolean {
  return (
    site.kind === 'reference' || site.kind === 'loose' || (site.kind === 'definition' && site.sites.every(isInItself))
  )
}

function frontMatterOf({ tree: { children } }: Document): string | undefined {
  const [first] = children
  return first?.type === 'yaml' ? first.value : undefined
}
