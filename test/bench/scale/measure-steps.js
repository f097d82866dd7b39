// Prints what a docs set costs, step by step, as JSON: node measure-steps.js <pages> <fan-in> <parser>
import { measureFigures } from './measure-figures.js'
import { memoryNow } from '../memory.js'
import { createSized } from './sized.js'
import { stepFigures } from './step-figures.js'

const [pages, fanIn, parser] = process.argv.slice(2)
const { subject, page } = createSized(Number(pages), fanIn)
const state = { files: subject.files, page, base: await memoryNow(), make: () => subject[parser]() }
console.log(JSON.stringify(subject.has(parser) ? await measureFigures(stepFigures, state) : {}))
