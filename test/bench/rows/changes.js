import { do_not_optimize, measure as sample } from 'mitata'
import { blinkOf } from '../cpu.js'
import { median } from '../median.js'
import { mostUsed } from '../work.js'

/** What whoever watches files asks. */
export const changes = [
  {
    what: 'affected() of the most used partial',
    unit: 'ms',
    bound: 1,
    async measure({ resolver }) {
      const used = mostUsed(resolver)
      const { p50 } = await sample(() => do_not_optimize(resolver.graph.affected([used])))
      return p50 / 1e6
    },
  },
  { what: 'update() of the most used partial', unit: 'ms', bound: 5, measure: (subject) => editsIn(subject).update },
  { what: 'graph after it', unit: 'ms', bound: 10, measure: (subject) => editsIn(subject).graph },
]

const edits = 11

const byRound = new WeakMap()

// Both rows are of the same edits; each round has a resolver of its own.
function editsIn(subject) {
  if (!byRound.has(subject.resolver)) byRound.set(subject.resolver, afterEdits(subject))
  return byRound.get(subject.resolver)
}

// As whoever watches does: what has changed is built again between one edit and the next.
function afterEdits(subject) {
  const resolver = subject.parsed()
  const used = mostUsed(resolver)
  const taken = { update: [], graph: [] }
  for (let edit = 0; edit < edits; edit++) {
    const text = `${subject.files.get(used)}\nParagraph ${edit}.\n`
    let changed
    taken.update.push(blinkOf(() => ({ changed } = resolver.update({ [used]: text }))))
    for (const { page, sdks } of changed)
      for (const sdk of sdks) do_not_optimize(resolver.resolve(page, { sdk }).dependencies)
    taken.graph.push(blinkOf(() => resolver.graph))
  }
  return { update: median(taken.update), graph: median(taken.graph) }
}
