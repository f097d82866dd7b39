// node lint.js <folder> [--sdks react,go] [--format text|sarif|github|gitlab] [--from docs] [--fix] [--retired vue]
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { applyEdits, createResolver, fixes, toAnnotations, toSarif } from 'mdx-partials'
import { readDocs } from 'mdx-partials/node'
import { toText } from './to-text.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sdks: { type: 'string', default: 'react,go' },
    format: { type: 'string', default: 'text' },
    from: { type: 'string', default: '' },
    fix: { type: 'boolean', default: false },
    retired: { type: 'string', multiple: true, default: [] },
  },
})
const formats = {
  text: toText,
  sarif: (report) => JSON.stringify(toSarif(report, { folder: values.from }), null, 2),
  github: (report) => toAnnotations(report, 'github', { folder: values.from }),
  gitlab: (report) => toAnnotations(report, 'gitlab', { folder: values.from }),
}
const [root] = positionals

if (positionals.length === 1 && Object.hasOwn(formats, values.format)) {
  const files = await readDocs(root)
  const resolver = createResolver(files, { sdks: values.sdks.split(',') })
  if (values.fix) fixAll(resolver, files)
  const report = resolver.report()
  const text = formats[values.format](report)
  if (text !== '') console.log(text)
  process.exitCode = report.some((file) => file.messages.some(({ fatal }) => fatal)) ? 1 : 0
} else {
  console.error('Usage: node lint.js <folder> [--sdks react,go] [--format text|sarif|github|gitlab] [--fix]')
  process.exitCode = 2
}

/** Fixes what has one answer, and what that brings to light, and writes it down. */
function fixAll(resolver, files) {
  for (let round = 0; round < 10; round++) {
    const changes = applyEdits(files, fixes(resolver.report(), { retired: values.retired }))
    if (changes.size === 0) return
    resolver.update(Object.fromEntries(changes))
    for (const [path, text] of changes) {
      files.set(path, text)
      writeFileSync(join(root, path), text)
    }
  }
}
