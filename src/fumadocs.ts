export { excludes } from './hosts/excludes.js'
export type { ExcludesOptions } from './hosts/excludes.js'
