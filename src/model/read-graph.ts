import type { GraphJson } from './dependency.js'
import { describeValue } from './describe-value.js'
import { isScope } from './expect-scope.js'
import { isRecord } from './record.js'

/** A graph, or its JSON. */
export type GraphInput = GraphJson | { toJSON(): GraphJson }

/** The version of the records of a graph that is written and read. */
export const graphVersion = 2

/** What is read, as it is typed. */
type Records = Readonly<Record<string, unknown>> & GraphJson

const read = new WeakSet()
const isRead = (json: Readonly<Record<string, unknown>>): json is Records => read.has(json)

/**
 * The records of a graph.
 *
 * @throws {TypeError} where it is none, or of another version
 */
export function readGraph(graph: GraphInput): GraphJson {
  const json: unknown = hasToJson(graph) ? graph.toJSON() : graph
  if (!isRecord(json)) throw notGraph(graph)
  const { version, axes, files, edges, roots, traces } = json
  if (![files, edges, traces].every(Array.isArray)) throw notGraph(graph)
  if (version !== graphVersion) {
    throw new TypeError(
      `Expected a graph of version ${graphVersion}, not ${String(version)}: write it again with this version of mdx-partials`,
    )
  }
  if (!isRecord(axes)) throw wrong('axes', 'the values of each axis', axes)
  if (!Array.isArray(roots)) throw wrong('roots', 'an array of paths', roots)
  // What is frozen is as it was when it was read.
  if (!isRead(json)) expectRecords(json)
  if (Object.isFrozen(json)) read.add(json)
  return json
}

function hasToJson(value: unknown): value is { toJSON(): unknown } {
  return typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function'
}

const notGraph = (value: unknown): TypeError =>
  new TypeError(`Expected a graph or what its \`toJSON()\` gives, not ${describeValue(value)}${wayTo(value)}`)

// What is near: its text, and the resolver that it is of.
function wayTo(given: unknown): string {
  if (typeof given === 'string') return ': read it with `JSON.parse`'
  return isRecord(given) && 'graph' in given ? ': give its `graph`' : ''
}

type Check = (value: unknown) => boolean
type Fields = Readonly<Record<string, Check>>

const isString = (value: unknown): value is string => typeof value === 'string'
const isOneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
const isListOf =
  (is: (value: unknown, at: number) => boolean): Check =>
  (value) =>
    Array.isArray(value) && Array.from<unknown>(value).every(is)
const isPoint: Check = (value) => isRecord(value) && Number.isInteger(value.line) && Number.isInteger(value.column)
const isBox: Check = (value) =>
  isRecord(value) && Object.values(value).every(isListOf((one) => one === null || isString(one)))

const file: Fields = {
  path: isString,
  kind: isOneOf('page', 'partial', 'code'),
  scope: isScope,
  variantOf: (value) => value === undefined || isString(value),
}
const edge: Fields = {
  from: isString,
  to: isString,
  src: isString,
  scope: isScope,
  position: (value) => isRecord(value) && isPoint(value.start) && isPoint(value.end),
  status: isOneOf('ok', 'missing', 'cycle', 'outside', 'dynamic', 'code', 'value'),
}

function traceOver(edges: number): Fields {
  const isIndex = (value: unknown, count: number): boolean =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) < count
  const isStep = (step: unknown, at: number): boolean =>
    isRecord(step) &&
    isIndex(step.edge, edges) &&
    (step.parent === null || isIndex(step.parent, at)) &&
    (step.refused === undefined || isString(step.refused)) &&
    (step.value === undefined || step.value === true)
  return { page: isString, source: isString, readers: isListOf(isBox), steps: isListOf(isStep) }
}

function expectRecords(json: Readonly<Record<string, unknown>>): asserts json is Records {
  const { axes, files, edges, roots, traces } = json
  for (const [axis, values] of Object.entries(axes as object)) {
    if (!isListOf(isString)(values)) throw wrong(`axes.${axis}`, 'an array of values', values)
  }
  expectEach('files', files, file)
  expectEach('edges', edges, edge)
  expectEach('traces', traces, traceOver((edges as readonly unknown[]).length))
  for (const [index, root] of Array.from<unknown>(roots as readonly unknown[]).entries()) {
    if (!isString(root)) throw wrong(`roots[${index}]`, 'a path', root)
  }
}

function expectEach(name: string, list: unknown, fields: Fields): void {
  for (const [index, item] of Array.from<unknown>(list as readonly unknown[]).entries()) {
    const at = `${name}[${index}]`
    if (!isRecord(item)) throw wrong(at, 'a record of a graph', item)
    for (const [field, is] of Object.entries(fields)) {
      if (!is(item[field])) throw wrong(`${at}.${field}`, 'as `toJSON()` gives it', item[field])
    }
  }
}

const wrong = (name: string, what: string, value: unknown): TypeError =>
  new TypeError(`Expected \`${name}\` to be ${what}, not ${describeValue(value)}`)
