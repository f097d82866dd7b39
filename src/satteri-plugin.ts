export { satteriPartials } from './hosts/satteri/satteri-partials.js'
export type { SatteriPartialsOptions } from './hosts/satteri/satteri-partials.js'
