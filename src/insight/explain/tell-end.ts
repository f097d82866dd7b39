import type { Nodes } from 'mdast'
import { positionOf } from '../../directives/jsx.js'
import type { Document } from '../../docset/document.js'
import type { Docset } from '../../docset/docset.js'
import { copyPosition } from '../../model/copy-position.js'
import { formOf, withoutMarkup } from '../../model/path.js'
import { chainTo } from '../../plan/frame.js'
import type { Plan } from '../../plan/plan.js'
import type { AnsweredReaders, Decider, LeftOut, LeftOutKind } from './explanation.js'
import type { End } from './follow.js'
import type { Place } from './places.js'
import { overlaps, rangeOf, type Range, type Target } from './target.js'
import { openingOf } from './written-text.js'

/** What leaves somebody out, whoever it is. */
export type Told = Omit<LeftOut, keyof AnsweredReaders>

/** Tells what leaves something out of an output. */
export function tellEnd(end: End, target: Target, plan: Plan, docset: Docset): Told {
  const { kind, node, place, rule, files } = end
  const [, instead] = files ?? []
  const replaced = instead === undefined ? {} : { instead }
  if (kind === 'no-include') return { kind, path: plan.source, actual: target.path, chain: [] }
  if (kind === 'section' && node === undefined) return tellPart(end, plan)
  const own = files && kind === 'variant-file' && !areVariants(files, docset) ? 'choice' : kind
  if (node === undefined) return { kind: own, path: plan.source, actual: plan.source, chain: [], ...replaced }
  return { kind: own, ...deciderAt(node, place, plan), ...(rule === undefined ? {} : { rule }), ...replaced }
}

/** A node that decides, and where it stands. */
export function deciderAt(node: Nodes, { reading: { frame } }: Place, plan: Plan): Decider {
  const { document } = frame
  return {
    path: document.path,
    position: copyPosition(positionOf({ node })),
    actual: labelOf(node, plan) ?? openingOf(node, document),
    chain: chainTo(frame, new Map()),
  }
}

function labelOf(node: Nodes, { tabs }: Plan): string | undefined {
  for (const { panels, choice } of tabs) {
    const index = panels.findIndex(({ tab }) => tab.node === node)
    if (index >= 0) return choice.labels[index]
  }
  return undefined
}

// What an include takes of its file leaves the rest out: for everybody, or for those whom conditions and tabs around a
// section leave out.
function tellPart({ place, sought }: End, plan: Plan): Told {
  const { document } = place.reading.frame
  const gate = gateAround(sought, place, plan)
  if (gate) return { kind: gate.kind === 'tab' ? 'panel' : 'condition', ...deciderAt(gate.node, place, plan) }
  const kind: LeftOutKind = document.whole ? 'lines' : 'section'
  const { by } = place
  if (by === undefined) return tellBroken(document)
  return { kind, ...deciderAt(by.key as Nodes, by.from, plan) }
}

// Of a page that cannot be parsed, nothing is shown.
function tellBroken({ path, failure }: Document): Told {
  const position = failure?.position && { position: copyPosition(failure.position) }
  return { kind: 'refused', path, ...position, actual: path, chain: [], rule: failure?.ruleId ?? 'parse-error' }
}

function gateAround(sought: Range, { reading }: Place, { dropped }: Plan) {
  return [...(dropped.get(reading.frame) ?? [])]
    .filter(({ node }) => overlaps(rangeOf(node) ?? sought, sought))
    .sort((a, b) => (rangeOf(a.node)?.start ?? 0) - (rangeOf(b.node)?.start ?? 0))[0]
}

/** Whether two files stand in for each other, or for the same file. */
function areVariants([wanted, instead]: readonly [string, string], { names }: Docset): boolean {
  const baseOf = (path: string): string => withoutMarkup(names.variant(path)?.base ?? formOf(path))
  return baseOf(wanted) === baseOf(instead)
}
