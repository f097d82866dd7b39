import type { Route } from './route.js'

/**
 * All pages of the docs, each once for every reader in its scope.
 *
 * @throws {Error} where no loader has made this module: a bundler has to be told of it
 */
export const routes: readonly Route[] = missing()

function missing(): never {
  throw new Error(
    '`mdx-partials/routes` is made by the bundler: add `mdxPartials()` of `mdx-partials/webpack` to its plugins, or `withMdxPartials()` of `mdx-partials/next` to the config, and do not keep the package out of the bundle',
  )
}
