import type { LoaderOptions } from '../webpack/loader-options.js'
import { loadersFor } from '../webpack/rules.js'

/** The rules of Turbopack by what names of files look like; what somebody else has under the same name stays. */
export function turbopackRules(
  options: LoaderOptions,
  others: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const rules: Record<string, unknown> = { ...others }
  const [pages, routes] = loadersFor(options)
  const mine = [
    ['*.mdx', { loaders: [pages], as: '*.js' }],
    ['*.md', { loaders: [pages], as: '*.js' }],
    ['mdx-partials-routes.js', { loaders: [routes] }],
  ] as const
  for (const [name, rule] of mine) rules[name] = name in rules ? [rules[name], rule].flat() : rule
  return rules
}
