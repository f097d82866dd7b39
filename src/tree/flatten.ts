import type { Root } from 'mdast'
import { hasReferences } from '../directives/scanned.js'
import type { Docset } from '../docset/docset.js'
import type { Finding } from '../plan/notices.js'
import type { Plan } from '../plan/plan.js'
import { inFlow } from './allowed.js'
import { assemble } from './assemble/assemble.js'
import { makeCuts } from './assemble/placed.js'
import { clone } from './clone.js'
import { rewriteAll } from './code/rewrite-all.js'
import { pullDefinitions, reconcileDefinitions } from './definitions.js'
import { noteEmptiedFootnotes } from './emptied-footnotes.js'
import { hoistEsm } from './esm/hoist.js'
import { repeatedIds } from './heading-ids.js'
import { isPlain, isPlainInShape } from './plain.js'
import { passageOf, startGathered, type Output, type OwnTree, type Passage } from './passage.js'

/** One output: a flat tree, and what is wrong with it. */
export interface Flattened {
  readonly tree: Root
  /** What the tree shows to be wrong, beyond its plan; part of it is only looked for once it is asked for. */
  readonly findings: Iterable<Finding>
}

/** Makes the tree of one output. */
export function flatten(docset: Docset, plan: Plan): Flattened {
  const { tree, output } = make(docset, plan, false)
  // Whoever holds the tree may have changed it by then.
  return { tree, findings: findingsIn(output, plan, () => make(docset, plan, true)) }
}

/** Finds what the tree of an output shows to be wrong beyond its plan, without a tree that anybody may keep. */
export function examine(docset: Docset, plan: Plan): Iterable<Finding> {
  if (isPlain(plan)) return []
  const made = make(docset, plan, true)
  return findingsIn(made.output, plan, () => made)
}

const findingsIn = ({ findings }: Output, plan: Plan, again: () => OwnTree): Iterable<Finding> => ({
  *[Symbol.iterator]() {
    yield* findings
    if (!isPlain(plan)) yield* repeatedIds(plan, again)
  },
})

function make(docset: Docset, plan: Plan, isExamined: boolean): OwnTree {
  const output = startOutput(docset, plan, isExamined)
  const passage = passageOf(plan.reading, output, [])
  makeCuts(plan, output)
  noteEmptiedFootnotes(plan, output)
  if (output.emptiedFootnotes.size > 0) makeCuts(plan, output)
  const root = carryOutPlan(passage)
  const found = pullDefinitions(root, passage)
  rewriteAll(output, hoistEsm(root, passage, plan))
  if (found) reconcileDefinitions(root, found, docset.settings)
  const made = { tree: root, output }
  // Now, as nobody else holds the tree; but most have a plain shape, and ids are only looked for once they are asked for.
  if (!isPlainInShape(plan)) repeatedIds(plan, () => made)
  return made
}

function startOutput(docset: Docset, plan: Plan, isExamined: boolean): Output {
  const { document } = plan.reading.frame
  return {
    docset,
    path: plan.source,
    shared: isExamined && !hasReferences(document) ? plan.reading : undefined,
    ...startGathered(),
    emptiedFootnotes: new Set(),
    made: new Map(),
    chains: new Map(),
  }
}

function carryOutPlan(passage: Passage): Root {
  const { document } = passage.reading.frame
  const { tree } = document
  if (!document.active.has(tree)) return passage.output.shared ? tree : clone(tree, undefined)
  const root = clone({ ...tree, children: [] } as Root, undefined)
  root.children = assemble(tree.children, passage, inFlow()).nodes as Root['children']
  return root
}
