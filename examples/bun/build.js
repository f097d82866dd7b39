import { build } from 'bun'
import partials from './partials.js'

await build({ entrypoints: ['main.js'], outdir: 'dist', target: 'bun', plugins: [partials] })
