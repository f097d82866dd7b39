export { routesLoader as default } from './hosts/webpack/routes-loader.js'
