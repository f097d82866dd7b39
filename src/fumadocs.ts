export { excludes } from './hosts/excludes.js'
export { fumadocsPartials } from './hosts/fumadocs/fumadocs-partials.js'
export type { ExcludesOptions } from './hosts/excludes.js'
export type { CollectionOptions, CollectionPartials, CollectionPlugin } from './hosts/fumadocs/fumadocs-partials.js'
