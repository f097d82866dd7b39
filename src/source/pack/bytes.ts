/** Whole numbers from 0 on, and bytes, one behind another: small numbers take a byte. */
export class ByteWriter {
  #bytes = new Uint8Array(1024)
  #length = 0

  /** @param value a whole number from 0 to 2 ** 32 - 1 */
  number(value: number): void {
    this.#reserve(5)
    let left = value
    while (left > 127) {
      this.#bytes[this.#length++] = (left & 127) | 128
      left >>>= 7
    }
    this.#bytes[this.#length++] = left
  }

  /** A whole number of 31 bits with its sign. */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value)
  }

  /** Bytes as they are; how many they are is for the reader to know. */
  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  #reserve(more: number): void {
    const needed = this.#length + more
    if (needed <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(needed, 2 * this.#bytes.length))
    grown.set(this.#bytes)
    this.#bytes = grown
  }
}

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  readonly #bytes
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** @throws {RangeError} behind the end */
  number(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++]
      if (byte === undefined) throw new RangeError('Expected more bytes')
      value |= (byte & 127) << shift
      if (byte < 128) return value >>> 0
    }
  }

  signed(): number {
    const value = this.number()
    return value & 1 ? -(value + 1) / 2 : value / 2
  }

  /**
   * As many bytes as they are.
   *
   * @throws {RangeError} behind the end
   */
  raw(length: number): Uint8Array {
    if (length > this.left) throw new RangeError('Expected more bytes')
    return this.#bytes.subarray(this.#at, (this.#at += length))
  }

  /** How many bytes are not read yet. */
  get left(): number {
    return this.#bytes.length - this.#at
  }
}
