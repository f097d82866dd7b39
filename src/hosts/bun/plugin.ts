import { createRequire } from 'node:module'
import { isAbsolute, join } from 'node:path'
import { framedError, HostError, withFrame } from '../host-message.js'
import { loadPage, saidOfImport, type LoadContext } from '../rollup/hooks.js'
import type { PartialsOptions } from '../rollup/options.js'
import { PageModules, type Import } from '../rollup/page-modules.js'
import { routesId } from '../rollup/routes.js'
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
    // Bun takes no maps from a plugin.
    await modules.start({ base: process.cwd(), isRepeated: false, mdx: { SourceMapGenerator: null } })
  }
  return {
    name: 'mdx-partials',
    setup(build) {
      const load = async (id: string): Promise<LoadResult | undefined> => {
        const loaded = await loadPage(host, modules, id, { told, isWatching: false })
        return loaded && { contents: loaded.code, loader: 'jsx' }
      }
      const routes = (): LoadResult => ({ contents: modules.routes(), loader: 'js' })
      build.onResolve({ filter: /\.mdx?(?:\.jsx|\?|$)/i }, (request) => resolvePage(modules, request))
      build.onLoad({ filter: /\.@[^/\\]*\.mdx?\.jsx$/i }, ({ path }) => load(path))
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
  const asked: Import = { specifier, importer: importer === '' ? undefined : importer }
  try {
    const path = modules.resolveSync(asked, (path) => located(path, importer))
    return path === undefined ? undefined : { path }
  } catch (error) {
    return host.error({ message: saidOfImport(error, asked) })
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

/** What Bun has no words for: nothing is watched, what is said is printed, and what fails is thrown. */
const host: LoadContext = {
  addWatchFile: () => undefined,
  warn: ({ message, frame }) => console.warn(withFrame(message, frame)),
  error: (log) => {
    throw framedError(log.message, log instanceof HostError ? log.frame : '')
  },
}
