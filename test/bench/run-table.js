import { readDocsSet } from './docs-set/read.js'
import { median } from './median.js'
import { rows as allRows } from './rows.js'
import { Subject } from './subject.js'
import { isBeyond, printTable } from './table.js'
import { measureYardstick } from './yardstick.js'

/** Measures each row and prints them all. Answers whether no figure is beyond its bound by more than 15 %. */
export async function runTable({ rounds, only }) {
  const docs = readDocsSet()
  const subject = new Subject(docs)
  const rows = allRows.filter(({ what }) => what.includes(only))
  const values = new Map(rows.map((row) => [row, []]))
  const yardsticks = []

  await warmUp(rows, subject)
  for (let round = 0; round < rounds; round++) {
    subject.startRound()
    const yardstick = measureYardstick(subject.files)
    yardsticks.push(yardstick)
    for (const row of rows) {
      if (row.once && round > 0) continue
      const value = await row.measure(subject)
      if (value !== undefined) values.get(row).push(row.unit === 'F' ? value / yardstick : value)
    }
  }

  console.log(`${docs.name}: ${subject.files.size} files, ${subject.resolver.pages.length} pages`)
  console.log(`F = ${Math.round(median(yardsticks))} ms of CPU: parsing each file once\n`)
  const figures = withBounds(rows.map((row) => figureOf(row, values.get(row))))
  printTable(figures)
  return !figures.some(isBeyond)
}

// The first run of anything is dearer than any other, as engines compile what runs often: none of them counts, be it of
// the yardstick or of a row.
async function warmUp(rows, subject) {
  measureYardstick(subject.files)
  subject.startRound()
  for (const row of rows) if (!row.once && !row.apart) await row.measure(subject)
}

function figureOf({ what, unit, bound }, values) {
  if (values.length === 0) return { what, unit, bound }
  return { what, unit, bound, value: median(values), least: Math.min(...values), most: Math.max(...values) }
}

// A bound may be what another row takes; where that is not there, there is none.
function withBounds(figures) {
  const valueOf = (what) => figures.find((figure) => figure.what === what)?.value
  return figures.map((figure) =>
    figure.bound?.below === undefined ? figure : { ...figure, bound: valueOf(figure.bound.below) },
  )
}
