import { createRequire } from 'node:module'
import { isAbsolute, join } from 'node:path'
import type { HostMessage } from '../host-message.js'
import { toError } from '../rollup/log.js'
import type { PartialsOptions } from '../rollup/options.js'
import { PageModules } from '../rollup/page-modules.js'
import { routesId, writeRoutes } from '../rollup/routes.js'
import { Told } from '../rollup/told.js'
import type { BunPlugin, LoadResult, ResolveRequest, ResolveResult } from './builder.js'

/**
 * Pages of a folder as modules, for a reader that the query names: `import Guide from './docs/guide.mdx?sdk=go'`. The
 * module `virtual:mdx-partials/routes` has all pages and the readers in their scope.
 *
 * @throws {TypeError} where an option is not as described
 */
export function mdxPartials(options: Omit<PartialsOptions, 'as'>): BunPlugin {
  const modules = new PageModules(options)
  const told = new Told()
  const start = async (): Promise<void> => {
    told.clear()
    await modules.start({ base: process.cwd(), isRepeated: false })
  }
  return {
    name: 'mdx-partials',
    setup(build) {
      const routes = (): LoadResult => ({ contents: writeRoutes(modules.docs), loader: 'js' })
      build.onResolve({ filter: /\.mdx?(?:\?|$)/i }, (request) => resolvePage(modules, request))
      build.onLoad({ filter: /\.@[^/\\]*\.mdx?\.jsx$/i }, ({ path }) => loadPage(modules, path, told))
      if ('onStart' in build) {
        const namespace = 'mdx-partials'
        build.onResolve({ filter: /^virtual:mdx-partials\/routes$/ }, () => ({ path: routesId, namespace }))
        build.onLoad({ filter: /.*/, namespace }, routes)
        build.onStart(start)
        build.onEnd(() => modules.stop())
        return undefined
      }
      build.module(routesId, routes)
      return start()
    },
  }
}

function resolvePage(modules: PageModules, { path: specifier, importer }: ResolveRequest): ResolveResult | undefined {
  if (isAsking) return undefined
  try {
    const path = modules.resolveSync({ specifier, importer: importer === '' ? undefined : importer }, (path) =>
      located(path, importer),
    )
    return path === undefined ? undefined : { path }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw shown(`${error.message}, in the import of "${specifier}" by ${importer || 'the entry'}`)
  }
}

// Where Bun runs modules, it asks us what we ask it.
let isAsking = false

/** The file that a specifier leads to; `undefined` where it leads nowhere. */
function located(specifier: string, importer: string): string | undefined {
  isAsking = true
  try {
    return createRequire(isAbsolute(importer) ? importer : join(process.cwd(), 'entry.js')).resolve(specifier)
  } catch {
    return undefined
  } finally {
    isAsking = false
  }
}

async function loadPage(modules: PageModules, id: string, told: Told): Promise<LoadResult | undefined> {
  const page = await modules.load(id)
  if (!page) return undefined
  for (const each of page.messages) {
    const isFatal = each.message.fatal === true && modules.isStrict
    // A plugin has no other way to warn.
    if (!isFatal && told.isNews(each)) console.warn(withFrame(each))
  }
  const error = toError(page.messages.filter(({ message }) => message.fatal === true))
  if (error && modules.isStrict) throw shown(withFrame({ words: error.message, frame: error.frame }))
  return { contents: page.code, loader: 'jsx' }
}

const withFrame = ({ words, frame }: Pick<HostMessage, 'words' | 'frame'>): string =>
  frame === '' ? words : `${words}\n\n${frame}`

/** An error of content: who called whom here would only hide it. */
function shown(words: string): Error {
  const error = new Error(words)
  error.stack = `${error.name}: ${words}`
  return error
}
