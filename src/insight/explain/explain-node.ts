import type { Nodes } from 'mdast'
import { allConditions } from './conditions.js'
import { copyPosition } from '../../model/copy-position.js'
import { describeValue } from '../../model/describe-value.js'
import { rejectUnknown } from '../../model/expect.js'
import type { Origin } from '../../model/origin.js'
import { isRecord } from '../../model/record.js'
import { expectFile, expectReader } from '../../output/misuse.js'
import type { Plans } from '../../plan/plans.js'
import type { NodeExplanation } from './explanation.js'
import { chainOf, pathOf, placesOf, type Place } from './places.js'
import type { NodeQuestion } from './question.js'
import { keyOf } from './shown-tree.js'
import { stopIn } from './stop.js'
import { rangeOf, type Range } from './target.js'
import { openingOf } from './written-text.js'

/** Tells where a node of an output was written, and what let it through. */
export function explainNode(question: NodeQuestion, plans: Plans): NodeExplanation {
  rejectUnknown('part of a question', question, ['page', 'reader', 'node'])
  const { docset } = plans
  const page = expectFile(question.page, docset)
  const reader = expectReader(question.reader ?? {}, docset)
  const node = expectNode(question.node)
  const { plan } = plans.for(page, reader)
  const { path, chain, panels = [] } = originOf(node) ?? { path: plan.source, chain: [] }
  const range = rangeOf(node)
  const place = range && placesOf(plan).find((one) => isOrigin(one, path, keyOf(chain), range))
  return {
    kind: 'node',
    page,
    reader,
    path,
    ...(node.position ? { position: copyPosition(node.position) } : {}),
    text: docset.names.has(path) ? openingOf(node, { source: docset.source(path) }) : '',
    chain,
    panels,
    conditions: place ? allConditions(place, range, plan) : [],
  }
}

function expectNode(node: Nodes): Nodes {
  const given: unknown = node
  if (isRecord(given) && typeof given.type === 'string') return node
  throw new TypeError(`Expected \`node\` to be a node of the tree of an output, not ${describeValue(given)}`)
}

// What was made around others says no more than they do.
function originOf(node: Nodes): Origin | undefined {
  const [first] = 'children' in node ? node.children : []
  return node.data?.origin ?? (node.position === undefined && first !== undefined ? originOf(first) : undefined)
}

function isOrigin(place: Place, path: string, chain: string, range: Range): boolean {
  return (
    pathOf(place) === path && keyOf(chainOf(place)) === chain && (!!place.code || stopIn(place, range) === undefined)
  )
}
