import { hash } from '../../model/hash.js'
import { version } from '../../model/version.js'
import { describeOptions } from '../../output/describe-options.js'
import type { LoaderOptions } from './loader-options.js'

/** A rule of webpack and Rspack. */
export interface Rule {
  readonly test: RegExp
  readonly resourceQuery?: { readonly not: RegExp }
  readonly use: RuleUse[]
}

/** A loader of a rule; the last of several goes first. */
export type RuleUse =
  string | { readonly loader: string; readonly ident?: string; readonly options?: Record<string, unknown> }

/**
 * The rules of a project: Markdown goes through the loader, and `mdx-partials/routes` lists the pages.
 *
 * @param after what the code goes through then, such as the host's own loader for JSX
 */
export function rulesFor(options: LoaderOptions, after: readonly RuleUse[] = []): [pages: Rule, routes: Rule] {
  const ident = identOf(options)
  const [pages, routes] = loadersFor(options).map((use) => ({ ident, ...use })) as Pair<RuleUse>
  return [
    { test: /\.mdx?$/i, resourceQuery: { not: forOthers }, use: [...after, pages] },
    { test: routesModule, use: [routes] },
  ]
}

type Pair<Kind> = [pages: Kind, routes: Kind]

/** The loaders of a project, of its pages and of the list of these. */
export function loadersFor(options: LoaderOptions): Pair<{ loader: string; options: Record<string, unknown> }> {
  // Turbopack keeps on disk what a loader has made, and goes by its options.
  const versioned = { ...options, version } satisfies LoaderOptions
  return [
    { loader: 'mdx-partials/loader', options: versioned },
    { loader: 'mdx-partials/routes-loader', options: versioned },
  ]
}

/** webpack keeps pages on disk, too, and goes by this alone: pages by other options are others. */
function identOf({ docs, ...options }: LoaderOptions): string {
  return `mdx-partials-${hash(JSON.stringify([version, docs?.root, describeOptions(options)]))}`
}

/** A query by which who imports a file wants its text or its address: that is for other rules. */
const forOthers = /[?&](?:raw|url)(?:[=&]|$)/

/** The file that stands for the list of pages until a loader has made it; wherever links lead, its name is its own. */
const routesModule = /[\\/]mdx-partials-routes\.js$/
