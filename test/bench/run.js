// npm run bench -- [--rounds 5] [--only <words>] [--check]
// npm run bench -- --scale 1000,10000 [--fan-in grow]
import { parseArgs } from 'node:util'
import { runScale } from './scale/run-scale.js'
import { runTable } from './run-table.js'

const { values } = parseArgs({
  options: {
    // How often each row is measured; what is printed is the median.
    rounds: { type: 'string', default: '5' },
    // Only rows with these words in their names.
    only: { type: 'string', default: '' },
    // Whether a figure that is beyond its bound by more than 15 % fails.
    check: { type: 'boolean', default: false },
    // Sizes of docs sets, in pages.
    scale: { type: 'string' },
    'fan-in': { type: 'string', default: 'same' },
  },
})

const { rounds, only, check, scale } = values
const isKept =
  scale === undefined
    ? await runTable({ rounds: Number(rounds), only })
    : await runScale({ sizes: scale.split(',').map(Number), fanIn: values['fan-in'] })
if (check && !isKept) process.exitCode = 1
