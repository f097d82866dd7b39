export { clerk } from './dialects/clerk.js'
export type { Dialect } from './model/settings.js'
