export { mdxPartials, mdxPartials as default } from './hosts/vite/plugin.js'
export type { PartialsOptions } from './hosts/rollup/options.js'
