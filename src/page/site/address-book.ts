import type { Docset } from '../../docset/docset.js'
import { describeValue } from '../../model/describe-value.js'
import type { Reader } from '../../model/reader.js'
import { remember } from '../../model/remember.js'
import { readersOf } from '../../output/outputs.js'
import { nameOf, partsOf } from '../address.js'
import { askForEach } from './ask-for-each.js'
import type { SiteUrl } from './site-url.js'

/** A page at an address. */
export interface Listed {
  readonly page: string
  /** Which of the addresses that the page has for them, the first being its own. */
  readonly rank: number
  /** Of those who would find it there, whom it is built for. */
  readonly readers: readonly Reader[]
}

/** Which pages are where. */
export interface AddressBook {
  /** By the name of an address: its path without slashes at its ends, extension and `index`. */
  readonly byName: ReadonlyMap<string, readonly Listed[]>
  /** The names under which a page is. */
  readonly namesOf: ReadonlyMap<string, readonly string[]>
  /** The addresses as they were given, by name. */
  readonly written: ReadonlyMap<string, string>
  /** Origins that addresses were given with. */
  readonly origins: ReadonlySet<string>
}

/** Writes down where each page is for each reader, whether it is built for them or not. */
export function listAddresses(docset: Docset, addressesOf: SiteUrl, option: string): AddressBook {
  const axes = docset.axes.map(({ name }) => name)
  const byName = new Map<string, Listed[]>()
  const namesOfPages = new Map<string, string[]>()
  const written = new Map<string, string>()
  const origins = new Set<string>()
  for (const page of docset.pages) {
    const built = new Set(readersOf(page, docset))
    for (const { answer, readers } of askForEach(docset.readers, axes, (reader) => addressesOf(page, reader))) {
      for (const [rank, address] of readAddresses(answer, page, option).entries()) {
        const { origin, path } = partsOf(address)
        const name = nameOf(path)
        if (origin !== '') origins.add(origin)
        if (!written.has(name)) written.set(name, `${origin}${path}`)
        remember(byName, name, (): Listed[] => []).push({
          page,
          rank,
          readers: readers.filter((reader) => built.has(reader)),
        })
        const names = remember(namesOfPages, page, (): string[] => [])
        if (!names.includes(name)) names.push(name)
      }
    }
  }
  return { byName, namesOf: namesOfPages, written, origins }
}

function readAddresses(given: unknown, page: string, option: string): readonly string[] {
  const list: readonly unknown[] = given === undefined ? [] : Array.isArray(given) ? given : [given]
  return list.map((address) => {
    if (typeof address === 'string') return address
    throw new TypeError(
      `Expected \`${option}\` to give a string, several or \`undefined\` for \`${page}\`, not ${describeValue(address)}`,
    )
  })
}
