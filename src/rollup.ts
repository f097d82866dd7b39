export { mdxPartials, mdxPartials as default } from './hosts/rollup/plugin.js'
export type { PartialsOptions } from './hosts/rollup/options.js'
