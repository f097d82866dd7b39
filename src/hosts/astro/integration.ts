import type { PartialsOptions } from '../rollup/options.js'
import { mdxPartials as vitePartials } from '../vite/plugin.js'

/** What Astro hands to an integration, as far as it matters. */
interface SetupOptions {
  updateConfig(config: object): unknown
}

/** An integration of Astro. */
export interface Integration {
  readonly name: string
  readonly hooks: { 'astro:config:setup'(options: SetupOptions): void }
}

/**
 * Pages of a folder, for a reader that the query names, as modules of `@astrojs/mdx`, which stands beside it:
 * `import { Content, getHeadings } from '../docs/guide.mdx?sdk=go'`. Paths are from the root of the site. Astro compiles
 * the flat text, so that its plugins, images and headings are those of any page.
 *
 * @throws {TypeError} where an option is not as described
 */
export function mdxPartials(options: Omit<PartialsOptions, 'as' | 'mdx'>): Integration {
  return {
    name: 'mdx-partials',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [vitePartials({ ...options, as: 'mdx' })] } })
      },
    },
  }
}
