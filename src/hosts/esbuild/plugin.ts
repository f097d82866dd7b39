import { dirname } from 'node:path'
import type { OnLoadResult, OnResolveArgs, OnResolveResult, Plugin, PluginBuild } from 'esbuild'
import { absoluteFolders } from '../../node/absolute-folders.js'
import type { PartialsOptions } from '../rollup/options.js'
import { PageModules } from '../rollup/page-modules.js'
import { routesId } from '../rollup/routes.js'
import { Told } from '../rollup/told.js'
import { toPartialMessage } from './partial-message.js'
import { withMap } from './with-map.js'

/** Told to ourselves: this is our own question, where a specifier without a query leads. */
const asking = Symbol('asking')

/**
 * Pages of a folder as modules, for a reader that the query names: `import Guide from './docs/guide.mdx?sdk=go'`. The
 * module `virtual:mdx-partials/routes` has all pages and the readers in their scope.
 *
 * @throws {TypeError} where an option is not as described
 */
export function mdxPartials(options: Omit<PartialsOptions, 'as'>): Plugin {
  const modules = new PageModules(options)
  const told = new Told()
  return {
    name: 'mdx-partials',
    setup(build) {
      const base = build.initialOptions.absWorkingDir ?? process.cwd()
      build.onStart(async () => {
        told.clear()
        await modules.start({ base, isRepeated: true })
      })
      build.onDispose(() => void modules.end())
      build.onResolve({ filter: /^virtual:mdx-partials\/routes$/ }, () => ({
        path: routesId,
        namespace: 'mdx-partials',
      }))
      build.onResolve({ filter: /\.mdx?(?:\.jsx|\?|$)/i }, (args) => resolvePage(build, modules, args))
      build.onLoad({ filter: /.*/, namespace: 'mdx-partials' }, () => ({
        contents: modules.routes(),
        loader: 'js',
        resolveDir: modules.docs.root,
        // A page may come in any folder, and be for nobody until it is edited.
        watchDirs: absoluteFolders(modules.docs),
        watchFiles: modules.docs.resolver.pages.map((page) => modules.docs.absolute(page)),
      }))
      build.onLoad({ filter: /\.@[^/\\]*\.mdx?\.jsx$/i }, ({ path }) => loadPage(modules, path, told))
    },
  }
}

async function resolvePage(
  build: PluginBuild,
  modules: PageModules,
  { path: specifier, pluginData, ...args }: OnResolveArgs,
): Promise<OnResolveResult | undefined> {
  if (pluginData === asking) return undefined
  const locate = async (path: string): Promise<string | undefined> => {
    const { importer, resolveDir, kind, namespace } = args
    const found = await build.resolve(path, { importer, resolveDir, kind, namespace, pluginData: asking })
    return found.errors.length > 0 ? undefined : found.path
  }
  try {
    const path = await modules.resolve({ specifier, importer: args.importer }, locate)
    return path === undefined ? undefined : { path }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { errors: [{ text: error.message, detail: error }] }
  }
}

async function loadPage(modules: PageModules, id: string, told: Told): Promise<OnLoadResult | undefined> {
  const page = await modules.load(id)
  if (!page) return undefined
  // One that has been said has failed the build already.
  const messages = page.messages.filter((each) => told.isNews(each))
  const isError = (fatal: boolean | undefined | null): boolean => fatal === true && modules.isStrict
  return {
    contents: withMap(page),
    loader: 'jsx',
    resolveDir: dirname(id),
    // What is missing is watched for coming.
    watchFiles: [page.file, ...page.dependencies, ...page.missing],
    errors: messages.filter(({ message }) => isError(message.fatal)).map(toPartialMessage),
    warnings: messages.filter(({ message }) => !isError(message.fatal)).map(toPartialMessage),
  }
}
