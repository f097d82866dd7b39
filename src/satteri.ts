export { satteri } from './satteri/satteri.js'
