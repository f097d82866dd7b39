export { routes } from './hosts/webpack/no-routes.js'
export type { Route } from './hosts/webpack/route.js'
