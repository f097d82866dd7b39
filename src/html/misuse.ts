import { readQuery } from '../graph/query.js'
import type { GraphJson } from '../model/dependency.js'
import { describeValue } from '../model/describe-value.js'
import { expectObject, rejectUnknown } from '../model/expect.js'
import { didYouMean } from '../model/nearest.js'
import { formOf, normalizePath } from '../model/path.js'
import { valueOf, type Reader } from '../model/reader.js'

/**
 * The reader that options choose.
 *
 * @throws {TypeError} where an axis or a value is not declared, or two SDKs are named
 */
export function expectReader(sdk: string | undefined, reader: Reader = {}, graph: GraphJson): Reader {
  expectObject('reader', reader)
  rejectUnknown('axis of a reader', reader, Object.keys(graph.axes))
  const other = valueOf(reader, 'sdk')
  if (sdk !== undefined && other !== undefined && other !== sdk) {
    throw new TypeError(`Expected one SDK, not ${describeValue(sdk)} and, as \`reader.sdk\`, ${describeValue(other)}`)
  }
  return readQuery(graph, sdk === undefined ? reader : { ...reader, sdk }, true).reader
}

/**
 * The path of a file that is to be selected.
 *
 * @throws {TypeError} where the graph has no such file, with the nearest one
 */
export function expectFocus(focus: unknown, { files }: GraphJson): string {
  const paths = files.map(({ path }) => path)
  const normal = typeof focus === 'string' ? normalizePath(focus) : undefined
  const found =
    paths.find((path) => path === focus) ??
    (normal === undefined ? undefined : paths.find((path) => formOf(path) === formOf(normal)))
  if (found !== undefined) return found
  throw new TypeError(`Expected the path of a file as focus, not ${describeValue(focus)}${didYouMean(focus, paths)}`)
}
