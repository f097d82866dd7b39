// Speed, as ratios against a yardstick in the same run: each is timed in turns with its yardstick, and the median of
// the pairs is what counts. `CORPUS=<folder> npm run bench` runs it over a docs set with `docs/` and `labels.json`.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { createResolver } from 'mdx-partials'
import { do_not_optimize, measure } from 'mitata'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { makeDocs } from './made-docs.js'

const { files, sdks } = process.env.CORPUS ? readDocs(process.env.CORPUS) : makeDocs()
const turns = Number(process.env.TURNS ?? 5)
const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter).freeze()

const parseAll = () => {
  for (const source of files.values()) do_not_optimize(parser.parse(source))
}

const resolveAll = (resolver) => {
  let outputs = 0
  for (const page of resolver.pages) {
    for (const sdk of resolver.sdks) {
      do_not_optimize(resolver.resolve(page, { sdk }).tree)
      outputs++
    }
  }
  return outputs
}

const parsed = () => {
  const resolver = createResolver(files, { sdks })
  for (const path of files.keys()) if (/\.mdx?$/.test(path)) do_not_optimize(resolver.scope(path))
  return resolver
}

const readPlans = (resolver) => {
  for (const page of resolver.pages) do_not_optimize(resolver.variants(page))
  do_not_optimize(resolver.report())
}

let isWithin = true
const rows = []
const say = (name, figure, bound) => {
  const isKept = bound === undefined || figure.value <= bound
  isWithin &&= isKept
  rows.push({
    what: name,
    figure: figure.text,
    bound: bound === undefined ? '' : `≤ ${bound}${figure.unit ?? ''}`,
    kept: bound === undefined ? '' : isKept ? 'yes' : 'NO',
  })
}
const ratio = (value) => ({ value, text: `× ${value.toFixed(3)}` })
const milliseconds = (value) => ({ value, text: `${value.toFixed(3)} ms`, unit: ' ms' })

const first = createResolver(files, { sdks })
const outputs = resolveAll(first)
say('pages × SDKs', { value: 0, text: String(outputs) })

parseAll()
const whole = []
const graph = []
const readings = []
const update = []
const used = first.partials
  .map((path) => [path, first.graph.dependents(path).length])
  .sort(([, a], [, b]) => b - a)[0][0]
for (let turn = 0; turn < turns; turn++) {
  const yardstick = time(parseAll)
  whole.push(time(() => resolveAll(createResolver(files, { sdks }))) / yardstick)
  const resolver = parsed()
  graph.push(time(() => resolver.graph) / yardstick)
  readings.push(time(() => readPlans(resolver)) / yardstick)
  update.push(timeUpdate(resolver))
}
say('resolving every page for every SDK, parsing included, against parsing each file once', ratio(median(whole)), 1.25)
say('building the graph, against parsing each file once', ratio(median(graph)), 0.05)
say('variants() of every page and report(), the graph being there, against the same', ratio(median(readings)), 0.05)

const affected = await measure(() => do_not_optimize(first.graph.affected([used])))
say(`affected() of the most used partial, ${used}`, milliseconds(affected.p50 / 1e6), 1)
say('update() of it, beyond parsing it', milliseconds(median(update)), 5)

if (globalThis.gc) {
  const heap = () => {
    for (const output of first.resolveAll()) do_not_optimize(output.tree)
    globalThis.gc()
    return process.memoryUsage().heapUsed / 2 ** 20
  }
  heap()
  const [before, after] = [heap(), heap()]
  say('heap after resolveAll(), second pass over first', { ...ratio(after / before) }, 1.01)
}

console.table(rows)
process.exitCode = isWithin ? 0 : 1

function timeUpdate(resolver) {
  do_not_optimize(resolver.graph)
  const differences = Array.from({ length: 11 }, (_, turn) => {
    const changed = `${files.get(used)}\nParagraph ${turn}.\n`
    let changes
    const took = timeWarm(() => (changes = resolver.update({ [used]: changed })))
    // As whoever watches does: what has changed is built again.
    for (const { page, sdks } of changes.changed)
      for (const sdk of sdks) do_not_optimize(resolver.resolve(page, { sdk }).dependencies)
    return took - timeWarm(() => parser.parse(changed))
  })
  return median(differences)
}

// Collecting all garbage first makes long runs comparable; short ones would pay for the code that is thrown away with it.
function time(run) {
  globalThis.gc?.()
  return timeWarm(run)
}

function timeWarm(run) {
  const start = performance.now()
  do_not_optimize(run())
  return performance.now() - start
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

function readDocs(folder) {
  const root = join(folder, 'docs')
  const found = new Map()
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    found.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'))
  }
  const labels = join(folder, 'labels.json')
  return { files: found, sdks: existsSync(labels) ? JSON.parse(readFileSync(labels, 'utf8')) : undefined }
}
