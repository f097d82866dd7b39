// Prints what a process waits for, by the clock and in milliseconds, that has not parsed before:
// node build-folder.js <folder> parse                     parsing each of its files once
// node build-folder.js <folder> <options of openDocs>     all distinct outputs of its files
import { do_not_optimize } from 'mitata'
import { openDocs, readDocs } from 'mdx-partials/node'
import { distinctOutputs } from '../work.js'
import { parser } from '../yardstick.js'

const [root, what] = process.argv.slice(2)

async function parse() {
  const files = await readDocs(root)
  return clock(() => {
    for (const text of files.values()) do_not_optimize(parser.parse(text))
  })
}

const build = (options) =>
  clock(async () => {
    const docs = await openDocs({ root, ...options })
    do_not_optimize(distinctOutputs(docs.resolver))
  })

async function clock(run) {
  const before = performance.now()
  await run()
  return performance.now() - before
}

console.log(JSON.stringify(await (what === 'parse' ? parse() : build(JSON.parse(what)))))
// Threads that are in the middle of something are not waited for.
process.exit()
