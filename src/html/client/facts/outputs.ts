import { builtReaders, isDependency } from '../../../graph/trace.js'
import type { Edge, FileNode, GraphJson, Step, Trace } from '../../../model/dependency.js'
import type { Reader } from '../../../model/reader.js'
import { holds, type Scope } from '../../../model/scope.js'

/** What the graph knows of outputs of a page that are made alike. */
export interface Output {
  /** Path of the file that the page is made from. */
  readonly source: string
  /** The readers whom the page is built for, and who share the output. */
  readonly readers: readonly Reader[]
  readonly steps: readonly { readonly step: Step; readonly edge: Edge }[]
  /** Paths of the files that it is made from. */
  readonly files: ReadonlySet<string>
}

export function outputOf(trace: Trace, file: FileNode, graph: GraphJson): Output {
  const steps = trace.steps.flatMap((step) => {
    const edge = graph.edges[step.edge]
    return edge ? [{ step, edge }] : []
  })
  const brought = steps.filter(({ step, edge }) => isDependency(step, edge))
  return {
    source: trace.source,
    readers: builtReaders(trace, file, graph),
    steps,
    files: new Set([trace.source, ...brought.map(({ edge }) => edge.to)]),
  }
}

/** Whether a scope names a value of an axis, rather than leave some out. */
export function namesValue(scope: Scope, axis: string, value: string): boolean {
  if (!('any' in scope)) return axis === 'sdk' && 'only' in scope && holds(scope, value)
  return scope.any.some(({ [axis]: set }) => set !== undefined && 'only' in set && holds(set, value))
}
