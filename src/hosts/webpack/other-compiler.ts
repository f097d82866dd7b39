import type { LoaderContext } from './loader-context.js'

/** Where another loader that compiles MDX has the same file: before this one, or after it; `undefined` where none has. */
export function otherCompiler({ loaders = [], loaderIndex = 0 }: LoaderContext): 'before' | 'after' | undefined {
  const index = loaders.findIndex(({ path }) => isOtherCompiler(path))
  if (index === -1) return undefined
  // The last of several loaders goes first.
  return index > loaderIndex ? 'before' : 'after'
}

/** Whether the same loader has the file once more, after this one. */
export function hasTwinAfter({ loaders = [], loaderIndex = 0 }: LoaderContext): boolean {
  return loaders.slice(0, loaderIndex).some(({ path }) => path === loaders[loaderIndex]?.path)
}

// By the name of its package, or its own in that: `@mdx-js/loader`, `@next/mdx/mdx-js-loader.js`.
function isOtherCompiler(path: string): boolean {
  const [, ...inPackages] = path.split(/[\\/]node_modules[\\/]/)
  const inPackage = inPackages.at(-1) ?? ''
  return inPackage.includes('mdx') && !inPackage.startsWith('mdx-partials')
}
