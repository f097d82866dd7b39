import type { Root } from 'mdast'
import { hasReferences } from '../directives/findings.js'
import type { Docset } from '../docset/docset.js'
import { describeReader, valueOf, type Reader } from '../model/reader.js'
import { contains, describeScope } from '../model/scope.js'
import { findingsOf, type Finding } from '../plan/notices.js'
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
import { passageOf, say, startGathered, type Output, type Passage } from './passage.js'

/** One output: a flat tree, and what is wrong with it. */
export interface Flattened {
  readonly tree: Root
  /** What the tree shows to be wrong, beyond its plan. */
  readonly findings: Iterable<Finding>
}

/**
 * Makes the tree of one output.
 *
 * @param page path of the page
 */
export function flatten(docset: Docset, page: string, plan: Plan, reader: Reader): Flattened {
  return make(startOutput(docset, plan, false), page, plan, reader)
}

/**
 * Finds all that is wrong in one output, without a tree that anybody may keep.
 *
 * @param page path of the page
 */
export function examine(docset: Docset, page: string, plan: Plan, reader: Reader): Iterable<Finding> {
  const output = startOutput(docset, plan, true)
  if (isPlain(plan)) checkScope(output, page, plan, reader)
  else make(output, page, plan, reader)
  return findingsOf(plan, docset, output.findings)
}

function make(output: Output, page: string, plan: Plan, reader: Reader): Flattened {
  checkScope(output, page, plan, reader)
  const passage = passageOf(plan.reading, output, [])
  makeCuts(plan, output)
  noteEmptiedFootnotes(plan, output)
  if (output.emptiedFootnotes.size > 0) makeCuts(plan, output)
  const root = carryOutPlan(passage)
  const found = pullDefinitions(root, passage)
  rewriteAll(output, hoistEsm(root, passage, plan))
  if (found) reconcileDefinitions(root, found)
  checkHeadingIds(root, output)
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

function checkScope(output: Output, page: string, { reading: { frame } }: Plan, reader: Reader): void {
  const { docset } = output
  const scope = docset.scope(page)
  if (docset.axes.every(({ name }) => valueOf(reader, name) === undefined) || contains(scope, reader)) return
  const built = docset.axes.flatMap(({ name, values }) => {
    const some = values.filter((value) => contains(scope, { [name]: value }))
    return some.length < values.length ? [...some].sort() : []
  })
  const args = { reader: describeReader(reader), scope: describeScope(scope), built }
  say(frame, output, 'sdk-outside-page', frame.document.tree.children[0]?.position, args)
}

function carryOutPlan(passage: Passage): Root {
  const { document } = passage.reading.frame
  const { tree } = document
  if (!document.active.has(tree)) return passage.output.shared ? tree : clone(tree, undefined)
  const root = clone({ ...tree, children: [] } as Root, undefined)
  root.children = assemble(tree.children, passage, inFlow()).nodes as Root['children']
  return root
}
