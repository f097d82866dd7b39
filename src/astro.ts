export { mdxPartials, mdxPartials as default } from './hosts/astro/integration.js'
export type { Integration } from './hosts/astro/integration.js'
export type { PartialsOptions } from './hosts/rollup/options.js'
