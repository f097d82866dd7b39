// node run.js <repository> <commit> <commit> [--docs docs]
import { parseArgs } from 'node:util'
import { createResolver } from 'mdx-partials'
import { diff, diffToMarkdown } from 'mdx-partials/review'
import { readVersion } from './git.js'
import { makeSample } from './sample.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { docs: { type: 'string', default: 'docs' } },
})

if (positionals.length === 0) {
  const { repository, remove } = makeSample()
  try {
    process.stdout.write(impact(repository, 'HEAD~1', 'HEAD', 'docs'))
  } finally {
    remove()
  }
} else if (positionals.length === 3) {
  process.stdout.write(impact(...positionals, values.docs))
} else {
  console.error('Usage: node run.js <repository> <commit> <commit> [--docs docs]')
  process.exitCode = 1
}

/** What a range of commits does to each page and SDK, as Markdown. */
function impact(repository, from, to, folder) {
  const [old, young] = [from, to].map((commit) => readVersion(repository, commit, folder))
  const changed = [...new Set([...old.keys(), ...young.keys()])]
    .filter((path) => old.get(path) !== young.get(path))
    .sort()
  const [before, after] = [old, young].map((files) => createResolver(files))
  return [
    `## Affected by ${changed.length} changed files`,
    table(['Page', 'SDKs', 'Through'], rows(after, before, changed)),
    '## What readers see of it',
    diffToMarkdown(diff(before, after)),
  ].join('\n\n')
}

/** A row for each page and chain of includes; what only the earlier version included comes after. */
function rows(after, before, changed) {
  const now = rowsOf(after, changed)
  const seen = new Set(now.map(([page]) => page))
  return [...now, ...rowsOf(before, changed).filter(([page]) => !seen.has(page))]
}

function rowsOf({ graph }, changed) {
  return graph
    .affected(changed)
    .flatMap(({ page, chains }) => chains.map(({ sdks, edges }) => [page, sdks.join(', ') || 'all', chainOf(edges)]))
}

function chainOf(edges) {
  if (edges.length === 0) return 'itself'
  return edges.map(({ from, position, to }) => `${from}:${position.start.line} includes ${to}`).join(', ')
}

function table(head, body) {
  const cells = [head, ...body].map((row) => row.map((cell) => cell.replace(/[\r\n|]/g, ' ')))
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)))
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  return [line(cells[0]), line(widths.map((width) => '-'.repeat(width))), ...cells.slice(1).map(line)].join('\n')
}
