import { programAt, runChild } from '../child.js'
import { boundedFigures } from './bounded-figures.js'
import { printScale } from './print-scale.js'
import { stepFigures } from './step-figures.js'

const unbounded = programAt('./measure-steps.js', import.meta.url)
const bounded = programAt('./measure-bounded.js', import.meta.url)

/**
 * Measures docs sets of several sizes, each in a process of its own, and prints what they cost and how that grows.
 * Answers whether all bounds are kept.
 *
 * @param sizes in pages
 * @param fanIn `'same'` or `'grow'`
 */
export function runScale({ sizes, fanIn }) {
  const runs = sizes.flatMap((pages) => {
    // The reference parser takes 14 ms a page.
    const parsers = pages > 1000 ? ['fast'] : ['fast', 'reference']
    return parsers.map((parser) => run(unbounded, { pages, fanIn, parser }, 14_000))
  })
  const boundedRuns = sizes.map((pages) => run(bounded, { pages, fanIn, parser: 'fast' }, 1024))

  console.log(`By pages; growth 1 is linear, 0 is the same at any size. Fan-in: ${fanIn}.\n`)
  const isKept = printScale(stepFigures, runs)
  console.log('\nWith 256 MiB of documents unpacked, in 1024 MB of heap.\n')
  return printScale(boundedFigures, boundedRuns) && isKept
}

function run(program, { pages, fanIn, parser }, heapLimit) {
  const args = ['--expose-gc', `--max-old-space-size=${heapLimit}`, program, String(pages), fanIn, parser]
  process.stderr.write(`${pages} pages, ${parser} parser …\n`)
  try {
    return { pages, parser, figures: runChild(args) ?? {} }
  } catch (error) {
    return { pages, parser, figures: {}, failure: whyOf(error) }
  }
}

const whyOf = ({ message }) =>
  /heap out of memory|SIGKILL/.test(message) ? 'out of memory' : message.split('\n').at(-1)
