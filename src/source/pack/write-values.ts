import { ByteWriter } from './bytes.js'
import { errorToData } from './errors.js'
import type { Files } from './files.js'
import type { Lines } from './lines.js'
import { placesOf } from './places.js'
import { ShapeIndex } from './shape-index.js'
import { describeShape, placeKeys, type Places } from './shape.js'
import { packDepthLimit, tag } from './tag.js'
import { commonWords } from './words.js'

/** Why something cannot be packed: it is more than data. */
export class UnpackableError extends Error {}

/** What values are written into; the text that they are of is not among it. */
export interface WrittenValues {
  readonly bytes: Uint8Array
  readonly words: readonly string[]
}

const common = new Map(commonWords.map((word, place) => [word, place]))

/** Writes plain data, and of nodes and code only what their text does not say: no places, no strings that stand in it. */
export class ValueWriter {
  readonly #files: Files
  #path: string
  #lines: Lines
  readonly #bytes = new ByteWriter()
  readonly #words = new Map<string, number>()
  readonly #shapes = new ShapeIndex()
  readonly #known = new Map<object, number>()
  /** Where the node around starts and ends. */
  #start = 0
  #end = 0
  #depth = 0

  constructor(files: Files) {
    this.#files = files
    this.#path = files.own
    this.#lines = files.lines(files.own)
  }

  result(): WrittenValues {
    return { bytes: this.#bytes.bytes(), words: [...this.#words.keys()] }
  }

  /** @throws {UnpackableError} where it is more than data, or nested too deep */
  write(value: unknown): void {
    switch (typeof value) {
      case 'undefined':
        return this.#bytes.number(tag.undefined)
      case 'boolean':
        return this.#bytes.number(value ? tag.true : tag.false)
      case 'number':
        return this.#number(value)
      case 'string':
        return this.#string(value)
      case 'bigint':
        this.#bytes.number(tag.bigint)
        return this.#string(String(value))
      case 'object':
        return value === null ? this.#bytes.number(tag.null) : this.#object(value)
      default:
        throw new UnpackableError(`Expected data, not a ${typeof value}`)
    }
  }

  #number(value: number): void {
    if (Number.isInteger(value) && Math.abs(value) < 2 ** 30 && !Object.is(value, -0)) {
      this.#bytes.number(tag.integer)
      return this.#bytes.signed(value)
    }
    this.#bytes.number(tag.number)
    this.#bytes.number(this.#placeOf(Object.is(value, -0) ? '-0' : String(value)))
  }

  #string(value: string): void {
    if (value.length < 3 || common.has(value) || this.#words.has(value)) return this.#word(value)
    // In the node alone: all nodes together are no longer than the text is, times how deep they are nested.
    const at = this.#lines.text.slice(this.#start, this.#end).indexOf(value)
    if (at < 0) return this.#word(value)
    this.#bytes.number(tag.slice)
    this.#bytes.number(at)
    this.#bytes.number(value.length)
  }

  #word(value: string): void {
    const isWhole = value.isWellFormed()
    this.#bytes.number(isWhole ? tag.word : tag.json)
    this.#bytes.number(this.#placeOf(isWhole ? value : JSON.stringify(value)))
  }

  #placeOf(word: string): number {
    const known = common.get(word) ?? this.#words.get(word)
    if (known !== undefined) return known
    const place = commonWords.length + this.#words.size
    this.#words.set(word, place)
    return place
  }

  #object(value: object): void {
    const known = this.#known.get(value)
    if (known !== undefined) {
      this.#bytes.number(tag.again)
      return this.#bytes.number(known)
    }
    this.#known.set(value, this.#known.size)
    if (++this.#depth > packDepthLimit) throw new UnpackableError('Expected data that is less deep')
    if (Array.isArray(value)) this.#array(value)
    else if (value instanceof RegExp) this.#regexp(value)
    else if (value instanceof Error) this.#error(value)
    else this.#placed(expectRecord(value))
    this.#depth--
  }

  // What came from another file is written beside the text of that.
  #placed(record: Readonly<Record<string, unknown>>): void {
    const path = this.#files.pathOf(record, this.#path)
    if (path === this.#path) return this.#record(record)
    const around = [this.#path, this.#lines, this.#start, this.#end] as const
    this.#bytes.number(tag.file)
    this.#bytes.number(this.#placeOf(path))
    ;[this.#path, this.#lines, this.#start, this.#end] = [path, this.#files.lines(path), 0, 0]
    this.#record(record)
    ;[this.#path, this.#lines, this.#start, this.#end] = around
  }

  #array(items: readonly unknown[]): void {
    if (Object.keys(items).length > items.length) throw new UnpackableError('Expected an array without keys')
    this.#bytes.number(tag.array)
    this.#bytes.number(items.length)
    for (let index = 0; index < items.length; index++) {
      if (index in items) this.write(items[index])
      else this.#bytes.number(tag.hole)
    }
  }

  #regexp({ source, flags }: RegExp): void {
    this.#bytes.number(tag.regexp)
    this.#string(source)
    this.#string(flags)
  }

  #error(error: Error): void {
    this.#bytes.number(tag.error)
    this.#record(errorToData(error))
  }

  #record(record: Readonly<Record<string, unknown>>): void {
    const keys = Object.keys(record)
    const { places, start, end } = placesOf(record, this.#lines)
    const { type } = record
    const told = placeKeys[places]
    const [startAround, endAround] = [this.#start, this.#end]
    this.#shape(places, typeof type === 'string' ? type : undefined, keys)
    if (places !== 'none') {
      this.#bytes.signed(start - startAround)
      this.#bytes.signed(end - start)
      ;[this.#start, this.#end] = [start, end]
    }
    for (const key of keys) if (!told.has(key) && (key !== 'type' || typeof type !== 'string')) this.write(record[key])
    ;[this.#start, this.#end] = [startAround, endAround]
  }

  #shape(places: Places, type: string | undefined, keys: readonly string[]): void {
    const place = this.#shapes.find(places, type, keys)
    if (place !== undefined) return this.#bytes.number(tag.shapes + place)
    this.#bytes.number(tag.shapes + this.#shapes.add(places, type, keys))
    this.#bytes.number(this.#placeOf(describeShape(places, type, keys)))
  }
}

// The parser of code has a class for its nodes, which has nothing but a name.
function expectRecord(value: object): Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value)
  const isPlain = prototype === Object.prototype || prototype === null
  if (!isPlain && !('type' in value && Object.getOwnPropertyNames(prototype).join() === 'constructor'))
    throw new UnpackableError('Expected plain data')
  if (Object.hasOwn(value, '__proto__')) throw new UnpackableError('Expected no key `__proto__`')
  return value as Readonly<Record<string, unknown>>
}
