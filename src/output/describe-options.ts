import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { classOf } from '../model/describe-value.js'
import type { Options } from '../model/options.js'
import { closedOver } from '../model/own-functions.js'
import { isRecord } from '../model/record.js'

type GivenOptions = { readonly [Name in keyof Options]?: unknown }

/**
 * Options in words that are the same in every process. Data counts by what it holds, however often it is held, a
 * function by its source, and any other object by its class and the data in it: no getter is run, nothing is iterated
 * that could be used up. What is cached, and how the site addresses pages, does not matter. What a function closes over
 * cannot be seen; `cacheKey` names it.
 */
export function describeOptions({ cache: _, site: __, ...options }: GivenOptions = {}): string {
  return describeAll(options).words
}

/**
 * Whether such words say all that outputs hang on. They do not where they hold a function that closes over what nobody
 * knows, unless `cacheKey` names it. What is said elsewhere is not looked at, nor is what outputs do not hang on.
 */
export function areDescribed(options: GivenOptions = {}): boolean {
  if (options.cacheKey !== undefined) return true
  return [options, options.dialect ?? {}].every((given) => {
    const rest = Object.entries(given).filter(([name]) => !saidElsewhere.has(name))
    return isData(given) && describeAll(Object.fromEntries(rest)).isWhole
  })
}

// How files are parsed is told by the parser, and by `cache.key`; for whom they are, by their scopes. A dialect is looked
// at by itself.
const saidElsewhere = new Set(['dialect', 'parser', 'parse', 'remarkPlugins', 'scope', 'cache', 'site', 'rules'])

function describeAll(options: object): { words: string; isWhole: boolean } {
  let isWhole = true
  const places = new Map<object, number>([[options, 0]])
  // Objects are told one by one, and from then on by their place, so what is shared is told once.
  const tell = (value: unknown): unknown => {
    if (typeof value === 'string') return value
    if (typeof value === 'function') {
      const words = closedOver(value)
      isWhole &&= words !== undefined
      return ['function', Function.prototype.toString.call(value), ...(words ? [words] : [])]
    }
    if (typeof value !== 'object' || value === null) return [typeof value, Object.is(value, -0) ? '-0' : String(value)]
    const place = places.get(value) ?? places.size
    places.set(value, place)
    return place
  }
  const rows: unknown[] = []
  for (const [object] of places) {
    rows.push(describe(object, tell))
    isWhole &&= isData(object)
  }
  return { words: JSON.stringify(rows), isWhole }
}

function describe(object: object, tell: (value: unknown) => unknown): unknown {
  if (object instanceof RegExp) return ['RegExp', RegExp.prototype.toString.call(object)]
  if (object instanceof Date) return ['Date', Date.prototype.getTime.call(object)]
  if (ArrayBuffer.isView(object)) return [classOf(object), hashOf(object)]
  const inside: unknown[] = []
  if (object instanceof Map)
    Map.prototype.forEach.call(object, (value, key) => inside.push(['entry', tell(key), tell(value)]))
  if (object instanceof Set) Set.prototype.forEach.call(object, (value) => inside.push(['value', tell(value)]))
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(object))) {
    if (property.enumerable !== true) continue
    inside.push('value' in property ? [name, tell(property.value)] : [name, 'getter'])
  }
  return [classOf(object) || 'Object', ...inside]
}

function hashOf({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return bytesToHex(sha256(new Uint8Array(buffer, byteOffset, byteLength)))
}

// Of what has a class of its own, nobody knows what it does with the data in it.
const isData = (object: object): boolean => builtIn.has(Object.getPrototypeOf(object)) || isPlain(object)

const builtIn = new Set<unknown>([Array, RegExp, Map, Set].map(({ prototype }): unknown => prototype))

// What is hidden or made when it is asked for is not in the words.
const isPlain = (object: object): boolean =>
  isRecord(object) &&
  Reflect.ownKeys(object).every((name) => {
    const property = Object.getOwnPropertyDescriptor(object, name)
    return typeof name === 'string' && property?.enumerable === true && 'value' in property
  })
