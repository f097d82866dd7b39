import { do_not_optimize } from 'mitata'
import { programAt, runChild } from '../child.js'

const program = programAt('./heap-of-documents.js', import.meta.url)

/** What is held. */
export const heap = [
  { what: 'heap that the documents hold', unit: 'MB', once: true, measure: () => runChild(['--expose-gc', program]) },
  {
    what: 'heap that the documents hold, 1 MiB of them unpacked',
    unit: 'MB',
    bound: 12,
    once: true,
    measure: () => runChild(['--expose-gc', program, String(2 ** 20)]),
  },
  {
    what: 'heap after resolveAll(), second pass over first',
    unit: '×',
    bound: 1.01,
    once: true,
    measure({ resolver }) {
      if (globalThis.gc === undefined) return undefined
      const after = () => {
        for (const output of resolver.resolveAll()) do_not_optimize(output.tree)
        globalThis.gc()
        return process.memoryUsage().heapUsed
      }
      after()
      const [first, second] = [after(), after()]
      return second / first
    },
  },
]
