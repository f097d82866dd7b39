import { do_not_optimize } from 'mitata'
import { cpuOf, blinkOf } from '../cpu.js'
import { median } from '../median.js'
import { distinctOutputs, oneSdk, planEach } from '../work.js'
import { heldMemory, peakMemory } from '../memory.js'

// Of the partials that are made, the first is one that a hundred pages ask for.
const partial = '_partials/part-0/partial-0.mdx'

/**
 * What is measured of a docs set of any size, in order, each of what those before have left. `edit` takes in an edit of
 * a file and gives what it costs.
 */
export const stepFigures = [
  {
    name: 'first edit after one page',
    unit: 'ms',
    run({ make, page, files }) {
      const resolver = make()
      do_not_optimize(resolver.resolve(page, { sdk: resolver.sdks[0] }).tree)
      return cpuOf(() => resolver.update({ [page]: `${files.get(page)}\nEdited.\n` }))
    },
  },
  {
    name: 'documents, and a plan of each',
    unit: 'ms',
    isLinear: true,
    run(state) {
      return cpuOf(() => {
        state.resolver = state.make()
        planEach(state.resolver, state.files.keys())
      })
    },
  },
  { name: 'memory held, documents and plans', unit: 'MB', isLinear: true, run: heldMemory },
  { name: 'graph', unit: 'ms', isLinear: true, run: ({ resolver }) => cpuOf(() => resolver.graph) },
  { name: 'memory held, graph too', unit: 'MB', isLinear: true, run: heldMemory },
  {
    name: 'pages that the partial affects',
    unit: 'pages',
    run: ({ resolver }) => resolver.graph.affected([partial]).length,
  },
  {
    name: 'affected of it',
    unit: 'ms',
    bound: 1,
    run: ({ resolver }) => median(Array.from({ length: 21 }, () => blinkOf(() => resolver.graph.affected([partial])))),
  },
  ...editsOf('page', ({ page }) => page),
  ...editsOf('partial', () => partial),
  {
    name: 'one SDK',
    unit: 'ms',
    isLinear: true,
    run: ({ resolver }) => cpuOf(() => oneSdk(resolver, resolver.sdks[0])),
  },
  {
    name: 'distinct outputs',
    unit: 'ms',
    isLinear: true,
    run(state) {
      return cpuOf(() => (state.outputs = distinctOutputs(state.resolver)))
    },
  },
  { name: 'how many', unit: 'outputs', run: ({ outputs }) => outputs },
  { name: 'memory held, all', unit: 'MB', isLinear: true, run: heldMemory },
  { name: 'peak of the process', unit: 'MB', isLinear: true, run: peakMemory },
]

// The graph is asked for after each edit, as whoever wants to know what is affected does.
function editsOf(what, pathOf) {
  const taken = { update: [], graph: [] }
  return [
    {
      name: `update of one ${what}`,
      unit: 'ms',
      bound: what === 'page' ? 5 : undefined,
      run(state) {
        const path = pathOf(state)
        for (let edit = 0; edit < 11; edit++) {
          const text = `${state.files.get(path)}\nEdit ${edit}.\n`
          taken.update.push(blinkOf(() => state.resolver.update({ [path]: text })))
          taken.graph.push(blinkOf(() => state.resolver.graph.affected([path])))
        }
        return median(taken.update)
      },
    },
    {
      name: `graph and affected after it (${what})`,
      unit: 'ms',
      bound: what === 'page' ? 10 : undefined,
      run: () => median(taken.graph),
    },
  ]
}
