// node build.js <shard>: compiles the outputs of a shard whose fingerprints are others than when they were last compiled.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { compileOutput } from 'mdx-partials/mdx'
import { openShards } from './docs.js'

const [shard] = process.argv.slice(2)
const { outputsOf, folderOf, close } = await openShards()
const dist = `${folderOf(shard)}/dist`

// What makes the pages, beside the docs. Where it is another than before, nothing of what is there counts.
const maker = ['build.js', 'package-lock.json']
  .reduce((hash, name) => hash.update(readFileSync(new URL(name, import.meta.url))), createHash('sha256'))
  .digest('hex')
const kept = `${dist}/fingerprints.json`
const last = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {}
const before = last.maker === maker ? last.fingerprints : {}

const fingerprints = {}
for (const output of outputsOf(shard)) {
  const name = `${output.sdk}/${output.path}`
  fingerprints[name] = output.fingerprint
  if (before[name] === output.fingerprint) continue
  const file = await compileOutput(output)
  const path = `${dist}/${name}.js`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, String(file))
  console.log(`built ${name}`)
}
for (const name of Object.keys(last.fingerprints ?? {})) {
  if (!(name in fingerprints)) rmSync(`${dist}/${name}.js`, { force: true })
}
writeFileSync(kept, JSON.stringify({ maker, fingerprints }))
await close()
