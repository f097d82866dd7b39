import { everybody } from '../model/answers.js'
import { freezeDeep } from '../model/freeze.js'
import { remember } from '../model/remember.js'
import type { Docset } from '../docset/docset.js'
import type { PagePlans, Traced } from '../plan/page-plans.js'
import type { GraphIndex, IndexedTrace, TraceStep } from './graph-index.js'
import { placeOfStep } from './places.js'

/** The paths that the outputs of a file name: what each is made from, and whatever its steps lead to. */
export function namesIn(own: PagePlans, docset: Docset): readonly string[] {
  const names = new Set<string>([own.path])
  for (const { source, steps } of own.traced(docset)) {
    names.add(source)
    for (const { to } of steps) names.add(to)
  }
  return [...names]
}

type Made = Pick<IndexedTrace, 'source' | 'steps'>

/** The records of files by their paths. */
export type FileRecords = Pick<GraphIndex['files'], 'get'>

/** Writes down what a file is made from, for the readers who share it. */
export function writeTraces(own: PagePlans, docset: Docset, files: FileRecords): readonly IndexedTrace[] {
  const plans = own.traced(docset)
  const alike = new Map<string, Made>()
  const byPlan = new Map<Traced, readonly Made[]>()
  for (const plan of plans) {
    const made = { source: plan.source, steps: stepsOf(plan, files) }
    const key = plans.size === 1 ? '' : JSON.stringify(made)
    byPlan.set(plan, [remember(alike, key, () => made)])
  }
  const readers = alike.size === 1 ? undefined : own.readersBy((plan) => byPlan.get(plan) ?? [], docset)
  return [...alike.values()].map((made) =>
    freezeDeep({ page: own.path, source: made.source, readers: readers?.get(made) ?? everybody, steps: made.steps }),
  )
}

function stepsOf({ steps }: Traced, files: FileRecords): TraceStep[] {
  if (steps.length === 0) return noSteps
  const written = new Map<number, number>()
  const found: TraceStep[] = []
  for (const [index, { include, from, to, parent: opener, refused, isValue }] of steps.entries()) {
    const record = files.get(from)
    const at = record && placeOfStep({ include, to }, record)
    const parent = opener === undefined ? null : written.get(opener)
    // A file by itself may read lines that no root has read, and in them includes that are none in their file.
    if (at === undefined || parent === undefined) continue
    written.set(index, found.length)
    found.push({ from, at, parent, ...(refused === undefined ? {} : { refused }), ...(isValue ? { value: true } : {}) })
  }
  return found
}

const noSteps: TraceStep[] = []
