import type { Plugin } from 'vite'
import { loadPage, resolvePage } from '../rollup/hooks.js'
import type { PartialsOptions } from '../rollup/options.js'
import { PageModules } from '../rollup/page-modules.js'
import { Told } from '../rollup/told.js'
import { HotModules } from './hot-modules.js'
import { keepData } from './keep-data.js'

/**
 * Pages of a folder as modules, for a reader that the query names: `import Guide from './docs/guide.mdx?sdk=go'`. The
 * module `virtual:mdx-partials/routes` has all pages and the readers in their scope.
 *
 * @throws {TypeError} where an option is not as described, and once the config of an older Vite is resolved
 */
export function mdxPartials(options: PartialsOptions): Plugin {
  const modules = new PageModules(options)
  const hot = new HotModules(modules)
  let base = process.cwd()
  let isServing = false
  let development = false
  let hasMaps = true
  const ended = new WeakSet<object>()
  const told = new Told()
  return {
    name: 'mdx-partials',
    // Before those that take files of MDX, and what has their names.
    enforce: 'pre',
    configResolved(config) {
      if (!('environments' in config)) throw new TypeError('Expected Vite 6 or newer, which has `environments`')
      base = config.root
      isServing = config.command === 'serve'
      development = config.mode === 'development'
      hasMaps = isServing || Object.values(config.environments).some(({ build }) => build.sourcemap !== false)
    },
    async configureServer(server) {
      await modules.start({ base, isRepeated: true, mdx: { development, recmaPlugins: [keepData] } })
      // The root of the docs may be beside that of the server. What is missing is not watched: its folder is.
      server.watcher.add(modules.docs.root)
      if (modules.docs.config !== undefined) server.config.configFileDependencies.push(modules.docs.config)
      // Servers may share a plugin, as those of a framework do that has one for each of its bundles.
      const environments = Object.values(server.environments)
      await modules.docs.watch(() => {
        for (const environment of environments) if (!ended.has(environment)) hot.reload(environment)
      })
    },
    async buildStart() {
      told.clear()
      if (!isServing) await modules.start({ base, isRepeated: this.meta.watchMode, hasMaps, mdx: { development } })
    },
    resolveId(specifier, importer) {
      return resolvePage(this, modules, specifier, importer)
    },
    load(id) {
      const load = (): ReturnType<typeof loadPage> => loadPage(this, modules, id, { told, isWatching: !isServing })
      return isServing ? hot.load(this.environment, id, load) : load()
    },
    // Who watches the docs is told of what that changes. Of two edits within 50 ms, Vite tells the first alone.
    async hotUpdate({ file }) {
      if (modules.docs.pathOf(file) === undefined) return
      told.clear()
      await modules.docs.refresh([file])
    },
    async watchChange(file) {
      if (!isServing) await modules.docs.refresh([file])
    },
    async closeBundle() {
      if (isServing) ended.add(this.environment)
      // A server ends each of its environments, and has opened the docs once.
      const isEnd = isServing ? this.environment.name === 'client' : !this.meta.watchMode
      if (isEnd) await modules.stop()
    },
    closeWatcher: () => modules.end(),
  }
}
