// Builds docs as a process of its own does: node build-docs.js <options of openDocs, and more>
//
// - `share`: only a share of the pages, as [number, of how many]
// - `redis`: the port of one that is the cache
//
// Prints a line with the path of each output, then one with what was made, what was kept, and what went wrong.
import { createHash } from 'node:crypto'
import { openDocs } from 'mdx-partials/node'

const { share: [number, of] = [0, 1], redis, ...options } = JSON.parse(process.argv[2])

let kept = 0
const errors = []
const storage = redis === undefined ? undefined : await openRedis(redis)
const counting = storage && {
  getItemRaw: (key) => storage.getItemRaw(key),
  setItemRaw: (key, value) => (key.startsWith('others') || kept++, storage.setItemRaw(key, value)),
}
const docs = await openDocs({
  ...options,
  ...(counting && { cache: counting }),
  onError: ({ message }) => errors.push(message),
})
const made = createHash('sha256')
for (const path of docs.resolver.pages.filter((_, at) => at % of === number))
  for (const output of docs.resolver.variants(path)) {
    made.update(
      JSON.stringify([path, output.fingerprint, docs.resolver.toMdx(output), output.file.messages.map(String)]),
    )
    console.log(path)
  }
await docs.close()
await storage?.dispose()
console.log(JSON.stringify({ made: made.digest('hex'), kept, errors }))

async function openRedis(port) {
  const { createStorage } = await import('unstorage')
  const { default: redisDriver } = await import('unstorage/drivers/redis')
  const driver = redisDriver({ port, base: 'docs' })
  // Without it, each attempt to connect is printed.
  driver.getInstance().on('error', () => undefined)
  return createStorage({ driver })
}
