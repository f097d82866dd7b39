import { isRecord } from '../../model/record.js'
import { remember } from '../../model/remember.js'
import { Lines } from './lines.js'
import { placesOf } from './places.js'

/** The files of which values are: one of their own, and of an output those that its nodes came from. */
export class Files {
  /** Path of the file that most are of. */
  readonly own: string
  readonly #texts: ReadonlyMap<string, string>
  readonly #lines = new Map<string, Lines>()

  constructor(own: string, texts: ReadonlyMap<string, string>) {
    this.own = own
    this.#texts = texts
  }

  /** One that needs no path. */
  static one(text: string): Files {
    return new Files('', new Map([['', text]]))
  }

  /** @throws {RangeError} where there is no such file */
  lines(path: string): Lines {
    return remember(this.#lines, path, () => {
      const text = this.#texts.get(path)
      if (text === undefined) throw new RangeError('Expected a file that is there')
      return new Lines(text)
    })
  }

  /**
   * Path of the file that an object is of, by what it says of its origin. That only tells how short it can be written: places
   * that are none of that file's are written as they are.
   *
   * @param around path of the file that what is around it is of
   */
  pathOf(record: Readonly<Record<string, unknown>>, around: string): string {
    if (this.#texts.size === 1) return around
    const told = originOf(record)
    if (told !== undefined) return this.#texts.has(told) ? told : around
    // What a page hands to a partial has no origin.
    const isOwn = around !== this.own && 'position' in record && !this.#fits(record, around)
    return isOwn && this.#fits(record, this.own) ? this.own : around
  }

  #fits(record: Readonly<Record<string, unknown>>, path: string): boolean {
    return placesOf(record, this.lines(path)).places !== 'none'
  }
}

function originOf({ data }: Readonly<Record<string, unknown>>): string | undefined {
  if (!isRecord(data) || !isRecord(data.origin)) return undefined
  const { path } = data.origin
  return typeof path === 'string' ? path : undefined
}
