import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openDocs } from 'mdx-partials/node'

const folder = (path) => fileURLToPath(new URL(path, import.meta.url))

/** How many folders there are in `shards/`: add one there, and the pages are shared out anew. */
const count = readdirSync(folder('shards')).length

/** The docs, and all outputs of a shard: its pages for each SDK. */
export async function openShards() {
  const docs = await openDocs({
    root: folder('docs'),
    sdks: { react: 'React', go: 'Go' },
    // What one shard has parsed, no other parses again.
    cache: folder('node_modules/.cache/mdx-partials'),
  })
  return {
    shards: Array.from({ length: count }, (_, at) => `${at + 1}`),
    outputsOf: (shard) => docs.resolver.resolveAll({ shard: `${shard}/${count}` }),
    folderOf: (shard) => folder(`shards/${shard}`),
    close: () => docs.close(),
  }
}
