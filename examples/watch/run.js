// Writes each output into ./dist, prints what is wrong, and goes on with each change until it is ended; not with `--once`.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDocs } from 'mdx-partials/node'
import { reporter } from 'vfile-reporter'

const here = fileURLToPath(new URL('.', import.meta.url))
const docs = await openDocs({ config: join(here, 'mdx-partials.config.js'), onProgress: drawBar })
const { resolver } = docs

for (const page of resolver.pages) {
  const sdks = resolver.variants(page).flatMap((variant) => variant.sdks)
  make({ page, sdks })
}
const report = resolver.report({ severity: 'warning' })
print(report)

if (process.argv.includes('--once')) {
  await docs.close()
  process.exitCode = report.some(({ messages }) => messages.some(({ fatal }) => fatal)) ? 1 : 0
} else {
  await docs.watch(({ changed, removed, messages }) => {
    console.log(`\nAt ${changed.length + removed.length} pages:`)
    changed.forEach(make)
    removed.forEach(remove)
    print(messages)
  })
  console.log(`\nWatching ${docs.root}`)
  process.once('SIGINT', () => docs.close())
}

function make({ page, sdks }) {
  for (const sdk of sdks) {
    const file = fileOf(page, sdk)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, resolver.toMdx(resolver.resolve(page, { sdk })))
    console.log(`  made ${page} for ${sdk}`)
  }
}

function remove({ page, sdks }) {
  for (const sdk of sdks) {
    rmSync(fileOf(page, sdk), { force: true })
    console.log(`  removed ${page} for ${sdk}`)
  }
}

function fileOf(page, sdk) {
  return join(here, 'dist', sdk, page)
}

function print(report) {
  console.log(reporter(report, { quiet: true }) || '  Nothing is wrong.')
}

function drawBar({ done, total, path }) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1B[K${done === total ? '' : `${done}/${total} ${path}`}`)
}
