// Writes into each shard what it is made from: a fingerprint for each of its outputs. Turborepo's cache goes by these.
import { writeFileSync } from 'node:fs'
import { openShards } from './docs.js'

const { shards, outputsOf, folderOf, close } = await openShards()
for (const shard of shards) {
  const fingerprints = {}
  for (const { path, sdk, fingerprint } of outputsOf(shard)) fingerprints[`${sdk}/${path}`] = fingerprint
  writeFileSync(`${folderOf(shard)}/fingerprints.json`, `${JSON.stringify(fingerprints, undefined, 2)}\n`)
}
await close()
