import type { Axis } from '../../model/axis.js'
import type { Reader } from '../../model/reader.js'
import { below, type Site } from './site.js'

/** How URLs name readers. */
export class ReaderNames {
  readonly #axes: readonly Pick<Axis, 'name' | 'values'>[]

  constructor(axes: readonly Pick<Axis, 'name' | 'values'>[]) {
    this.#axes = axes
  }

  /** The values of axes that a query names: `?sdk=go`. */
  inQuery(query: string): Reader {
    if (query === '') return {}
    const given = new URLSearchParams(query)
    return Object.fromEntries(
      this.#axes.flatMap(({ name, values }) => {
        const value = given.get(name)
        return value !== null && values.includes(value) ? [[name, value]] : []
      }),
    )
  }

  /** A name that has the value of an axis before the page, without it: `docs/go/setup`. */
  inName(
    name: string,
    { base, hasReaderSegments }: Site,
  ): { readonly name: string; readonly named: Reader } | undefined {
    const rest = hasReaderSegments && base !== undefined ? below(base, name) : undefined
    const [value = '', ...page] = rest?.split('/') ?? []
    const axis = this.#axes.find(({ values }) => values.includes(value))
    if (axis === undefined) return undefined
    return { name: [base, ...page].filter((part) => part !== '').join('/'), named: { [axis.name]: value } }
  }
}
