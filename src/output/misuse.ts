import type { Docset } from '../docset/docset.js'
import type { Axis } from '../model/axis.js'
import { describeValue } from '../model/describe-value.js'
import { rejectUnknown } from '../model/expect.js'
import type { FileNames } from '../model/file-names.js'
import { didYouMean, meant, nearest } from '../model/nearest.js'
import { normalizePath } from '../model/path.js'
import type { Reader } from '../model/reader.js'
import { isRecord } from '../model/record.js'

/** The path of a file as it was given. @throws {TypeError} where there is none, with the nearest name */
export function expectFile(path: unknown, { names }: Docset): string {
  const known = typeof path === 'string' ? names.find(path) : undefined
  if (known !== undefined) return known
  const normal = typeof path === 'string' ? normalizePath(path) : undefined
  const found = normal === undefined ? undefined : names.find(normal)
  if (found !== undefined) return found
  throw new TypeError(
    `Expected a path of a file, not ${describeValue(path)}${meant(nearestPath(normal ?? path, names))}`,
  )
}

// A path of the disk, or from a folder around the docs, ends as that of its file does.
function nearestPath(path: unknown, names: FileNames): string | undefined {
  if (typeof path !== 'string') return undefined
  const segments = path.split(/[\\/]/)
  return nearest(path, names.paths) ?? segments.flatMap((_, at) => names.find(segments.slice(at).join('/')) ?? [])[0]
}

/** A declared value of an axis. @throws {TypeError} where it is none, with the nearest name */
export function expectValue(axis: string, value: unknown, { values }: Docset): string {
  const declared = values[axis] ?? []
  if (typeof value === 'string' && declared.includes(value)) return value
  const noun = axis === 'sdk' ? 'SDK' : `value of \`${axis}\``
  throw new TypeError(`Expected a declared ${noun}, not ${describeValue(value)}${didYouMean(value, declared)}`)
}

/**
 * One value of one axis, read; a string is that of an SDK.
 *
 * @throws {TypeError} where it is none, or is not declared
 */
export function expectOneValue(value: unknown, docset: Docset): { readonly axis: Axis; readonly id: string } {
  if (typeof value !== 'string' && !isRecord(value))
    throw new TypeError(`Expected \`value\` to be the id of an SDK, or a value of an axis, not ${describeValue(value)}`)
  const reader = expectReader(typeof value === 'string' ? { sdk: value } : value, docset)
  const [[name, id] = [], ...rest] = Object.entries(reader)
  const axis = docset.axes.find((candidate) => candidate.name === name)
  if (axis === undefined || id === undefined || rest.length > 0)
    throw new TypeError("Expected one value of one axis, such as `{ audience: 'llm' }`")
  return { axis, id }
}

/**
 * A reader, read: values of the axes that are declared.
 *
 * @param more names that are no axes
 * @throws {TypeError} where an axis or a value is not declared
 */
export function expectReader(reader: unknown, docset: Docset, more: readonly string[] = []): Reader {
  if (!isRecord(reader)) {
    throw new TypeError(`Expected a reader such as \`{ sdk: 'nextjs' }\`, not ${describeValue(reader)}`)
  }
  const given = Object.keys(reader)
  if (given.some((name) => !Object.hasOwn(docset.values, name) && !more.includes(name)))
    rejectAxes(reader, [...docset.axes.map(({ name }) => name), ...more])
  const values: [string, string][] = []
  for (const { name } of docset.axes) {
    const value: unknown = Object.hasOwn(reader, name) ? Reflect.get(reader, name) : undefined
    if (value !== undefined) values.push([name, expectValue(name, value, docset)])
  }
  return Object.fromEntries(values)
}

function rejectAxes(reader: object, names: readonly string[]): void {
  if (Object.hasOwn(reader, 'facts') && !names.includes('facts')) {
    throw new TypeError(
      "Unexpected `facts` of a reader: declare an axis, `axes: { is: ['llm'] }`, and name its value, `{ is: 'llm' }`",
    )
  }
  rejectUnknown('axis of a reader', reader, names)
}
