// Prints the CPU time of distinct outputs, in milliseconds, where packs are in a file, of several resolvers one behind
// the other: node second-process.js <file>
import { cpuOf } from '../cpu.js'
import { readDocsSet } from '../docs-set/read.js'
import { Subject } from '../subject.js'
import { distinctOutputs } from '../work.js'
import { readPacks } from './packs-file.js'

const subject = new Subject(readDocsSet())
const work = () => {
  const cache = { store: readPacks(process.argv[2]) }
  return distinctOutputs(subject.fast({ cache }) ?? subject.reference({ cache }))
}
console.log(JSON.stringify(Array.from({ length: 6 }, () => cpuOf(work))))
