import { filesByPath, isDependency, rootTraces } from '../../../graph/trace.js'
import type { FileNode, GraphJson } from '../../../model/dependency.js'
import { contains } from '../../../model/scope.js'
import type { MatrixData, PageMessage, VaryingContent } from '../../matrix/matrix-data.js'
import { groupBy } from './group.js'
import { namesValue, outputOf, type Output } from './outputs.js'
import { areAmong, type NamedAxis } from './readers.js'

/** What a page has for one value of an axis. */
export interface Cell {
  /** Whether the page is built for it. */
  readonly isBuilt: boolean
  /** Path of the variant file that the page is made from. */
  readonly variant: string | null
  /** Tabs, conditions and choices by what they hold for the value. */
  readonly own: readonly VaryingContent[]
  readonly fallback: readonly VaryingContent[]
  readonly none: readonly VaryingContent[]
  /** Paths of what is included for it and not for all. */
  readonly includes: readonly string[]
  /** The gravest first. */
  readonly messages: readonly PageMessage[]
}

/** A page with its cells, one for each value of the axis. */
export interface Row {
  readonly page: string
  readonly cells: readonly Cell[]
}

/**
 * Works out the cells of pages, by path. Where nothing but the graph is known, what it refused counts as said.
 *
 * @param only the page that is wanted; left out, all are
 */
export function rowsOf(graph: GraphJson, matrix: MatrixData | null, axis: NamedAxis, only?: string): Row[] {
  const files = filesByPath(graph)
  const traces = groupBy(rootTraces(graph), ({ page }) => page)
  const contents = groupBy(matrix?.contents ?? [], ({ page }) => page)
  const messages = groupBy(matrix?.messages ?? [], ({ page }) => page)
  return graph.roots.flatMap((page) => {
    const file = files.get(page)
    if (file?.kind !== 'page' || (only !== undefined && page !== only)) return []
    const outputs = (traces.get(page) ?? []).map((trace) => outputOf(trace, file, graph))
    const known: Known = {
      file,
      outputs,
      contents: (contents.get(page) ?? []).filter((content) => content.axis === axis.name),
      messages: matrix ? (messages.get(page) ?? []) : outputs.flatMap((output) => refusedIn(output, page)),
      isOwn: (path) => matrix === null || files.get(path)?.variantOf !== undefined,
    }
    return [{ page, cells: axis.values.map((value) => cellOf(known, axis, value)) }]
  })
}

/** What is known of a page. */
interface Known {
  readonly file: FileNode
  readonly outputs: readonly Output[]
  readonly contents: readonly VaryingContent[]
  readonly messages: readonly PageMessage[]
  /** Whether an include of a file says by itself whose it is: else the condition around it does. */
  isOwn(path: string): boolean
}

const unbuilt: Cell = { isBuilt: false, variant: null, own: [], fallback: [], none: [], includes: [], messages: [] }

function cellOf({ file, outputs, contents, messages, isOwn }: Known, { name, values }: NamedAxis, value: string): Cell {
  if (!contains(file.scope, { [name]: value })) return unbuilt
  const mine = outputs.filter(({ readers }) => areAmong(readers, { [name]: value }))
  const having = (standing: 'own' | 'fallback' | 'none'): VaryingContent[] =>
    contents.filter((content) => content[standing].includes(value))
  const isForAll = (path: string): boolean =>
    values.every((other) => {
      const theirs = outputs.filter(({ readers }) => areAmong(readers, { [name]: other }))
      return theirs.length === 0 || theirs.some(({ files }) => files.has(path))
    })
  const brought = mine
    .flatMap(({ steps }) => steps)
    .filter(({ step, edge }) => isDependency(step, edge) && isOwn(edge.to) && namesValue(edge.scope, name, value))
    .map(({ edge }) => edge.to)
  return {
    isBuilt: true,
    variant: mine.map(({ source }) => source).find((source) => source !== file.path) ?? null,
    own: having('own'),
    fallback: having('fallback'),
    none: having('none'),
    includes: [...new Set(brought)].filter((path) => !isForAll(path)),
    messages: messages
      .filter(({ path, readers }) =>
        readers === null ? mine.some(({ files }) => files.has(path)) : areAmong(readers, { [name]: value }),
      )
      .sort((a, b) => grave.indexOf(a.severity) - grave.indexOf(b.severity)),
  }
}

const grave: readonly PageMessage['severity'][] = ['error', 'warning', 'info']

function refusedIn({ steps, readers }: Output, page: string): PageMessage[] {
  return steps.flatMap(({ step, edge }): PageMessage[] => {
    if (step.refused === undefined) return []
    const { from: path, position, src: reason } = edge
    return [{ page, path, line: position.start.line, severity: 'error', ruleId: step.refused, reason, readers }]
  })
}
