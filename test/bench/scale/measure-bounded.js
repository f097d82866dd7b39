// Prints what a docs set costs where little may be held, as JSON: node measure-bounded.js <pages> <fan-in> <parser>
import { isKnown } from '../subject.js'
import { boundedFigures } from './bounded-figures.js'
import { measureFigures } from './measure-figures.js'
import { memoryNow } from '../memory.js'
import { createSized } from './sized.js'

const [pages, fanIn, parser] = process.argv.slice(2)
const options = { cache: { maxBytes: 256 * 2 ** 20 } }
const { subject } = createSized(Number(pages), fanIn)
const isThere = subject.has(parser) && isKnown(options)
const state = isThere && { files: subject.files, base: await memoryNow(), resolver: subject[parser](options) }
console.log(JSON.stringify(isThere ? await measureFigures(boundedFigures, state) : {}))
