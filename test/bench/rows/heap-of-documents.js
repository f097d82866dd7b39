// Prints how much more memory is held, in MB, once the documents of a docs set are there: node heap-of-documents.js [maxBytes]
import { readDocsSet } from '../docs-set/read.js'
import { heldMemory, memoryNow } from '../memory.js'
import { isKnown, readDocuments, Subject, warmUp } from '../subject.js'

const [maxBytes] = process.argv.slice(2)
const subject = new Subject(readDocsSet())
const options = maxBytes === undefined ? {} : { cache: { maxBytes: Number(maxBytes) } }

warmUp(subject)
const base = await memoryNow()
const resolver = isKnown(options) ? (subject.fast(options) ?? subject.reference(options)) : undefined
if (resolver) readDocuments(resolver)
console.log(resolver ? await heldMemory({ base }) : null)
