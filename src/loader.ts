export { loader as default } from './hosts/webpack/loader.js'
export type { LoaderOptions, LoaderOutput } from './hosts/webpack/loader-options.js'
