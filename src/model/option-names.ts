import type { Dialect, Options } from './options.js'

/** The options that a dialect may say, too. */
const common = [
  'sdks',
  'axes',
  'components',
  'imports',
  'aliases',
  'names',
  'frontmatter',
  'bareProps',
  'scope',
  'syntax',
  'directive',
  'tabs',
  'rebase',
  'urls',
  'site',
  'isPartial',
  'locate',
  'format',
  'emptied',
  'remarkPlugins',
  'rules',
] as const satisfies readonly (keyof Options & keyof Dialect)[]

/** The options of `createResolver`. */
export const optionNames: readonly (keyof Options)[] = [
  'dialect',
  ...common,
  'limits',
  'parser',
  'parse',
  'cache',
  'cacheKey',
]

/** What a dialect may say. */
export const partsOfDialect: readonly (keyof Dialect)[] = ['name', ...common]
