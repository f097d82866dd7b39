import type { Docset } from '../docset/docset.js'
import type { Document } from '../docset/document.js'
import { standsInFor } from '../model/file-names.js'
import type { Edge, FileNode } from '../model/dependency.js'
import { freezeDeep } from '../model/freeze.js'
import { isMarkup } from '../model/path.js'
import { all } from '../model/scope.js'
import { PagePlans } from '../plan/page-plans.js'
import type { Plans } from '../plan/plans.js'
import { draftsOf, edgesOf, leadsTo } from './edges.js'
import type { FileRecord } from './graph-index.js'
import { twinsIn } from './places.js'
import { emptyTally } from './tally.js'

/** A file as the graph knows it. */
export function writeNode(docset: Docset, path: string): FileNode {
  const kind = !isMarkup(path) ? 'code' : docset.settings.isPartial(path) ? 'partial' : 'page'
  const base = standsInFor(path, docset.names)
  return freezeDeep({
    path,
    kind,
    scope: kind === 'page' ? docset.scope(path) : all,
    ...(base === undefined ? {} : { variantOf: base }),
  })
}

const nothing: readonly never[] = Object.freeze([])

/** The record of a file that leads nowhere. */
export function bareRecord(node: FileNode | undefined): FileRecord {
  return { node, written: nothing, edges: nothing, tally: nothing, twins: undefined, leadsTo: nothing, looked: nothing }
}

/**
 * Writes down a file of markup; what outputs make of its edges is not known yet.
 *
 * @param isRoot whether it is looked at by itself
 * @param excerpts lines of it that were read by themselves
 */
export function writeFile(node: FileNode, plans: Plans, isRoot: boolean, excerpts: Iterable<Document>): FileRecord {
  const { path } = node
  const { docset } = plans
  const looked = new Set<string>()
  const drafts = draftsOf(path, docset, looked, excerpts)
  if (drafts.length === 0) return looked.size === 0 ? bareRecord(node) : { ...bareRecord(node), looked: [...looked] }
  const own = ownPlans(path, plans, isRoot)
  const twins = twinsIn(drafts)
  const written: readonly Edge[] = freezeDeep(edgesOf(drafts, twins, own, docset))
  if (!isKept(path, plans, isRoot)) for (const one of own.looked(docset).paths) looked.add(one)
  return {
    node,
    written,
    edges: written,
    tally: emptyTally(written.length),
    twins,
    leadsTo: leadsTo(drafts),
    looked: [...looked],
  }
}

// By itself a file is on no page, so that what it brings in need not be gone through.
function ownPlans(path: string, plans: Plans, isRoot: boolean): PagePlans {
  if (!isRoot) return new PagePlans(path, { isVariant: false, isDeep: false })
  return isKept(path, plans, isRoot) ? plans.of(path) : plans.peek(path, { isVariant: false })
}

// Of plans that are kept, it is known when they are others.
function isKept(path: string, { docset }: Plans, isRoot: boolean): boolean {
  return isRoot && docset.names.variants(path).length === 0
}
