export { mdxPartials, mdxPartials as default } from './hosts/bun/plugin.js'
export type { BunPlugin } from './hosts/bun/builder.js'
export type { PartialsOptions } from './hosts/rollup/options.js'
export type { Route } from './hosts/rollup/routes.js'
