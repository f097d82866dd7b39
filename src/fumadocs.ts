export { excludes } from './hosts/excludes.js'
export { fumadocsPartials } from './hosts/fumadocs/fumadocs-partials.js'
export type { ExcludesOptions } from './hosts/excludes.js'

export type { CollectionPlugin } from './hosts/fumadocs/collection-plugin.js'
export type { CollectionOptions, CollectionPartials } from './hosts/fumadocs/fumadocs-partials.js'
