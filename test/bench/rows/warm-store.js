import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programAt, runChild } from '../child.js'
import { isKnown } from '../subject.js'
import { distinctOutputs } from '../work.js'
import { writePacks } from './packs-file.js'

const program = programAt('./second-process.js', import.meta.url)

/** What a process pays that finds what another has parsed. */
export const warmStore = [
  {
    what: 'second process, packs in one file: distinct outputs',
    unit: 'F',
    bound: 0.04,
    measure(subject) {
      const store = new Map()
      if (!isKnown({ cache: { store } })) return undefined
      distinctOutputs(subject.fast({ cache: { store } }) ?? subject.reference({ cache: { store } }))
      const folder = mkdtempSync(join(tmpdir(), 'packs-'))
      try {
        writePacks(join(folder, 'packs'), store)
        return runChild(['--expose-gc', program, join(folder, 'packs')])
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  },
]
