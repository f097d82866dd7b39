// Rspack takes what webpack takes.
export { default } from './webpack.config.js'
