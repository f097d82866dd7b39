import { append } from '../../model/append.js'
import { expectObject } from '../../model/expect.js'
import type { LoaderOptions } from '../webpack/loader-options.js'
import { rulesFor, type Rule, type RuleUse } from '../webpack/rules.js'
import { expectJson } from './expect-json.js'
import { takesTurbopack } from './takes-turbopack.js'
import { turbopackRules } from './turbopack-rules.js'

/** Next's config where it is made when it is known what is built. */
export type NextConfigFunction<Config> = (phase: string, context: never) => Config | Promise<Config>

/**
 * Next's config with the rules that load pages of docs, for Turbopack and for webpack.
 *
 * @param config Next's own, or a function that gives it
 * @param options of the loader. They are JSON, as Turbopack wants them: functions go into the files that `config` and
 *   `mdx` name
 * @throws {TypeError} where the options hold what is no JSON
 */
export function withMdxPartials<Config extends object>(
  config: NextConfigFunction<Config>,
  options?: LoaderOptions,
): NextConfigFunction<Config>
export function withMdxPartials<Config extends object>(config: Config, options?: LoaderOptions): Config
export function withMdxPartials<Config extends object>(
  config: Config | NextConfigFunction<Config>,
  options: LoaderOptions = {},
): Config | NextConfigFunction<Config> {
  expectObject('options', options)
  expectJson('options', options)
  if (typeof config === 'function') return async (...given) => addRules(await config(...given), options)
  expectObject('config', config)
  return addRules(config, options)
}

function addRules<Config extends object>(config: Config, options: LoaderOptions): Config {
  const { turbopack = {}, webpack, pageExtensions = usualExtensions, transpilePackages = [] }: NextConfig = config
  return {
    ...config,
    // In `pages/`, packages are left to Node.js, which has no routes.
    transpilePackages: [...new Set([...transpilePackages, 'mdx-partials'])],
    // With webpack, Next gives its React to files with these extensions alone; others get one that it does not run.
    pageExtensions: [...new Set([...pageExtensions, 'md', 'mdx'])],
    ...(takesTurbopack() && { turbopack: { ...turbopack, rules: turbopackRules(options, { ...turbopack.rules }) } }),
    webpack: addWebpackRules(options, webpack),
  }
}

const usualExtensions = ['tsx', 'ts', 'jsx', 'js']

/** What of Next's config is looked at. */
interface NextConfig {
  readonly turbopack?: { readonly rules?: object } | undefined
  readonly webpack?: WebpackOfNext
  readonly pageExtensions?: readonly string[] | undefined
  readonly transpilePackages?: readonly string[] | undefined
}

type WebpackOfNext = ((config: WebpackConfig, context: WebpackContext) => WebpackConfig) | null | undefined

interface WebpackConfig {
  readonly module: { readonly rules: Rule[] }
}

interface WebpackContext {
  readonly dev: boolean
  readonly defaultLoaders: { readonly babel: RuleUse }
}

// Next's own loader goes last: it sets apart what runs on the server, and gives each side its React. While it develops,
// it tells browsers of changes in the chunk of a page alone.
function addWebpackRules(options: LoaderOptions, own: WebpackOfNext): NonNullable<WebpackOfNext> {
  return (config, context) => {
    const { dev, defaultLoaders } = context
    append(config.module.rules, rulesFor(dev ? { ...options, eager: true } : options, [defaultLoaders.babel]))
    return own ? own(config, context) : config
  }
}
