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
import { checkHeadingIds } from './heading-ids.js'
import { isPlain } from './plain.js'
import { passageOf, startGathered, type Output, type Passage } from './passage.js'

/** One output: a flat tree, and what is wrong with it. */
export interface Flattened {
  readonly tree: Root
  /** What the tree shows to be wrong, beyond its plan. */
  readonly findings: Iterable<Finding>
}

/** Makes the tree of one output. */
export function flatten(docset: Docset, plan: Plan): Flattened {
  return make(docset, plan, false)
}

/** Finds what the tree of an output shows to be wrong beyond its plan, without a tree that anybody may keep. */
export function examine(docset: Docset, plan: Plan): Iterable<Finding> {
  return isPlain(plan) ? [] : make(docset, plan, true).findings
}

function make(docset: Docset, plan: Plan, isExamined: boolean): Flattened {
  const output = startOutput(docset, plan, isExamined)
  const passage = passageOf(plan.reading, output, [])
  makeCuts(plan, output)
  noteEmptiedFootnotes(plan, output)
  if (output.emptiedFootnotes.size > 0) makeCuts(plan, output)
  const root = carryOutPlan(passage)
  const found = pullDefinitions(root, passage)
  rewriteAll(output, hoistEsm(root, passage, plan))
  if (found) reconcileDefinitions(root, found, docset.settings)
  if (!isPlain(plan)) checkHeadingIds(root, plan, output)
  return { tree: root, findings: output.findings }
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
