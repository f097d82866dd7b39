import type { DefinitionSite } from '../directives/directive.js'
import { headingId } from '../directives/headings.js'
import type { Document } from '../docset/document.js'
import { remember } from '../model/remember.js'
import type { Plan } from '../plan/plan.js'

/**
 * Whether the tree of an output can show nothing to be wrong that its plan does not know: all that is included stands
 * among blocks, where anything may stand, and no file has ESM, a definition that may be emptied, or a heading like another.
 */
export function isPlain(plan: Plan): boolean {
  return remember(plain, plan, () => ({ isPlain: findPlain(plan) })).isPlain
}

const plain = new WeakMap<Plan, { readonly isPlain: boolean }>()

function findPlain({ steps, frames }: Plan): boolean {
  const isAmongBlocks = steps.every(
    ({ include }) =>
      include.kind === 'module' || (include.node.type === 'mdxJsxFlowElement' && include.node.children.length === 0),
  )
  if (!isAmongBlocks) return false
  const ids = new Set<string>()
  let count = 0
  for (const { document } of frames) {
    const own = plainIds(document)
    if (own === undefined) return false
    count += own.length
    for (const id of own) ids.add(id)
  }
  return ids.size === count
}

const mayBeEmptied = ({ sites }: DefinitionSite): boolean => sites.some(({ kind }) => kind !== 'reference')

const known = new WeakMap<Document, { readonly ids: readonly string[] | undefined }>()

/** The ids of the headings of a file; `undefined` where its tree may show more. */
function plainIds(document: Document): readonly string[] | undefined {
  return remember(known, document, () => {
    const { definitions, hasEsm, hasOtherHeadings, headings } = document
    const isPlainFile = !hasEsm && !hasOtherHeadings && ![...definitions.values()].some(mayBeEmptied)
    return { ids: isPlainFile ? [...headings.values()].map(headingId) : undefined }
  }).ids
}
