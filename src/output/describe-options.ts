import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { classOf } from '../model/describe-value.js'
import type { Options } from '../model/options.js'

/**
 * Options in words that are the same in every process. Data counts by what it holds, however often it is held, a
 * function by its source, and any other object by its class and the data in it: no getter is run, nothing is iterated
 * that could be used up. What is cached, and how the site addresses pages, does not matter. What a function closes over
 * cannot be seen; `cacheKey` names it.
 */
export function describeOptions({
  cache: _,
  site: __,
  ...options
}: { readonly [Name in keyof Options]?: unknown } = {}): string {
  const places = new Map<object, number>([[options, 0]])
  // Objects are told one by one, and from then on by their place, so what is shared is told once.
  const tell = (value: unknown): unknown => {
    if (typeof value === 'string') return value
    if (typeof value === 'function') return ['function', Function.prototype.toString.call(value)]
    if (typeof value !== 'object' || value === null) return [typeof value, Object.is(value, -0) ? '-0' : String(value)]
    const place = places.get(value) ?? places.size
    places.set(value, place)
    return place
  }
  const rows: unknown[] = []
  for (const [object] of places) rows.push(describe(object, tell))
  return JSON.stringify(rows)
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
