import { ByteReader } from './bytes.js'
import { errorOfData } from './errors.js'
import type { Files } from './files.js'
import type { Lines } from './lines.js'
import { shapeOf, type Shape } from './shape.js'
import { tag } from './tag.js'
import { commonWords } from './words.js'
import type { WrittenValues } from './write-values.js'

/** Reads what a `ValueWriter` wrote of the same files. */
export class ValueReader {
  readonly #files: Files
  #lines: Lines
  readonly #bytes: ByteReader
  readonly #words: readonly string[]
  readonly #shapes: Shape[] = []
  readonly #known: unknown[] = []
  /** Where the node around starts. */
  #start = 0

  constructor({ bytes, words }: WrittenValues, files: Files) {
    this.#files = files
    this.#lines = files.lines(files.own)
    this.#bytes = new ByteReader(bytes)
    this.#words = words
  }

  /** @throws {Error} where it is none */
  read(): unknown {
    return this.#read(this.#bytes.number())
  }

  #read(kind: number): unknown {
    switch (kind) {
      case tag.undefined:
        return undefined
      case tag.null:
        return null
      case tag.false:
        return false
      case tag.true:
        return true
      case tag.integer:
        return this.#bytes.signed()
      case tag.number:
        return Number(this.#word())
      case tag.word:
        return this.#word()
      case tag.json:
        return JSON.parse(this.#word()) as unknown
      case tag.slice:
        return this.#slice()
      case tag.array:
        return this.#array()
      case tag.regexp:
        return this.#keep(() => new RegExp(String(this.read()), String(this.read())))
      case tag.bigint:
        return BigInt(String(this.read()))
      case tag.error:
        return this.#keep(() => this.#error())
      case tag.again:
        return present(this.#known[this.#bytes.number()])
      case tag.file:
        return this.#elsewhere()
      default:
        return this.#record(kind)
    }
  }

  #elsewhere(): unknown {
    const around = [this.#lines, this.#start] as const
    ;[this.#lines, this.#start] = [this.#files.lines(this.#word()), 0]
    const value = this.read()
    ;[this.#lines, this.#start] = around
    return value
  }

  #word(): string {
    const place = this.#bytes.number()
    return present(place < commonWords.length ? commonWords[place] : this.#words[place - commonWords.length])
  }

  #slice(): string {
    const from = this.#start + this.#bytes.number()
    return this.#lines.text.slice(from, from + this.#bytes.number())
  }

  #array(): unknown[] {
    const length = this.#bytes.number()
    // Each item takes a byte or more: who says that there are others does not get the room for them.
    if (length > this.#bytes.left) throw new RangeError('Expected more items')
    // What is pushed to takes room for 17.
    const items = new Array<unknown>(length)
    this.#known.push(items)
    for (let index = 0; index < length; index++) {
      const kind = this.#bytes.number()
      if (kind !== tag.hole) items[index] = this.#read(kind)
    }
    return items
  }

  // Nothing in it refers to it.
  #keep<Value>(make: () => Value): Value {
    const place = this.#known.push(undefined) - 1
    const made = make()
    this.#known[place] = made
    return made
  }

  #error(): Error {
    const data = this.#record(this.#bytes.number(), false)
    return errorOfData(data)
  }

  #record(kind: number, isKnown = true): Record<string, unknown> {
    const { make, keys, isTold, type, places } = this.#shapes[kind - tag.shapes] ?? this.#addShape(kind)
    const record = new make()
    if (isKnown) this.#known.push(record)
    const around = this.#start
    const start = places === 'none' ? around : around + this.#bytes.signed()
    const end = places === 'none' ? around : start + this.#bytes.signed()
    this.#start = start
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? ''
      if (!isTold[index]) record[key] = this.read()
      else record[key] = key === 'type' ? type : this.#lines.at(key, start, end)
    }
    this.#start = around
    return record
  }

  #addShape(kind: number): Shape {
    if (kind !== tag.shapes + this.#shapes.length) throw new RangeError('Expected a shape')
    const shape = shapeOf(this.#word())
    this.#shapes.push(shape)
    return shape
  }
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RangeError('Expected a value')
  return value
}
