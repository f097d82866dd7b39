// Renders each page for each SDK to dist/<sdk>/<page>.html; what is there already and would be the same, is kept.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { run } from '@mdx-js/mdx'
import { compileOutput } from 'mdx-partials/mdx'
import { openDocs } from 'mdx-partials/node'
import * as runtime from 'react/jsx-runtime'
import { reporter } from 'vfile-reporter'
import { remarkHeadings } from './headings.js'
import { renderPage } from './page.js'

const docs = await openDocs({ root: 'docs', sdks: { react: 'React', go: 'Go' } })
const options = { outputFormat: 'function-body', remarkPlugins: [remarkHeadings], throwFatal: false }

for (const output of docs.resolver.resolveAll()) {
  const { path, sdk, fingerprint } = output
  const target = `dist/${sdk}/${path.replace(/\.mdx$/, '.html')}`
  const before = await readFile(target, 'utf8').catch(() => '')
  if (before.includes(fingerprint)) {
    console.log(`kept ${target}`)
    continue
  }
  const file = await compileOutput(output, options)
  const { default: Content } = await run(file, runtime)
  const html = renderPage({ Content, headings: file.data.headings, fingerprint })
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, html)
  console.log(`wrote ${target}`)
}

const faults = docs.resolver.report({ severity: 'warning' })
const told = reporter(faults, { quiet: true })
if (told) console.error(told)
process.exitCode = faults.some(({ messages }) => messages.some(({ fatal }) => fatal)) ? 1 : 0
await docs.close()
