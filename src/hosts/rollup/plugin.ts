import type { Plugin } from 'rollup'
import { loadPage, resolvePage } from './hooks.js'
import type { PartialsOptions } from './options.js'
import { PageModules } from './page-modules.js'
import { Told } from './told.js'

/**
 * Pages of a folder as modules, for a reader that the query names: `import Guide from './docs/guide.mdx?sdk=go'`. The
 * module `virtual:mdx-partials/routes` has all pages and the readers in their scope.
 *
 * @throws {TypeError} where an option is not as described
 */
export function mdxPartials(options: PartialsOptions): Plugin {
  const modules = new PageModules(options)
  const told = new Told()
  return {
    name: 'mdx-partials',
    async buildStart() {
      told.clear()
      await modules.start({ base: process.cwd(), isRepeated: this.meta.watchMode })
    },
    resolveId: {
      // Before those that take files of MDX.
      order: 'pre',
      handler(specifier, importer) {
        return resolvePage(this, modules, specifier, importer)
      },
    },
    load: {
      order: 'pre',
      handler(id) {
        return loadPage(this, modules, id, { told, isWatching: this.meta.watchMode })
      },
    },
    async watchChange(file) {
      await modules.docs.refresh([file])
    },
    async closeBundle() {
      if (!this.meta.watchMode) await modules.stop()
    },
    closeWatcher: () => modules.end(),
  }
}
