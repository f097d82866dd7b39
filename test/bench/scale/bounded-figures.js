import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { do_not_optimize } from 'mitata'
import * as door from 'mdx-partials'
import { cpuOf, cpuOfAsync } from '../cpu.js'
import { heldMemory, peakMemory } from '../memory.js'

/** What is measured of a docs set that has to go through little memory, in order. */
export const boundedFigures = [
  { name: 'texts, outside of the heap', unit: 'MB', run: ({ files }) => sizeOf(files) },
  {
    name: 'resolveAll',
    unit: 'ms',
    isLinear: true,
    run: (state) => cpuOfAsync(async () => (state.outputs = await resolveAll(state.resolver))),
  },
  { name: 'how many', unit: 'outputs', run: ({ outputs }) => outputs },
  { name: 'memory held after it', unit: 'MB', run: heldMemory },
  { name: 'graph', unit: 'ms', isLinear: true, run: ({ resolver }) => cpuOf(() => resolver.graph) },
  { name: 'memory held, graph too', unit: 'MB', run: heldMemory },
  { name: 'graph written in parts', unit: 'ms', isLinear: true, run: writeGraph },
  { name: 'size of its JSON', unit: 'MB', run: ({ file }) => file && statSync(file).size / 2 ** 20 },
  { name: 'graph read in parts', unit: 'ms', isLinear: true, run: readGraph },
  { name: 'peak of the process', unit: 'MB', run: peakMemory },
]

// As a host that writes pages, it comes back to the event loop: until then, Node keeps what Rust has handed over.
async function resolveAll(resolver) {
  let count = 0
  for (const output of resolver.resolveAll()) {
    do_not_optimize(output.tree)
    if (++count % 100 === 0) await setImmediate()
  }
  return count
}

function writeGraph(state) {
  const { graph } = state.resolver
  if (graph.toJSONParts === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'graph-'))
  process.on('exit', () => rmSync(folder, { recursive: true }))
  state.file = join(folder, 'graph.json')
  return cpuOf(() => {
    const file = openSync(state.file, 'w')
    for (const part of graph.toJSONParts()) writeSync(file, part)
    closeSync(file)
  })
}

async function readGraph(state) {
  if (state.file === undefined) return undefined
  return cpuOfAsync(async () => (state.read = await door.fromJSONParts(createReadStream(state.file, 'utf8'))))
}

const sizeOf = (files) => [...files.values()].reduce((sum, { length }) => sum + length, 0) / 2 ** 20
