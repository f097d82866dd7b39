// Resolves the docs in ./docs and prints what comes back: one page for two SDKs, the messages, and who shows what.
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createResolver } from 'mdx-partials'
import { reporter } from 'vfile-reporter'

const docs = fileURLToPath(new URL('docs', import.meta.url))
const files = new Map()
for (const entry of readdirSync(docs, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const path = join(entry.parentPath, entry.name)
  files.set(relative(docs, path).split(sep).join('/'), readFileSync(path, 'utf8'))
}

const resolver = createResolver(files, { sdks: { nextjs: 'Next.js', express: 'Express', go: 'Go' } })

for (const sdk of ['express', 'go']) {
  const page = resolver.resolve('guides/create-user.mdx', { sdk })
  console.log(`\n=== ${page.path} for ${sdk}, made from ${page.dependencies.join(', ')}\n`)
  console.log(resolver.toMdx(page))
  // One VFile for each file at fault.
  console.log(reporter(page.files, { quiet: true }) || 'No messages.')
}

console.log('\n=== Messages of all pages, for all SDKs\n')
console.log(reporter(resolver.report({ severity: 'warning' }), { quiet: true }))

console.log('\n=== Partials → pages × SDKs\n')
for (const partial of resolver.partials) {
  const pages = resolver.graph.dependents(partial)
  console.log(partial + (pages.length === 0 ? '  (unused)' : ''))
  for (const { page, sdks } of pages) console.log(`    ${page}  ${sdks.join(', ')}`)
}
