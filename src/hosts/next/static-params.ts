import { decode } from '../../model/decode.js'
import { expectNames } from '../../model/expect.js'
import { routeSegments } from '../../model/path.js'
import type { Reader } from '../../model/reader.js'
import type { Docs } from '../../node/docs.js'
import { readersOf } from '../../output/outputs.js'
import type { Resolver } from '../../resolver.js'
import { plansFrom } from '../plans-from.js'
import type { Route } from '../webpack/route.js'

/** Where pages come from: the routes of a bundle, docs, or a resolver. */
export type PagesFrom = readonly Pick<Route, 'segments' | 'reader'>[] | Docs | Resolver

/** The parameters of a page for a reader: its address, and a value for each axis. */
export type StaticParams = Record<string, string | string[]>

/**
 * What `generateStaticParams` returns for a folder such as `app/[sdk]/[...page]`: each page for every reader in its scope.
 *
 * @param from the routes of a bundle, docs, or a resolver
 * @param name of the parameter that holds the address. Default: `'page'`
 * @throws {TypeError} where pages come from something else, or the name is none
 */
export function staticParams(from: PagesFrom, name = 'page'): StaticParams[] {
  expectNames('name', name)
  return pagesOf(from).map(({ segments, reader }) => ({ ...valuesOf(reader), [name]: [...segments] }))
}

/**
 * The route that parameters mean; an axis that is not among them does not matter.
 *
 * @param name of the parameter that holds the address. Default: `'page'`
 * @throws {Error} where there is none: with `dynamicParams = false`, Next shows what is not found before that
 */
export function findRoute<Known extends Pick<Route, 'segments' | 'reader'>>(
  routes: readonly Known[],
  params: Readonly<Record<string, string | readonly string[] | undefined>>,
  name = 'page',
): Known {
  const address = [params[name] ?? []].flat().map(decode).join('/')
  const found = routes.find(
    ({ segments, reader }) =>
      segments.join('/') === address &&
      Object.entries(reader).every(([axis, value]) => params[axis] === undefined || params[axis] === value),
  )
  if (found === undefined) throw new Error(`Expected a page for ${JSON.stringify(params)}, found none`)
  return found
}

function pagesOf(from: PagesFrom): readonly Pick<Route, 'segments' | 'reader'>[] {
  if (Array.isArray(from)) return from as readonly Route[]
  const { docset } = plansFrom(from as Docs | Resolver)
  return docset.pages.flatMap((page) =>
    readersOf(page, docset).map((reader) => ({ segments: routeSegments(page), reader })),
  )
}

function valuesOf(reader: Reader): Record<string, string> {
  const named = Object.entries(reader).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(named)
}
