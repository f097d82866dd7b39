import type { Edge, FileNode, GraphJson, ReaderBox, Step, Trace } from '../model/dependency.js'
import { valueOf, type Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { contains } from '../model/scope.js'

type Axes = Pick<GraphJson, 'axes'>

/** The steps that lead to one from the page, itself last. */
export function stepsTo<One extends Pick<Step, 'parent'>>(steps: readonly One[], step: One): One[] {
  const chain: One[] = []
  for (let at: One | undefined = step; at; at = at.parent === null ? undefined : steps[at.parent]) chain.push(at)
  return chain.reverse()
}

/** The edges that lead to a step from the page, its own last, as indices. */
export function edgesTo({ steps }: Trace, step: Step): number[] {
  return stepsTo(steps, step).map(({ edge }) => edge)
}

/** Whether a step leads nowhere: to what is open already, or from code, which brings nothing in. */
export const isPassedBy = ({ refused }: Pick<Step, 'refused'>): boolean =>
  refused === 'include-cycle' || refused === 'directive-in-code'

/** Whether a step brings its file in: the output is made from it, be it for the message that it says no more than that. */
export function isDependency(step: Pick<Step, 'refused'>, { status }: Edge): boolean {
  const isFile = status === 'ok' || status === 'cycle' || status === 'code' || status === 'value'
  return isFile && !isPassedBy(step)
}

/** Whether a reader is in any of some boxes; what the reader leaves open is open there. */
export function isInBoxes(boxes: readonly ReaderBox[], reader: Reader): boolean {
  return boxes.some((box) =>
    Object.entries(box).every(([axis, values]) => values.includes(valueOf(reader, axis) ?? null)),
  )
}

// A trace is written again where its page is built for others.
const built = new WeakMap<object, readonly Reader[]>()

/** The readers of a trace for whom its page is built; of an axis on which nothing hangs, no value is named. */
export function builtReaders(
  trace: Pick<Trace, 'readers'>,
  file: FileNode | undefined,
  { axes }: Axes,
): readonly Reader[] {
  return remember(built, trace, () => {
    const scope = file?.scope ?? { except: [] }
    const named = 'any' in scope ? scope.any.flatMap((box) => Object.keys(box)) : []
    return trace.readers
      .flatMap((box) => expand(box, new Set(['sdk', ...Object.keys(box), ...named]), axes))
      .filter((reader) => contains(scope, reader))
  })
}

function expand(box: ReaderBox, named: ReadonlySet<string>, axes: GraphJson['axes']): Reader[] {
  let readers: Reader[] = [{}]
  for (const [axis, all] of Object.entries(axes)) {
    if (!named.has(axis) || all.length === 0) continue
    const values = box[axis]?.filter((value) => value !== null) ?? all
    readers = readers.flatMap((reader) => values.map((value) => ({ ...reader, [axis]: value })))
  }
  return readers
}

/** Whether there is any axis with values. */
export const hasReaders = ({ axes }: Axes): boolean => Object.values(axes).some((values) => values.length > 0)

/** The files of a graph by path. */
export function filesByPath({ files }: GraphJson): ReadonlyMap<string, FileNode> {
  return remember(byPath, files, () => new Map(files.map((file) => [file.path, file])))
}

const byPath = new WeakMap<readonly FileNode[], ReadonlyMap<string, FileNode>>()

/** Whether a file is a page of its own, no variant file of one. */
export const isPage = (file: FileNode | undefined): boolean => file?.kind === 'page' && file.variantOf === undefined

/** The traces of all that is looked at by itself. */
export function rootTraces({ roots, traces }: Pick<GraphJson, 'roots' | 'traces'>): Trace[] {
  const wanted = new Set(roots)
  return traces.filter(({ page }) => wanted.has(page))
}
