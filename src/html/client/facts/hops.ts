import type { GraphJson, Trace } from '../../../model/dependency.js'
import { contains, sdksIn } from '../../../model/scope.js'

/** One output: a page, and the SDKs in its scope that share it. */
export interface Output {
  readonly page: string
  readonly source: string
  readonly sdks: readonly string[]
  /** Whether this is also the output without an SDK. */
  readonly bare: boolean
}

/** One include as one output meets it. */
export interface Hop extends Output {
  /** The includes that lead here from the page, this one last: indices into the graph's edges. */
  readonly chain: readonly number[]
  /** Whether the include brought its file in; if not, it was met and refused. */
  readonly followed: boolean
}

/** Every include of every output, in the order of the traces. */
export function hopsOf(graph: GraphJson): Hop[] {
  const scopes = new Map(graph.files.map((file) => [file.path, file.scope]))
  const broken = graph.edges.flatMap((edge, index) => (edge.status === 'ok' ? [] : [index]))
  return graph.traces.flatMap((trace) => {
    const output = outputOf(trace, scopes)
    const followed = followedIn(trace, output)
    return [...followed, ...refusedIn(graph, broken, followed, output)]
  })
}

function outputOf(trace: Trace, scopes: ReadonlyMap<string, GraphJson['files'][number]['scope']>): Output {
  const scope = scopes.get(trace.page)
  const named = trace.sdks.filter((sdk) => sdk !== null)
  return {
    page: trace.page,
    source: trace.source,
    sdks: scope ? sdksIn(scope, named) : named,
    bare: trace.sdks.includes(null),
  }
}

function followedIn(trace: Trace, output: Output): Hop[] {
  const chain: number[] = []
  return trace.steps.map((step) => {
    chain.length = Math.min(chain.length, step.depth)
    chain.push(step.edge)
    return { ...output, chain: [...chain], followed: true }
  })
}

/** The includes that could bring nothing in stand in no trace: each is met wherever the file that holds it is shown. */
function refusedIn(graph: GraphJson, broken: readonly number[], followed: readonly Hop[], output: Output): Hop[] {
  const stepped = new Set(followed.map((hop) => hop.chain.at(-1)))
  return broken.flatMap((index) => {
    const edge = graph.edges[index]
    if (!edge || stepped.has(index)) return []
    const here = edge.from === output.source ? [[]] : []
    const holders = followed.filter((hop) => graph.edges[hop.chain.at(-1) ?? -1]?.to === edge.from)
    return [...here, ...holders.map((hop) => hop.chain)].flatMap((chain) => {
      const sdks = output.sdks.filter((sdk) => contains(edge.scope, sdk))
      const hop: Hop = { ...output, sdks, chain: [...chain, index], followed: false }
      return sdks.length > 0 || hop.bare ? [hop] : []
    })
  })
}
