export { createResolver } from './resolver.js'
export { fromJSON } from './graph/graph.js'
