// Writes llms.txt and llms-full.<sdk>.txt of docs: node run.js <config> <address of the site>
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openDocs } from 'mdx-partials/node'
import { textsOf } from './llms.js'

const [config, site] = process.argv.slice(2)
const docs = await openDocs({ config })
const folder = join('dist', basename(config, '.config.js'))
mkdirSync(folder, { recursive: true })
for (const [name, text] of textsOf(docs.resolver, site)) {
  writeFileSync(join(folder, name), text)
  console.log(`wrote ${join(folder, name)}`)
}
await docs.close()
