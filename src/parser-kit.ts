export { findBreaches } from './parser-kit/breaches.js'
