import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programAt, runChild } from '../child.js'
import { median } from '../median.js'
import { distinctOutputs } from '../work.js'
import { writePacks } from './packs-file.js'

const program = programAt('./second-process.js', import.meta.url)

/** What a process pays that finds what another has parsed: for its first resolver, and once its code is compiled. */
export const warmStore = [
  row('second process, packs in one file: distinct outputs', 0.04, ([, ...others]) => median(others)),
  row('the same of its first resolver', undefined, ([first]) => first),
]

function row(what, bound, pick) {
  return { what, unit: 'F', bound, apart: true, measure: (subject) => pick(measure(subject)) }
}

function measure(subject) {
  const store = new Map()
  distinctOutputs(subject.fast({ cache: { store } }) ?? subject.reference({ cache: { store } }))
  const folder = mkdtempSync(join(tmpdir(), 'packs-'))
  try {
    writePacks(join(folder, 'packs'), store)
    return runChild(['--expose-gc', program, join(folder, 'packs')])
  } finally {
    rmSync(folder, { recursive: true })
  }
}
