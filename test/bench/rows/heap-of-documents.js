// Prints how much more memory is held, in MB, once the documents of a docs set are there: node heap-of-documents.js [maxBytes]
import { readDocsSet } from '../docs-set/read.js'
import { isKnown, readDocuments, Subject, warmUp } from '../subject.js'

const [maxBytes] = process.argv.slice(2)
const subject = new Subject(readDocsSet())
const options = maxBytes === undefined ? {} : { cache: { maxBytes: Number(maxBytes) } }

warmUp(subject)
const before = held()
const resolver = isKnown(options) ? (subject.fast(options) ?? subject.reference(options)) : undefined
if (resolver) readDocuments(resolver)
console.log(resolver ? held() - before : null)

// Bytes outside of the heap are held as well.
function held() {
  globalThis.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}
