import type { Docset } from '../../docset/docset.js'
import { valueOf, type Reader } from '../../model/reader.js'
import type { PagesThere } from './destination.js'

/** A page as a reader gets it. */
export interface Version {
  readonly page: string
  readonly reader: Reader
}

/**
 * The versions of pages that a reader may get at a destination: their own, else those for whoever is most like them, since
 * the site sends them to one of these.
 */
export function versionsFor(
  reader: Reader,
  { listed, named }: PagesThere,
  { readers, axes }: Pick<Docset, 'readers' | 'axes'>,
): readonly Version[] {
  const names = axes.map(({ name }) => name)
  const asked = { ...reader, ...named }
  const isAsked = (one: Reader): boolean => names.every((name) => valueOf(one, name) === valueOf(asked, name))
  const isOwn = Object.keys(named).length === 0 && readers.includes(reader)
  const wanted = isOwn ? reader : (readers.find(isAsked) ?? reader)
  const ranked = [...listed].sort((a, b) => a.rank - b.rank)
  const own = ranked.filter((one) => one.readers.includes(wanted))
  if (own.length > 0)
    return own.filter(({ rank }) => rank === own[0]?.rank).map(({ page }) => ({ page, reader: wanted }))
  const rank = ranked.find((one) => one.readers.length > 0)?.rank
  const others = ranked
    .filter((one) => one.rank === rank)
    .flatMap(({ page, readers: theirs }) => theirs.map((one) => ({ page, reader: one })))
  return names.reduce((left, name) => {
    const alike = left.filter((one) => valueOf(one.reader, name) === valueOf(wanted, name))
    return alike.length > 0 ? alike : left
  }, others)
}
