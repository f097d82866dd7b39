import { describeValue } from '../model/describe-value.js'
import { graphVersion } from '../model/read-graph.js'
import { edgesIn, type GraphIndex, type IndexedTrace } from './graph-index.js'
import { nodesIn, rootPathsIn, tracesIn } from './records.js'

/** About how many characters a part has: enough for writing it to cost little. */
const partLength = 65_536

/** The JSON of a graph in parts; no more of it is held than one of them. */
export function* writeParts(
  index: GraphIndex,
  tracesOf: (path: string) => readonly IndexedTrace[],
): Generator<string, void, undefined> {
  let part = ''
  for (const piece of piecesOf(index, tracesOf)) {
    part += piece
    if (part.length < partLength) continue
    yield part
    part = ''
  }
  if (part !== '') yield part
}

function* piecesOf(index: GraphIndex, tracesOf: (path: string) => readonly IndexedTrace[]): Generator<string> {
  yield `{"version":${graphVersion},"axes":${JSON.stringify(index.axes)},"files":`
  yield* listOf(nodesIn(index))
  yield ',"edges":'
  yield* listOf(edgesIn(index))
  yield ',"roots":'
  yield* listOf(rootPathsIn(index))
  yield ',"traces":'
  yield* listOf(tracesIn(index, tracesOf))
  yield '}'
}

function* listOf(items: Iterable<unknown>): Generator<string> {
  let before = '['
  for (const item of items) {
    yield before + JSON.stringify(item)
    before = ','
  }
  yield before === '[' ? '[]' : ']'
}

/** Texts or bytes of UTF-8, split anywhere. */
export type JsonParts = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

/**
 * The value of JSON that comes in parts; they are not put together.
 *
 * @throws {TypeError} where it is none, or ends before its end
 */
export async function readParts(parts: JsonParts): Promise<unknown> {
  if (!isIterable(parts)) throw new TypeError(`Expected parts of the JSON of a graph, not ${describeValue(parts)}`)
  // Nobody else needs it: the door opens without it.
  const { JSONParser } = await import('@streamparser/json')
  let value: unknown
  const parser = new JSONParser({ paths: ['$'] })
  parser.onValue = (found) => (value = found.value)
  for await (const part of parts) {
    if (typeof part !== 'string' && !(part instanceof Uint8Array))
      throw new TypeError(`Expected each part to be a string or bytes, not ${describeValue(part)}`)
    attempt(() => parser.write(part))
  }
  if (!parser.isEnded) attempt(() => parser.end())
  return value
}

function attempt(read: () => void): void {
  try {
    read()
  } catch (error) {
    throw new TypeError(`Expected the whole JSON of a graph: ${(error as Error).message}`, { cause: error })
  }
}

const isIterable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value)
