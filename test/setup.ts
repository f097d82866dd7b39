import fc from 'fast-check'
import { runs, seed } from './runs.js'

fc.configureGlobal({ numRuns: runs(), seed: seed() })
