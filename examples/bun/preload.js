import { plugin } from 'bun'
import partials from './partials.js'

await plugin(partials)
