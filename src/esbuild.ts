export { mdxPartials, mdxPartials as default } from './hosts/esbuild/plugin.js'
export type { PartialsOptions } from './hosts/rollup/options.js'
