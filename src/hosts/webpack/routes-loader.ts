import { dirname, relative } from 'node:path'
import { plansOf } from '../../internals.js'
import { routeSegments } from '../../model/path.js'
import type { Reader } from '../../model/reader.js'
import type { Docs } from '../../node/docs.js'
import { readersOf } from '../../output/outputs.js'
import { queryOfReader } from '../query-of-reader.js'
import { slashed } from '../slashed.js'
import type { LoaderContext } from './loader-context.js'
import { sortOptions, type SortedOptions } from './loader-options.js'
import { toLoaderError } from './tell-messages.js'
import { withDocs } from './with-docs.js'

/** Makes the module `mdx-partials/routes`: a list of the pages, each with an import that the bundler follows. */
export function routesLoader(this: LoaderContext): void {
  const done = this.async()
  listRoutes(this).then(
    (code) => {
      done(null, code)
    },
    (error: unknown) => {
      done(toLoaderError(error))
    },
  )
}

async function listRoutes(context: LoaderContext): Promise<string> {
  const options = sortOptions(context.getOptions())
  return withDocs(options.docs, context, (docs) => writeRoutes(docs, context, options))
}

async function writeRoutes(docs: Docs, context: LoaderContext, options: SortedOptions): Promise<string> {
  context.addContextDependency(docs.root)
  await docs.refresh()
  const unnamed = docs.resolver.pages.find((page) => page.includes('?'))
  if (unnamed !== undefined)
    throw new Error(`Expected pages without a \`?\` in their paths, which starts a query here: rename \`${unnamed}\``)
  const { docset } = plansOf(docs.resolver)
  const rows = docs.resolver.pages.flatMap((page) =>
    readersOf(page, docset)
      .filter((reader) => Object.entries(options.reader).every(([axis, value]) => reader[axis] === value))
      .map((reader) => routeTo(page, reader, addressFrom(context, docs, page), options)),
  )
  return `export const routes = [\n${rows.join('')}]\n`
}

function routeTo(page: string, reader: Reader, address: string, { eager }: SortedOptions): string {
  const query = queryOfReader(reader)
  const from = JSON.stringify(query === '' ? address : `${address}?${query}`)
  const parts = { page, segments: routeSegments(page), reader }
  return `  { ...${JSON.stringify(parts)}, load: () => import(${eager ? '/* webpackMode: "eager" */ ' : ''}${from}) },\n`
}

// Not every bundler takes absolute paths.
function addressFrom({ resourcePath }: LoaderContext, docs: Docs, page: string): string {
  const address = slashed(relative(dirname(resourcePath), docs.absolute(page)))
  // A `#` with a zero before it starts no fragment.
  return (address.startsWith('../') ? address : `./${address}`).replaceAll('#', '\0#')
}
