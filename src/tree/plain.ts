import type { DefinitionSite } from '../directives/directive.js'
import { headingId } from '../directives/headings.js'
import type { Document } from '../docset/document.js'
import { remember } from '../model/remember.js'
import type { Plan } from '../plan/plan.js'

/**
 * Whether the tree of an output can show nothing to be wrong that its plan does not know: its shape is plain, and no
 * heading has the id of another.
 */
export function isPlain(plan: Plan): boolean {
  return remember(plain, plan, () => isPlainInShape(plan) && hasOwnIds(plan))
}

const plain = new WeakMap<Plan, boolean>()

/**
 * Whether nothing but the ids of headings may be wrong in the tree of an output that its plan does not know: all that is
 * included stands among blocks, where anything may stand, and no file has ESM, or a definition that may be emptied.
 */
export function isPlainInShape(plan: Plan): boolean {
  return remember(plainInShape, plan, () => findPlainShape(plan))
}

const plainInShape = new WeakMap<Plan, boolean>()

function findPlainShape({ steps, frames }: Plan): boolean {
  const isAmongBlocks = steps.every(
    ({ include }) =>
      include.kind === 'module' || (include.node.type === 'mdxJsxFlowElement' && include.node.children.length === 0),
  )
  return isAmongBlocks && frames.every(({ document }) => isPlainFile(document))
}

function hasOwnIds({ frames }: Plan): boolean {
  const ids = new Set<string>()
  let count = 0
  for (const { document } of frames) {
    const own = idsOf(document)
    count += own.length
    for (const id of own) ids.add(id)
  }
  return ids.size === count
}

const mayBeEmptied = ({ sites }: DefinitionSite): boolean => sites.some(({ kind }) => kind !== 'reference')

// Of a heading that is another one in each output, the id is not known.
const isPlainFile = ({ definitions, hasEsm, hasOtherHeadings }: Document): boolean =>
  !hasEsm && !hasOtherHeadings && ![...definitions.values()].some(mayBeEmptied)

const known = new WeakMap<Document, readonly string[]>()

/** The ids of the headings of a file. */
const idsOf = (document: Document): readonly string[] =>
  remember(known, document, () => [...document.headings.values()].map(headingId))
