export * from './api.js'
export { createCoreResolver as createResolver } from './core-resolver.js'
export type { CoreOptions, CoreResolver as Resolver } from './core-resolver.js'
