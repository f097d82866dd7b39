// Writes a generated docs set to a folder, as `CORPUS` reads it: node test/bench/docs-set/write.js <folder> <pages>
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeDocsSet } from './make.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'fan-in': { type: 'string', default: 'same' }, seed: { type: 'string', default: '1' } },
})
const [folder, pages] = positionals
if (folder === undefined || !(Number(pages) > 0)) throw new TypeError('Expected a folder and how many pages')

const docsSet = makeDocsSet({ pages: Number(pages), fanIn: values['fan-in'], seed: Number(values.seed) })
for (const [path, text] of docsSet.files()) {
  const file = join(folder, 'docs', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
writeFileSync(join(folder, 'labels.json'), JSON.stringify(docsSet.sdks))
